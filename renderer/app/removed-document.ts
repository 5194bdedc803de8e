import { useEffect } from 'react';
import { useProcedure } from '../transport/react.tsx';
import { useWorkbench } from './workbench-store.ts';

/**
 * Closes the open document when it goes away under the reader: its source was removed, or its import undone.
 * Only a new list of sources decides; the one at hand may be older than a document just imported.
 */
export function useCloseRemovedDocument(): void {
  const { data: sources } = useProcedure('sources.list', {});
  useEffect(() => {
    const { documentId, closeDocument } = useWorkbench.getState();
    if (!sources || documentId === null) return;
    const exists = sources.some(({ documents }) => documents.some(({ id }) => id === documentId));
    if (!exists) closeDocument();
  }, [sources]);
}
