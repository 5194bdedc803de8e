import { useState } from 'react';
import type { CslItem } from '../../shared/domain/csl.ts';
import type { CitationStyle } from '../../shared/domain/styles.ts';
import { useStyleName } from '../styles/style-catalogue.ts';
import { useProcedure } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './source-editor.module.css';
import { useLastAnswer } from './use-last-answer.ts';

/** Such as APA 7, section 8.9: personal communications are left out of the list of references. */
const noReference =
  'None: in this style it is cited in the text only. With a web address, a newspaper or a publisher it may get a reference.';

interface ReferencePreviewProps {
  sourceId: string;
  csl: CslItem;
  /** The style to show it in; null for the project's. */
  cited?: CitationStyle | null;
  /** How it read before anything was edited, where that is known. */
  known?: string;
}

/** How the source would be cited with the data in the form. */
export function ReferencePreview({ sourceId, csl, cited = null, known }: ReferencePreviewProps) {
  // One at a time, and then the latest: among a thousand sources each takes a while, and one types faster.
  const wanted = JSON.stringify(csl);
  const [asked, setAsked] = useState(wanted);
  const { data, error, isFetching } = useProcedure('citations.preview', {
    id: sourceId,
    csl: JSON.parse(asked) as CslItem,
    cited,
  });
  if (!isFetching && asked !== wanted) setAsked(wanted);
  const styleName = useStyleName(cited);
  const reference = useLastAnswer(data?.reference) ?? known;
  return (
    <figure className={styles.reference}>
      <figcaption className={styles.referenceHeading}>
        {styleName === '' ? 'Reference' : `Reference (${styleName})`}
      </figcaption>
      {error ? (
        <ErrorNotice error={error} />
      ) : (
        <p className={styles.referenceText} data-stale={isFetching || asked !== wanted || undefined}>
          {reference === '' ? noReference : (reference ?? 'Making the reference…')}
        </p>
      )}
    </figure>
  );
}
