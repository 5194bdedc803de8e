import { useDeferredValue } from 'react';
import type { CslItem } from '../../shared/domain/csl.ts';
import { useProcedure } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './source-editor.module.css';
import { useLastAnswer } from './use-last-answer.ts';

/** How the source would be cited with the data in the form. */
export function ReferencePreview({ sourceId, csl }: { sourceId: string; csl: CslItem }) {
  const settled = useDeferredValue(JSON.stringify(csl));
  const { data, error, isFetching } = useProcedure('citations.preview', {
    id: sourceId,
    csl: JSON.parse(settled) as CslItem,
  });
  const reference = useLastAnswer(data?.reference);
  return (
    <figure className={styles.reference}>
      <figcaption className={styles.referenceHeading}>Reference (APA)</figcaption>
      {error ? (
        <ErrorNotice error={error} />
      ) : (
        <p className={styles.referenceText} data-stale={isFetching || undefined}>
          {reference ?? 'Making the reference…'}
        </p>
      )}
    </figure>
  );
}
