import type { GridApi } from 'ag-grid-community';
import { EvidenceColumnId } from '../../shared/domain/tables.ts';
import { cellText, type EvidenceLine } from './evidence-lines.ts';
import { shownColumns } from './shown-table.ts';
import { toTabSeparated } from './tab-separated.ts';

/** The text to put on the clipboard: the selected rows when there are several, else the focused cell; null for neither. */
export function copiedText(api: GridApi<EvidenceLine>): { text: string; rowCount: number } | null {
  const lines = selectedInOrder(api);
  if (lines.length > 1) {
    const columns = shownColumns(api);
    const text = toTabSeparated(lines.map((line) => columns.map((column) => cellText(column, line))));
    return { text, rowCount: lines.length };
  }
  const cell = api.getFocusedCell();
  const line = cell ? api.getDisplayedRowAtIndex(cell.rowIndex)?.data : undefined;
  if (!cell || !line) return null;
  return { text: cellText(EvidenceColumnId.parse(cell.column.getColId()), line), rowCount: 1 };
}

function selectedInOrder(api: GridApi<EvidenceLine>): EvidenceLine[] {
  return api
    .getSelectedNodes()
    .filter((node) => node.displayed)
    .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    .flatMap((node) => node.data ?? []);
}
