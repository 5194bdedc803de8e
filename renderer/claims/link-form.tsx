import { type FormEvent, useState } from 'react';
import { type Relation, relations, relationWords, type Strength } from '../../shared/domain/relations.ts';
import { announce } from '../app/announce.ts';
import { useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextArea } from '../ui/text-field.tsx';
import styles from './link-form.module.css';
import { RelationMark } from './relation-mark.tsx';
import { strengthLabel, strengths } from './strength-words.ts';

interface LinkFormProps {
  claimId: string;
  /** The quote to link; null while none is chosen. */
  quoteId: string | null;
}

/** The chosen quote in full, and how it bears on the claim. Enter on a button or Ctrl/Cmd+Enter in the note links it. */
export function LinkForm({ claimId, quoteId }: LinkFormProps) {
  const quote = useProcedure('quotes.get', { id: quoteId ?? '' }, { enabled: quoteId !== null });
  const link = useProcedureMutation('evidence.link');
  const [relation, setRelation] = useState<Relation>('supports');
  const [strength, setStrength] = useState<Strength>(2);
  const [note, setNote] = useState('');

  if (quoteId === null) return <p className={styles.hint}>Choose a quote to see it in full and link it.</p>;
  const links = quote.data?.links.filter((one) => one.claimId === claimId) ?? [];

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    link.mutate(
      { quoteId, claimIds: [claimId], relation, strength, note: note.trim() },
      { onSuccess: () => announce(`Quote linked: ${relationWords[relation].label}.`) },
    );
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <blockquote className={styles.quote}>{quote.data?.exact}</blockquote>
      {links.length > 0 && (
        <ul className={styles.links} aria-label="Linked already as">
          {links.map((one) => (
            <li key={one.id}>
              <RelationMark relation={one.relation} /> <span className={styles.faint}>linked</span>
            </li>
          ))}
        </ul>
      )}
      <SegmentedControl
        label="Relation"
        segments={relations.map((value) => ({ value, label: relationWords[value].label }))}
        value={relation}
        onChange={setRelation}
      />
      <SegmentedControl
        label="Strength"
        segments={strengths.map((value) => ({ value: String(value), label: strengthLabel(value) }))}
        value={String(strength)}
        onChange={(value) => setStrength(Number(value))}
      />
      <div className={styles.note}>
        <TextArea
          label="Note (optional)"
          rows={2}
          value={note}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            else event.continuePropagation();
          }}
        />
      </div>
      {link.error && <ErrorNotice error={link.error} />}
      <div>
        <Button variant="primary" type="submit" isPending={link.isPending}>
          Link as “{relationWords[relation].label.toLowerCase()}”
        </Button>
      </div>
    </form>
  );
}
