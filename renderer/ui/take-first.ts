import { type KeyboardEvent, useRef } from 'react';

/** Keys that go from option to option. */
const moveKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/**
 * Makes Enter take the first of the options under a field, however fast it follows the typing: the list itself points
 * to its first option only a moment later, and until then to nothing, or to what it offered before. Once an arrow key
 * has gone to an option, Enter is left to the list. Give `onKeyDownCapture` to an element around the field, and call
 * `forgetMoves` when other words are typed.
 * @param takeFirst takes the first option; null while there is none, or nothing is typed
 */
export function useTakeFirst(takeFirst: (() => void) | null) {
  const hasMoved = useRef(false);
  return {
    forgetMoves: () => {
      hasMoved.current = false;
    },
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (moveKeys.has(event.key)) hasMoved.current = true;
      if (event.key !== 'Enter' || hasMoved.current || !takeFirst) return;
      event.preventDefault();
      event.stopPropagation();
      takeFirst();
    },
  };
}
