import { useEffect } from 'react';
import { useReadingMode, useReadingModes } from '../app/reading-mode.ts';
import { useProcedure } from '../transport/react.tsx';

/**
 * The open document as it is shown: `document` holds the revision on screen, an earlier one where one is read
 * (`earlierId`), else the current one. `query` is that of the document itself.
 */
export function useShownDocument(documentId: string) {
  const mode = useReadingMode(documentId);
  const query = useProcedure('documents.get', { id: documentId });
  const currentId = query.data?.revision.id;
  const askedId = mode?.kind === 'earlier' ? mode.revisionId : null;
  const isCurrent = askedId !== null && askedId === currentId;
  const earlierId = isCurrent ? null : askedId;
  const earlier = useProcedure(
    'documents.getRevision',
    { documentId, revisionId: earlierId ?? documentId },
    { enabled: earlierId !== null },
  );

  // The current revision is shown as such; and one that was undone is there no more.
  const isGone = earlierId !== null && earlier.error?.code === 'notFound';
  useEffect(() => {
    if (isCurrent || isGone) useReadingModes.getState().leave();
  }, [isCurrent, isGone]);

  const shown = earlierId === null ? query.data?.revision : earlier.data;
  const document = query.data && shown ? { ...query.data, revision: shown } : null;
  return { query, document, earlierId, mode: isCurrent ? null : mode };
}
