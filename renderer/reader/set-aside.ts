import { useCallback, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { announce } from '../app/announce.ts';
import { useBackend } from '../transport/react.tsx';

/** The ordinals of segments set aside that are shown all the same. */
export function useUnfoldedSegments() {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const unfold = useCallback(
    (ordinals: readonly number[]) => setUnfolded((before) => before.union(new Set(ordinals))),
    [],
  );
  const fold = useCallback(
    (ordinals: readonly number[]) => setUnfolded((before) => before.difference(new Set(ordinals))),
    [],
  );
  return { unfolded, unfold, fold };
}

/** Returns a function that puts segments back into the running text. */
export function usePutBack(documentId: string, onProblem: (error: AppError | null) => void) {
  const client = useBackend();
  return useCallback(
    (ordinals: readonly number[]) => {
      onProblem(null);
      client
        .call('documents.setAside', { id: documentId, ordinals: [...ordinals], setAside: false })
        .then(
          () => announce(ordinals.length === 1 ? 'Line put back' : `${ordinals.length} lines put back`),
          onProblem,
        );
    },
    [client, documentId, onProblem],
  );
}
