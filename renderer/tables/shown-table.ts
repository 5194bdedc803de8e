import type { GridApi } from 'ag-grid-community';
import { filterWords } from '../../shared/domain/tables/filter-words.ts';
import type { OpenColumn, OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import type { ShownTable } from './table-on-screen.ts';

/** What the grid shows: its visible columns, and its rows where they are fewer than all or in another order. */
export function shownTable(api: GridApi<TableLine>, table: OpenTable): ShownTable {
  const lines = shownLines(api);
  const sourceIds = new Set(lines.flatMap(({ row }) => table.about(row).sourceId ?? []));
  const isSorted = api.getColumnState().some(({ sort }) => sort);
  const isAll = !api.isAnyFilterPresent() && !isSorted;
  return {
    table: table.kind,
    columns: shownColumns(api, table).map(({ id }) => id),
    rowIds: isAll ? null : lines.map(({ row }) => row.id),
    rowCount: lines.length,
    sourceIds: [...sourceIds],
    filters: filterWords(api.getQuickFilter() ?? '', api.getFilterModel(), table),
  };
}

/** The rows as filtered and sorted, top to bottom. */
export function shownLines(api: GridApi<TableLine>): TableLine[] {
  const lines: TableLine[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data) lines.push(data);
  });
  return lines;
}

/** The visible columns, left to right. */
export function shownColumns(api: GridApi<TableLine>, { columns }: OpenTable): OpenColumn[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  return api.getAllDisplayedColumns().flatMap((shown) => known.get(shown.getColId()) ?? []);
}
