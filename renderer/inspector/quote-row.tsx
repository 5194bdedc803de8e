import type { Quote } from '../../shared/domain/records.ts';
import { CodeDots } from '../reader/code-dots.tsx';
import { excerptOf } from '../reader/excerpt.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { codeNamesOf } from '../reader/quote-label.ts';
import styles from './quote-row.module.css';
import { statusWords } from './status-words.ts';

interface QuoteRowProps {
  quote: Quote;
  codes: CodeLookup;
  /** Where it comes from and the like, said after its codes. Empty ones are left out. */
  facts: readonly string[];
}

/** What a list says of a quote: its words, its codes, and what else the list knows. */
export function QuoteRow({ quote, codes, facts }: QuoteRowProps) {
  const status = quote.status === 'unverified' ? '' : statusWords[quote.status];
  return (
    <span className={styles.row}>
      <span className={styles.words} dir="auto">
        {excerptOf(quote.exact, 160)}
      </span>
      <span className={styles.facts}>
        <CodeDots quote={quote} codes={codes} />
        <span className={styles.codes}>{codeNamesOf(quote, codes).join(', ')}</span>
        <span className={styles.place}>{[status, ...facts].filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  );
}
