/** Ctrl or Cmd with A. */
export function isSelectAll({ key, shiftKey, ctrlKey, altKey, metaKey }: PressedKey): boolean {
  return key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

/** How a key moves the reading caret. `granularity` is what `Selection.modify` takes, or what we do ourselves. */
export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'forward' | 'backward';
  readonly granularity:
    | 'character'
    | 'word'
    | 'line'
    | 'sentence'
    | 'paragraph'
    | 'lineboundary'
    | 'page'
    | 'document';
}

/** The part of a keyboard event that matters here. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The caret movement a key asks for; null when it is not a caret key. Follows the habits of text fields: Ctrl or Alt
 * with left and right goes by word; with up and down Ctrl goes by paragraph and Alt by sentence; Cmd goes to the line's or the document's end.
 */
export function caretMoveOf(pressed: PressedKey): CaretMove | null {
  const alter = pressed.shiftKey ? 'extend' : 'move';
  const byWord = pressed.ctrlKey || pressed.altKey;
  const horizontal = pressed.metaKey ? 'lineboundary' : byWord ? 'word' : 'character';
  const upAndDown = pressed.ctrlKey ? 'paragraph' : pressed.altKey ? 'sentence' : 'line';
  const vertical = pressed.metaKey ? 'document' : upAndDown;
  const lineEnd = pressed.ctrlKey || pressed.metaKey ? 'document' : 'lineboundary';
  switch (pressed.key) {
    case 'ArrowRight':
      return { alter, direction: 'forward', granularity: horizontal };
    case 'ArrowLeft':
      return { alter, direction: 'backward', granularity: horizontal };
    case 'ArrowDown':
      return { alter, direction: 'forward', granularity: vertical };
    case 'ArrowUp':
      return { alter, direction: 'backward', granularity: vertical };
    case 'End':
      return { alter, direction: 'forward', granularity: lineEnd };
    case 'Home':
      return { alter, direction: 'backward', granularity: lineEnd };
    case 'PageDown':
      return { alter, direction: 'forward', granularity: 'page' };
    case 'PageUp':
      return { alter, direction: 'backward', granularity: 'page' };
    default:
      return null;
  }
}
