import type { GridApi } from 'ag-grid-community';
import { EvidenceColumnId } from '../../shared/domain/tables.ts';
import type { EvidenceLine } from './evidence-lines.ts';
import { filterWords } from './filter-words.ts';
import type { ShownTable } from './table-on-screen.ts';

/** What the grid shows: its visible columns, and its rows where they are fewer than all or in another order. */
export function shownTable(api: GridApi<EvidenceLine>): ShownTable {
  const rowIds: string[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data) rowIds.push(data.row.id);
  });
  const isSorted = api.getColumnState().some(({ sort }) => sort);
  const isAll = !api.isAnyFilterPresent() && !isSorted;
  return {
    columns: shownColumns(api),
    rowIds: isAll ? null : rowIds,
    rowCount: rowIds.length,
    filters: filterWords(api),
  };
}

/** The visible columns, left to right. */
export function shownColumns(api: GridApi<EvidenceLine>): EvidenceColumnId[] {
  return api.getAllDisplayedColumns().map((column) => EvidenceColumnId.parse(column.getColId()));
}
