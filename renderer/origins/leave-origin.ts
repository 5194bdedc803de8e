import type { SourceSummary } from '../../shared/domain/records.ts';
import { notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { titleOf } from '../library/source-order.ts';
import { useBackend, useProcedureMutation } from '../transport/react.tsx';

/** Returns a function that takes a source out of its origin, and offers to undo it. */
export function useLeaveOrigin(): (source: SourceSummary) => void {
  const client = useBackend();
  const leave = useProcedureMutation('origins.leave');
  return (source) => {
    const title = titleOf(source);
    leave.mutate(
      { sourceId: source.id },
      {
        onSuccess: () =>
          notifyUndoable(client, {
            title: `“${title}” counts as a source of its own`,
            ...(source.origin ? { detail: `It was taken out of “${source.origin.name}”.` } : {}),
          }),
        onError: ({ message }) =>
          notify({ tone: 'error', title: `“${title}” stays in its origin`, detail: message }),
      },
    );
  };
}
