import { useState } from 'react';
import type { AnchoringLabel } from '../../shared/domain/anchoring.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import type { AnchoredQuote, RevisionSummary } from '../../shared/domain/revisions.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AnchoredQuoteCard } from './anchored-quote-card.tsx';
import styles from './anchored-quotes.module.css';
import { labelWords } from './revision-words.ts';

/** What one would want to see first comes first. */
const order: readonly AnchoringLabel[] = ['ambiguous', 'removed', 'altered', 'moved', 'unchanged'];
/** Cards shown of a group at once. */
const cardsShown = 50;

interface AnchoredQuotesProps {
  document: DocumentRecord;
  revision: RevisionSummary;
}

/** What became of every quote in a revision, grouped by label; what needs a choice comes first. */
export function AnchoredQuotes({ document, revision }: AnchoredQuotesProps) {
  const anchored = useProcedure('anchoring.list', { documentId: document.id, revisionId: revision.id });
  if (anchored.error) return <ErrorNotice error={anchored.error} />;
  if (!anchored.data || anchored.data.length === 0) return null;
  const groups = Map.groupBy(anchored.data, ({ label }) => label);
  return (
    <section className={styles.quotes} aria-label="Quotes">
      {order.map((label) => {
        const quotes = groups.get(label);
        return (
          quotes && (
            <QuoteGroup key={label} label={label} quotes={quotes} document={document} revision={revision} />
          )
        );
      })}
    </section>
  );
}

interface QuoteGroupProps extends AnchoredQuotesProps {
  label: AnchoringLabel;
  quotes: readonly AnchoredQuote[];
}

function QuoteGroup({ label, quotes, document, revision }: QuoteGroupProps) {
  const [limit, setLimit] = useState(cardsShown);
  const { title, meaning } = labelWords[label];
  // Nothing is to be done about these, and they are most.
  const isFolded = label === 'unchanged' || label === 'moved';
  const [isOpen, setIsOpen] = useState(!isFolded);
  return (
    <details className={styles.group} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.title}>
        {title} <span className={styles.count}>{quotes.length}</span>
      </summary>
      {isOpen && (
        <>
          <p className={styles.meaning}>{meaning}</p>
          <ul className={styles.list} aria-label={title}>
            {quotes.slice(0, limit).map((anchored) => (
              <li key={anchored.quoteId}>
                <AnchoredQuoteCard
                  anchored={anchored}
                  documentId={document.id}
                  revision={revision}
                  isCurrent={revision.id === document.revision.id}
                />
              </li>
            ))}
          </ul>
          {quotes.length > limit && (
            <Button variant="quiet" onPress={() => setLimit(limit + 4 * cardsShown)}>
              Show more of {quotes.length}
            </Button>
          )}
        </>
      )}
    </details>
  );
}
