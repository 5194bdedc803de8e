import type { GridApi } from 'ag-grid-community';
import type { KeyboardEvent, RefObject } from 'react';

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
  api: GridApi,
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
export function returnToRows(api: GridApi, lastPlace: GridPlace | null): boolean {
  if (!lastPlace || api.getDisplayedRowCount() === 0) return false;
  goToRows(api, lastPlace.columnId, lastPlace.rowIndex);
  return true;
}

function goToRows(api: GridApi, columnId: string, rowIndex: number): void {
  const row = Math.min(rowIndex, api.getDisplayedRowCount() - 1);
  api.ensureIndexVisible(row);
  api.ensureColumnVisible(columnId);
  api.setFocusedCell(row, columnId);
}
