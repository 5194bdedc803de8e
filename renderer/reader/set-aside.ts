import { useCallback, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Segment } from '../../shared/domain/documents.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useBackend } from '../transport/react.tsx';
import { caretBeside, type SetAsideChoice, setAsideChoice } from './set-aside-choice.ts';
import type { TextSurface } from './text-surface.ts';

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

/** Returns a function that sets segments aside or puts them back, and says so; setting aside offers undo. */
export function useSetAside(
  { id, revision: { id: revisionId } }: DocumentRecord,
  onProblem: (error: AppError | null) => void,
) {
  const client = useBackend();
  return useCallback(
    ({ ordinals, setAside }: SetAsideChoice) => {
      const count = ordinals.length;
      onProblem(null);
      client
        .call('documents.setAside', { id, revisionId, ordinals: [...ordinals], setAside })
        .then(() => {
          if (!setAside) return announce(count === 1 ? 'Line put back' : `${count} lines put back`);
          return notifyUndoable(client, {
            title: count === 1 ? 'Paragraph set aside' : `${count} paragraphs set aside`,
            detail: 'The words are kept, and the quotes in them.',
          });
        })
        .catch(onProblem);
    },
    [client, id, revisionId, onProblem],
  );
}

interface SetAsideCommandOptions {
  segments: readonly Segment[];
  surface: TextSurface;
  onChoose: (choice: SetAsideChoice) => void;
}

/** The command that sets aside the paragraph at the caret, or those that are selected. */
export function useSetAsideCommand({ segments, surface, onChoose }: SetAsideCommandOptions): void {
  useCommand('documents.setAside', () => {
    const selection = surface.lastSelection();
    const choice = selection && setAsideChoice(segments, selection);
    if (!choice) {
      notify({ tone: 'info', title: 'Put the caret into a paragraph first' });
      return;
    }
    const caret = choice.setAside ? caretBeside(segments, choice.ordinals) : null;
    if (caret !== null) surface.select({ anchor: caret, focus: caret });
    onChoose(choice);
  });
}
