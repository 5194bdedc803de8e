import { cellOrder } from './cell-order.ts';
import { filterOfColumn } from './column-filters.ts';
import { type SavedTableState, shownColumnsOf } from './saved-table-state.ts';
import type { OpenColumn, OpenTable } from './table-definitions.ts';
import type { TableLine } from './table-lines.ts';

/**
 * The lines that a table shows in a state and with a search, in the order in which it shows them: what AG Grid does on
 * screen. A search is for words, each of which stands somewhere in the cells that are shown.
 */
export function chosenLines(
  table: OpenTable,
  lines: readonly TableLine[],
  state: SavedTableState,
  search: string,
): TableLine[] {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const tests = [
    searchTest(
      shownColumnsOf(state).flatMap((id) => columns.get(id) ?? []),
      search,
    ),
  ];
  for (const [id, model] of Object.entries(state.filter?.filterModel ?? {})) {
    const column = columns.get(id);
    const passes = filterOfColumn(id, model);
    if (column && passes) tests.push((line) => passes(cellOf(column, line)));
  }
  const sorts = (state.sort?.sortModel ?? []).flatMap(({ colId, sort }) => {
    const column = columns.get(colId);
    return column ? [{ column, order: cellOrder(colId), descending: sort === 'desc' }] : [];
  });
  return lines
    .filter((line) => tests.every((passes) => passes(line)))
    .toSorted((a, b) => {
      for (const { column, order, descending } of sorts) {
        const result = order(cellOf(column, a), cellOf(column, b), descending);
        if (result !== 0) return result;
      }
      return 0;
    });
}

function cellOf({ value }: OpenColumn, { row, context }: TableLine): string {
  return value(row, context);
}

function searchTest(columns: readonly OpenColumn[], search: string): (line: TableLine) => boolean {
  const words = search
    .toUpperCase()
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (line) => {
    const text = columns.map((column) => cellOf(column, line).toUpperCase()).join('\n');
    return words.every((word) => text.includes(word));
  };
}
