/** Which rows of a list are chosen, and where the keyboard stands. Rows are named by identifier. */
export interface RowSelection {
  readonly chosen: ReadonlySet<string>;
  /** Where a stretch begins that Shift extends. */
  readonly anchor: string | null;
  /** The row that has the focus when the list has it. */
  readonly cursor: string | null;
}

export const nothingChosen: RowSelection = { chosen: new Set(), anchor: null, cursor: null };

/** The keys held with a key or a press. */
export interface Modifiers {
  readonly shift: boolean;
  /** Ctrl, or Cmd on macOS. */
  readonly command: boolean;
}

/** Only this row. */
export function choose(id: string): RowSelection {
  return { chosen: new Set([id]), anchor: id, cursor: id };
}

/** After a press on a row: it alone; with Ctrl/Cmd it more or less; with Shift all from the anchor to it. */
export function afterPress(
  rows: readonly string[],
  selection: RowSelection,
  id: string,
  { shift, command }: Modifiers,
): RowSelection {
  if (shift) return extended(rows, selection, id);
  return command ? toggled(selection, id) : choose(id);
}

/**
 * After a key: arrows, Page Up and Down, Home and End move (Shift extends, Ctrl/Cmd only moves the cursor), Space takes
 * the row in or out, Ctrl/Cmd+A chooses all, Escape none. Null for a key that means nothing here. `page` is how many
 * rows are in sight.
 */
export function afterKey(
  rows: readonly string[],
  selection: RowSelection,
  { key, shift, command }: Modifiers & { readonly key: string },
  page: number,
): RowSelection | null {
  if (rows.length === 0) return null;
  if (command && key.toLowerCase() === 'a') return { ...selection, chosen: new Set(rows) };
  if (key === 'Escape') return selection.chosen.size > 0 ? { ...selection, chosen: new Set() } : null;
  if (key === ' ') return selection.cursor === null ? null : toggled(selection, selection.cursor);
  const id = rows[targetOf(key, rows.indexOf(selection.cursor ?? ''), rows.length, page)];
  if (id === undefined) return null;
  if (shift) return extended(rows, selection, id);
  return command ? { ...selection, cursor: id } : choose(id);
}

/** The row a key goes to; -1 for a key that does not move. From nowhere the arrows go to the ends. */
function targetOf(key: string, from: number, count: number, page: number): number {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return from === -1 ? last : Math.max(0, from - 1);
    case 'PageDown':
      return Math.min(last, Math.max(0, from) + page);
    case 'PageUp':
      return Math.max(0, from - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
}

function toggled({ chosen }: RowSelection, id: string): RowSelection {
  const changed = new Set(chosen);
  if (!changed.delete(id)) changed.add(id);
  return { chosen: changed, anchor: id, cursor: id };
}

/** All from the anchor to a row, and nothing else. */
function extended(rows: readonly string[], { anchor, cursor }: RowSelection, id: string): RowSelection {
  const from = rows.indexOf(anchor ?? cursor ?? id);
  const to = rows.indexOf(id);
  if (from === -1) return choose(id);
  const stretch = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set(stretch), anchor: rows[from] ?? id, cursor: id };
}
