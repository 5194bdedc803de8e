import type { SourceSummary } from '../../shared/domain/records.ts';
import { notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useBackend, useProcedureMutation } from '../transport/react.tsx';

/** Returns a function that removes a source, with its documents, quotes and links, and offers to undo it. */
export function useRemoveSource(): (source: Pick<SourceSummary, 'id' | 'csl' | 'quoteCount'>) => void {
  const client = useBackend();
  const remove = useProcedureMutation('sources.remove');
  return ({ id, csl, quoteCount }) => {
    const title = `“${csl.title?.trim() || 'Untitled'}”`;
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          notifyUndoable(client, {
            title: `Removed ${title}`,
            ...(quoteCount > 0
              ? {
                  detail: `Its ${quoteCount === 1 ? 'quote was' : `${quoteCount} quotes were`} removed with it.`,
                }
              : {}),
          }),
        onError: ({ message }) =>
          notify({ tone: 'error', title: `${title} was not removed`, detail: message }),
      },
    );
  };
}
