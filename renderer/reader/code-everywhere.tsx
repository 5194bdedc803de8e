import { useId, useMemo, useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { Code, Occurrence } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { codeChoices } from '../inspector/code-choices.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './code-everywhere.module.css';
import { FindOrCreate } from './find-or-create.tsx';
import type { CodeLookup } from './highlight-styles.ts';
import { OccurrenceList } from './occurrence-list.tsx';

/** Places shown and coded at most. */
const limit = 500;

interface CodeEverywhereProps {
  documentId: string;
  words: string;
  codes: CodeLookup;
  onClose: () => void;
}

/** A code that was chosen; one without `id` is made when the words are coded. */
type ChosenCode = Pick<Code, 'name'> & { readonly id: string | null };

/** Finds words wherever they stand and gives a code to the places that are accepted, in one step. */
export function CodeEverywhereDialog({ documentId, words: given, codes, onClose }: CodeEverywhereProps) {
  const client = useBackend();
  const formId = useId();
  const [words, setWords] = useState(given);
  const [scope, setScope] = useState<'document' | 'all'>('document');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(true);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [code, setCode] = useState<ChosenCode | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isCoding, setIsCoding] = useState(false);

  const found = useProcedure('quotes.findOccurrences', {
    documentId: scope === 'document' ? documentId : null,
    words,
    matchCase,
    wholeWords,
    limit,
  });
  const occurrences = found.data?.occurrences ?? [];
  const accepted = occurrences.filter((occurrence) => !refused.has(placeKey(occurrence)));
  const choices = useMemo(() => codeChoices(codes, () => true), [codes]);

  const setAccepted = (places: readonly Occurrence[], isAccepted: boolean) =>
    setRefused((before) => {
      const keys = new Set(places.map(placeKey));
      const others = [...before].filter((key) => !keys.has(key));
      return new Set(isAccepted ? others : [...others, ...keys]);
    });

  const submit = async () => {
    if (!code || accepted.length === 0 || isCoding) return;
    setIsCoding(true);
    setError(null);
    try {
      const outcome = await client.call('quotes.codeOccurrences', {
        code: code.id === null ? { name: code.name } : { id: code.id },
        occurrences: accepted.map(({ revisionId, start, end, ...place }) => ({
          documentId: place.documentId,
          revisionId,
          start,
          end,
        })),
      });
      onClose();
      const title = `“${outcome.code.name}” given to ${placesInWords(outcome.coded)}`;
      announce(title);
      await notifyUndoable(client, { title, detail: madeInWords(outcome.made) });
    } catch (failure) {
      setError(failure instanceof AppError ? failure : new AppError('internal', String(failure)));
      setIsCoding(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Code the same words everywhere"
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={!code || accepted.length === 0}
            isPending={isCoding}
          >
            {`Code ${placesInWords(accepted.length)}`}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label="Words" value={words} onChange={setWords} />
        <div className={styles.options}>
          <SegmentedControl
            label="Where to look"
            segments={[
              { value: 'document', label: 'This document' },
              { value: 'all', label: 'All documents' },
            ]}
            value={scope}
            onChange={setScope}
          />
          <Checkbox isSelected={matchCase} onChange={setMatchCase}>
            Match case
          </Checkbox>
          <Checkbox isSelected={wholeWords} onChange={setWholeWords}>
            Whole words
          </Checkbox>
        </div>
        {code ? (
          <p className={styles.code}>
            <span>
              Code: <strong>{code.name}</strong>
              {code.id === null && ' (new)'}
            </span>
            <Button variant="quiet" onPress={() => setCode(null)}>
              Choose another
            </Button>
          </p>
        ) : (
          <FindOrCreate
            label="Code"
            placeholder="Type to find a code or make a new one"
            choices={choices}
            onChoose={(id) => setCode({ id, name: codes.get(id)?.name ?? '' })}
            create={{ label: (typed) => `New code “${typed}”`, run: (name) => setCode({ id: null, name }) }}
            list="floating"
            autoFocus
          />
        )}
        <OccurrenceList
          occurrences={occurrences}
          more={found.data?.more ?? false}
          showsTitles={scope === 'all'}
          codeId={code?.id ?? null}
          isAccepted={(occurrence) => !refused.has(placeKey(occurrence))}
          onAccept={setAccepted}
        />
        {(error ?? found.error) && <ErrorNotice error={(error ?? found.error) as AppError} />}
      </form>
    </Dialog>
  );
}

const placeKey = ({ documentId, start, end }: Occurrence) => `${documentId} ${start} ${end}`;

function placesInWords(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}

function madeInWords(count: number): string {
  if (count === 0) return 'All of them were quotes already.';
  return count === 1 ? 'One new quote was made.' : `${count} new quotes were made.`;
}
