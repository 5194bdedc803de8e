import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { formatLocator, locatorOf, placesOf } from '../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { titleOf } from '../reader/document-header.tsx';
import styles from './quote-words.module.css';

const numberFormat = new Intl.NumberFormat('en');
/** Characters shown of a quote; one can be a whole book, which the reader beside it shows anyway. */
const charactersShown = 20_000;

/** The words as the revision has them, where they stand, and whether they were checked against it. */
export function QuoteWords({ quote, document }: { quote: Quote; document: DocumentRecord }) {
  const { revision, citeBy } = document;
  const places = useMemo(() => placesOf(revision, citeBy), [revision, citeBy]);
  const locator = formatLocator(locatorOf(places, quote));
  const isVerbatim =
    quote.revisionId === revision.id && revision.text.slice(quote.start, quote.end) === quote.exact;
  const where = [titleOf(document), locator].filter(Boolean).join(', ');
  return (
    <div className={styles.quote}>
      <blockquote className={styles.words} dir="auto">
        {quote.exact.slice(0, charactersShown)}
      </blockquote>
      {quote.exact.length > charactersShown && (
        <p className={styles.where}>
          and {numberFormat.format(quote.exact.length - charactersShown)} characters more, kept in full but
          not shown here
        </p>
      )}
      <p className={styles.where}>{where}</p>
      {isVerbatim ? (
        <p className={styles.verified}>
          <BadgeCheck aria-hidden size={14} /> Word for word as in revision {revision.number}
        </p>
      ) : (
        <p className={styles.different}>
          <TriangleAlert aria-hidden size={14} /> Not the words of revision {revision.number}. Run “Check
          project”.
        </p>
      )}
    </div>
  );
}
