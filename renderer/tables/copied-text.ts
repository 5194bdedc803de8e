import type { GridApi } from 'ag-grid-community';
import type { OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { shownColumns } from './shown-table.ts';
import { toTabSeparated } from './tab-separated.ts';

/** The text to put on the clipboard: the selected rows when there are several, else the focused cell; null for neither. */
export function copiedText(
  api: GridApi<TableLine>,
  table: OpenTable,
): { text: string; rowCount: number } | null {
  const lines = selectedInOrder(api);
  if (lines.length > 1) {
    const columns = shownColumns(api, table);
    const text = toTabSeparated(
      lines.map(({ row, context }) => columns.map((column) => column.value(row, context))),
    );
    return { text, rowCount: lines.length };
  }
  const cell = api.getFocusedCell();
  const line = cell ? api.getDisplayedRowAtIndex(cell.rowIndex)?.data : undefined;
  const column = table.columns.find(({ id }) => id === cell?.column.getColId());
  return line && column ? { text: column.value(line.row, line.context), rowCount: 1 } : null;
}

/** The selected rows that are shown, top to bottom. */
export function selectedInOrder(api: GridApi<TableLine>): TableLine[] {
  return api
    .getSelectedNodes()
    .filter((node) => node.displayed)
    .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    .flatMap((node) => node.data ?? []);
}
