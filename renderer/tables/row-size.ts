import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';

/** Lines of text a row shows; longer text is cut with an ellipsis and stands in full in the row's details. */
export function linesPerRow(kind: TableKind): number {
  return kind === 'codes' ? 2 : 3;
}

/** Pixels. All rows of a table have one height: rows measured one by one would make scrolling a long table slow. */
export function rowHeight(kind: TableKind): number {
  return linesPerRow(kind) * 19 + 16;
}

/** Pixels. What stands across the top of a crossing table is called by whole titles, which take three lines. */
export function headerHeight(kind: TableKind): number {
  return kind === 'codes' || kind === 'stance' ? 72 : 34;
}
