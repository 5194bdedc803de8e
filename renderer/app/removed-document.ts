import { useEffect, useRef } from 'react';
import type { SourceSummary } from '../../shared/domain/records.ts';
import { useProcedure } from '../transport/react.tsx';
import { useWorkbench } from './workbench-store.ts';

/**
 * Closes the open document when it goes away under the reader: its source was removed, or its import undone. A
 * document not in the list of sources may also be newer than the list, so only one that was in it before counts; the
 * first list also decides about the document that was open last time.
 */
export function useCloseRemovedDocument(): void {
  const { data: sources } = useProcedure('sources.list', {});
  const listedBefore = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!sources) return;
    const listed = documentIds(sources);
    const { documentId, sourceId, openDocument, closeDocument } = useWorkbench.getState();
    const shown = sources.find(({ id }) => id === sourceId);
    const [document] = shown?.documents ?? [];
    // A source that was shown for want of a text has got one.
    if (document) openDocument(document.id);
    else if (sourceId !== null && !shown) closeDocument();
    const wasListed = listedBefore.current?.has(documentId ?? '') ?? true;
    if (documentId !== null && wasListed && !listed.has(documentId)) closeDocument();
    listedBefore.current = listed;
  }, [sources]);
}

function documentIds(sources: readonly SourceSummary[]): Set<string> {
  return new Set(sources.flatMap(({ documents }) => documents.map(({ id }) => id)));
}
