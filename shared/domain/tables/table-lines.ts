import type { AnyContext, AnyRow, OpenTable } from './table-definitions.ts';

/** A row of a table with what it is joined with. */
export interface TableLine {
  readonly row: AnyRow;
  readonly context: AnyContext;
}

/**
 * Makes a function that joins a table's rows with what they belong to. A line whose parts are the very objects they were last
 * time stays the same object, so that the grid redraws only what has changed. Rows whose parts are missing are left out.
 */
export function createLineJoiner(): (table: OpenTable, rows: readonly AnyRow[]) => TableLine[] {
  let known = new Map<string, TableLine>();
  return (table, rows) => {
    const next = new Map<string, TableLine>();
    for (const row of rows) {
      const context = table.join(row);
      if (!context) continue;
      const before = known.get(row.id);
      const unchanged = before?.row === row && haveSameParts(before.context, context);
      next.set(row.id, unchanged ? before : { row, context });
    }
    known = next;
    return [...next.values()];
  };
}

function haveSameParts(a: AnyContext, b: AnyContext): boolean {
  return Object.keys(b).every((part) => a[part] === b[part]);
}
