import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { AnchoredQuote, PlaceInContext, RevisionSummary } from '../../shared/domain/revisions.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { announce } from '../app/announce.ts';
import { useReadingModes } from '../app/reading-mode.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { excerptInMarks } from '../reader/excerpt.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './anchored-quotes.module.css';
import { ChangedWords } from './changed-words.tsx';
import { compareWords } from './text-changes.ts';

interface AnchoredQuoteCardProps {
  anchored: AnchoredQuote;
  documentId: string;
  revision: RevisionSummary;
  /** Whether `revision` is the current one, in which places can be chosen. */
  isCurrent: boolean;
}

/** One quote: its words before and now, or the places that may be meant. */
export function AnchoredQuoteCard({ anchored, documentId, revision, isCurrent }: AnchoredQuoteCardProps) {
  const { quoteId, label, from, to, candidates } = anchored;
  const isLost = label === 'ambiguous' || label === 'removed';
  const open = (revisionId: string, { start, end }: Span) =>
    useWorkbench.getState().openQuote({ documentId, quoteId, revisionId, start, end });

  return (
    <article className={styles.card} aria-label={excerptInMarks(from.exact, 60)}>
      <dl className={styles.words} data-pair={label === 'altered' || undefined}>
        <div>
          <dt>{label === 'altered' || isLost ? `In revision ${from.revisionNumber}` : 'Words'}</dt>
          <dd dir="auto">
            {label === 'altered' && to ? (
              <ChangedWords
                pieces={compareWords(from.exact, to.exact).filter(({ kind }) => kind !== 'added')}
              />
            ) : (
              from.exact
            )}
          </dd>
        </div>
        {label === 'altered' && to && (
          <div>
            <dt>In revision {revision.number}</dt>
            <dd dir="auto">
              <ChangedWords
                pieces={compareWords(from.exact, to.exact).filter(({ kind }) => kind !== 'removed')}
              />
            </dd>
          </div>
        )}
      </dl>
      {isLost && <Places quoteId={quoteId} places={candidates} revision={revision} isCurrent={isCurrent} />}
      <div className={styles.actions}>
        {to && (
          <Button variant="quiet" onPress={() => open(revision.id, to)}>
            Open in the text
          </Button>
        )}
        {isLost && isCurrent && (
          <Button
            onPress={() =>
              useReadingModes.getState().enter(documentId, { kind: 'place', quoteId, exact: from.exact })
            }
          >
            Select words in the text…
          </Button>
        )}
        <Button variant="quiet" onPress={() => open(from.revisionId, from)}>
          Read in revision {from.revisionNumber}
        </Button>
      </div>
    </article>
  );
}

interface PlacesProps {
  quoteId: string;
  places: readonly PlaceInContext[];
  revision: RevisionSummary;
  isCurrent: boolean;
}

/** Places that may be meant, each to be chosen. */
function Places({ quoteId, places, revision, isCurrent }: PlacesProps) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  if (places.length === 0) return <p className={styles.meaning}>No similar words stand in the text.</p>;
  const choose = ({ start, end, exact }: PlaceInContext) => {
    setError(null);
    client
      .call('anchoring.resolve', { quoteId, revisionId: revision.id, start, end })
      .then(() => announce(`Quote placed: ${excerptInMarks(exact, 60)}`), setError);
  };
  return (
    <>
      <ol className={styles.places} aria-label={`Places in revision ${revision.number} that may be meant`}>
        {places.map((place, index) => (
          <li key={place.start} className={styles.place}>
            <p dir="auto">
              {place.hasMore.before && '…'}
              {place.before}
              <mark className={styles.mark}>{place.exact}</mark>
              {place.after}
              {place.hasMore.after && ' …'}
            </p>
            {isCurrent && (
              <Button aria-label={`Choose place ${index + 1}`} onPress={() => choose(place)}>
                Choose
              </Button>
            )}
          </li>
        ))}
      </ol>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
