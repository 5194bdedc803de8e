import type { GridApi } from 'ag-grid-community';
import { filterWords } from '../../shared/domain/tables/filter-words.ts';
import type { OpenColumn, OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import type { ShownTable } from './table-on-screen.ts';

/** What the grid shows: its visible columns, and its rows where they are fewer than all or in another order. */
export function shownTable(api: GridApi<TableLine>, table: OpenTable): ShownTable {
  const rowIds: string[] = [];
  const sourceIds = new Set<string>();
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (!data) return;
    rowIds.push(data.row.id);
    const { sourceId } = table.about(data.row);
    if (sourceId !== undefined) sourceIds.add(sourceId);
  });
  const isSorted = api.getColumnState().some(({ sort }) => sort);
  const isAll = !api.isAnyFilterPresent() && !isSorted;
  return {
    table: table.kind,
    columns: shownColumns(api, table).map(({ id }) => id),
    rowIds: isAll ? null : rowIds,
    rowCount: rowIds.length,
    sourceIds: [...sourceIds],
    filters: filterWords(api.getQuickFilter() ?? '', api.getFilterModel(), table),
  };
}

/** The rows as filtered and sorted, top to bottom. */
export function shownRowIds(api: GridApi<TableLine>): string[] {
  const rowIds: string[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data) rowIds.push(data.row.id);
  });
  return rowIds;
}

/** The visible columns, left to right. */
export function shownColumns(api: GridApi<TableLine>, { columns }: OpenTable): OpenColumn[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  return api.getAllDisplayedColumns().flatMap((shown) => known.get(shown.getColId()) ?? []);
}
