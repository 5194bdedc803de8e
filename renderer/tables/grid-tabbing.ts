import type { KeyboardEvent, RefObject } from 'react';
import type { EvidenceGridApi } from './evidence-grid.tsx';

/** A cell one can go back to. */
export interface GridPlace {
  readonly rowIndex: number;
  readonly columnId: string;
}

/**
 * Makes Tab go from the header to the rows and on to what follows the grid, and Shift+Tab the same way back; arrow keys
 * go from cell to cell. By itself the grid stops at every cell, which keeps the keyboard in for hundreds of presses.
 * Call it before the grid sees the key; leaving the grid is left to the grid.
 */
export function tabWithinGrid(
  event: KeyboardEvent<HTMLElement>,
  api: EvidenceGridApi,
  lastPlace: RefObject<GridPlace | null>,
): void {
  if (event.key !== 'Tab' || !(event.target instanceof Element)) return;
  const cell = event.target.closest('[role="gridcell"], [role="columnheader"]');
  const columnId = cell?.getAttribute('col-id');
  if (!cell || !columnId) return;
  const isHeader = cell.getAttribute('role') === 'columnheader';
  if (isHeader === event.shiftKey || (isHeader && api.getDisplayedRowCount() === 0)) return;
  event.preventDefault();
  event.stopPropagation();
  if (isHeader) goToRows(api, columnId, lastPlace.current?.rowIndex ?? 0);
  else api.setFocusedHeader(columnId);
}

/** Where Shift+Tab comes into the grid from below: the cell one was in last. */
export function returnToRows(api: EvidenceGridApi, lastPlace: GridPlace | null): boolean {
  if (!lastPlace || api.getDisplayedRowCount() === 0) return false;
  goToRows(api, lastPlace.columnId, lastPlace.rowIndex);
  return true;
}

function goToRows(api: EvidenceGridApi, columnId: string, rowIndex: number): void {
  const row = Math.min(rowIndex, api.getDisplayedRowCount() - 1);
  api.ensureIndexVisible(row);
  api.ensureColumnVisible(columnId);
  api.setFocusedCell(row, columnId);
}
