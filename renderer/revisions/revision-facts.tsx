import type { ReactNode } from 'react';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { runCommand, useCommandEnabled } from '../app/commands.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import styles from './revision-facts.module.css';
import { useSaveOriginal } from './save-original.ts';

/** The number of the revision shown; where there are several, the way to compare them. */
export function RevisionFact({ document }: { document: DocumentRecord }) {
  const canCompare = useCommandEnabled('documents.compareRevisions');
  const { number } = document.revision;
  if (!canCompare) return String(number);
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={`Revision ${number}: compare revisions…`}
      onClick={() => runCommand('documents.compareRevisions')}
    >
      {number}
    </button>
  );
}

/** The file the revision shown was read from, and the way to save it; null when it was not read from one. */
export function useOriginalFact({ id: documentId, revision }: DocumentRecord): ReactNode {
  const { data: revisions } = useProcedure('documents.listRevisions', { documentId });
  const save = useSaveOriginal(documentId);
  const summary = revisions?.find(({ id }) => id === revision.id);
  if (!summary?.original) return null;
  const name = summary.original.name || 'a file without a name';
  return (
    <button
      type="button"
      className={`${styles.link} ${styles.file}`}
      aria-label={`Original ${name}: save…`}
      title={name}
      onClick={() => void save(summary)}
    >
      {name}
    </button>
  );
}

/** Says that quotes were not found in the current revision, until each has a place. */
export function RevisionNotice({ documentId }: { documentId: string }) {
  const { data: revisions } = useProcedure('documents.listRevisions', { documentId });
  const { ambiguous = 0, removed = 0 } = revisions?.[0]?.counts ?? {};
  if (ambiguous + removed === 0) return null;
  const words = [
    ambiguous > 0 && `${ambiguous === 1 ? '1 quote needs' : `${ambiguous} quotes need`} a new place.`,
    removed > 0 && `${removed === 1 ? '1 quote is' : `${removed} quotes are`} no longer in the text.`,
  ].filter(Boolean);
  return (
    <div className={styles.notice}>
      <Notice
        tone={ambiguous > 0 ? 'warning' : 'info'}
        actions={
          <Button onPress={() => runCommand('documents.compareRevisions')}>
            {ambiguous > 0 ? 'Choose…' : 'Look…'}
          </Button>
        }
      >
        {words.join(' ')}
      </Notice>
    </div>
  );
}

/** The words a quote had before a revision altered them, newest revision first. */
export function FormerWords({ quoteId }: { quoteId: string }) {
  const { data } = useProcedure('anchoring.listByQuote', { quoteId });
  const altered = data?.filter(({ label }) => label === 'altered') ?? [];
  if (altered.length === 0) return null;
  return (
    <dl className={styles.former}>
      {altered.map(({ revisionNumber, from }) => (
        <div key={revisionNumber}>
          <dt>
            Altered in revision {revisionNumber}. In revision {from.revisionNumber} it read:
          </dt>
          <dd dir="auto">{from.exact}</dd>
        </div>
      ))}
    </dl>
  );
}
