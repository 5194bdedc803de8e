import { type FormEvent, useId, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { parseCalendarDate } from '../../shared/domain/dates.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { usePutQuote } from '../reader/document-quotes.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './attribution-form.module.css';
import { attributionWords } from './attribution-words.ts';

interface AttributionFormProps {
  quote: Quote;
  /** A speaker the text itself names, offered when the quote has no attribution yet. */
  suggestedPerson: string;
  /** The form is done with: saved, or left. */
  onDone: () => void;
}

/** Says who said the quoted words, to whom and when. What was typed stays when saving fails. */
export function AttributionForm({ quote, suggestedPerson, onDone }: AttributionFormProps) {
  const client = useBackend();
  const putQuote = usePutQuote();
  const people = useProcedure('people.list', {});
  const [personName, setPersonName] = useState(quote.attribution?.personName ?? suggestedPerson);
  const [addressee, setAddressee] = useState(quote.attribution?.addressee ?? '');
  const [date, setDate] = useState(quote.attribution?.date ?? '');
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const formId = useId();

  const nameProblem = isChecked && personName.trim() === '' ? 'Say who said it.' : null;
  const isDateRead = date.trim() === '' || parseCalendarDate(date) !== null;
  const dateProblem =
    isChecked && !isDateRead ? 'Write a date that exists as 2026-02-04, 2026-02 or 2026.' : null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (personName.trim() === '' || !isDateRead || isSaving) return;
    setIsSaving(true);
    setError(null);
    try {
      const attribution = { personName: personName.trim(), addressee: addressee.trim(), date: date.trim() };
      const changed = await client.call('quotes.attribute', { id: quote.id, attribution });
      await putQuote(changed);
      if (changed.attribution) announce(`Quote attributed to ${attributionWords(changed.attribution)}`);
      onDone();
    } catch (failure) {
      setError(failure as AppError);
      setIsSaving(false);
    }
  };

  return (
    <form id={formId} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <ComboBox
        label="Said by"
        placeholder="Name of the person"
        options={(people.data ?? []).map((person) => ({ value: person.id, label: person.name }))}
        inputValue={personName}
        onInputChange={setPersonName}
        allowsCustomValue
        autoFocus
        errorMessage={nameProblem}
      />
      <div className={styles.pair}>
        <TextField label="To" placeholder="Who asked, or where" value={addressee} onChange={setAddressee} />
        <TextField
          label="Date"
          placeholder="YYYY-MM-DD"
          value={date}
          onChange={setDate}
          onBlur={() => setIsChecked(true)}
          maxLength={10}
          errorMessage={dateProblem}
        />
      </div>
      {error && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button onPress={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isSaving}>
          Save
        </Button>
      </div>
    </form>
  );
}
