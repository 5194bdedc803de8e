import { relationWords } from '../../../shared/domain/relations.ts';
import { strengthLabel } from '../../claims/strength-words.ts';
import { attributionWords } from '../../inspector/attribution-words.ts';
import { statusWords } from '../../inspector/status-words.ts';
import { CodeDots } from '../code-dots.tsx';
import type { CodeLookup } from '../highlight-styles.ts';
import { codeNamesOf } from '../quote-label.ts';
import type { NumberedQuote } from './print-pieces.ts';
import styles from './printed-document.module.css';

interface PrintedNoteProps {
  numbered: NumberedQuote;
  codes: CodeLookup;
}

/** What is known about a quote, in the margin: codes, speaker, status, claims, comment. */
export function PrintedNote({ numbered: { number, quote }, codes }: PrintedNoteProps) {
  const names = codeNamesOf(quote, codes);
  return (
    <aside className={styles.note} aria-label={`Note ${number}`}>
      <p className={styles.noteHead}>
        <span className={styles.noteNumber}>{number}</span>
        <CodeDots quote={quote} codes={codes} />
        <span>{names.join(', ')}</span>
      </p>
      {quote.attribution && <p>{attributionWords(quote.attribution)}</p>}
      {quote.status !== 'unverified' && <p>{statusWords[quote.status]}</p>}
      {quote.links.map((link) => (
        <p key={link.id}>
          <strong>{relationWords[link.relation].label}</strong> ({strengthLabel(link.strength).toLowerCase()}
          ): {link.statement}
          {link.note && <em> {link.note}</em>}
        </p>
      ))}
      {quote.comment && <p className={styles.comment}>{quote.comment}</p>}
    </aside>
  );
}
