import { type FormEvent, useState } from 'react';
import { relationWords } from '../../shared/domain/relations.ts';
import { announce } from '../app/announce.ts';
import { type Bearing, RelationChoice } from '../reader/relation-choice.tsx';
import { useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextArea } from '../ui/text-field.tsx';
import styles from './link-form.module.css';
import { RelationMark } from './relation-mark.tsx';

interface LinkFormProps {
  claimId: string;
  /** The quote to link; null while none is chosen. */
  quoteId: string | null;
}

/** The chosen quote in full, and how it bears on the claim. S, X, U, M and 1–3 choose the
 * relation and the strength; Enter there, or Ctrl/Cmd+Enter in the note, links it. */
export function LinkForm({ claimId, quoteId }: LinkFormProps) {
  const quote = useProcedure('quotes.get', { id: quoteId ?? '' }, { enabled: quoteId !== null });
  const link = useProcedureMutation('evidence.link');
  const [bearing, setBearing] = useState<Bearing>({ relation: 'supports', strength: 2 });
  const [note, setNote] = useState('');

  if (quoteId === null) return <p className={styles.hint}>Choose a quote to see it in full and link it.</p>;
  const links = quote.data?.links.filter((one) => one.claimId === claimId) ?? [];

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    link.mutate(
      { quoteId, claimIds: [claimId], ...bearing, note: note.trim() },
      { onSuccess: () => announce(`Quote linked: ${relationWords[bearing.relation].label}.`) },
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
      <RelationChoice value={bearing} onChange={setBearing} onConfirm={submit} />
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
          Link as “{relationWords[bearing.relation].label.toLowerCase()}”
        </Button>
      </div>
    </form>
  );
}
