import type { GridState } from 'ag-grid-community';
import {
  completeState,
  firstState,
  SavedTableState,
  type StateColumns,
} from '../../shared/domain/tables/saved-table-state.ts';
import type { OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import { columnWidth } from './column-widths.ts';

export function stateColumnsOf({ columns, usual, pinned }: OpenTable): StateColumns {
  return { ids: columns.map(({ id }) => id), usual, pinned };
}

/** The grid as it first comes: the usual columns in their order and widths, nothing sorted or filtered. */
export function defaultGridState(columns: StateColumns): SavedTableState {
  return {
    columnSizing: {
      columnSizingModel: columns.ids.map((colId) => ({ colId, width: columnWidth(colId) })),
    },
    ...firstState(columns),
  };
}

/** What of the grid's state is kept in a view. */
export function toSavedState(state: GridState): SavedTableState {
  return SavedTableState.parse(state);
}

/** Reads a kept state, as `completeState` does, with the widths columns have at first where none were kept. */
export function fromSavedState(kept: unknown, columns: StateColumns): SavedTableState {
  const state = completeState(kept, columns);
  const widths = new Map(
    (state.columnSizing?.columnSizingModel ?? []).map(({ colId, width }) => [colId, width]),
  );
  const columnSizingModel = columns.ids.map((colId) => ({
    colId,
    width: widths.get(colId) ?? columnWidth(colId),
  }));
  return { ...state, columnSizing: { columnSizingModel } };
}

/** What of a state is written to a file: widths only where they were changed. */
export function stateForFile(state: SavedTableState): SavedTableState {
  const changed = (state.columnSizing?.columnSizingModel ?? []).filter(
    ({ colId, width }) => width !== columnWidth(colId),
  );
  return { ...state, columnSizing: { columnSizingModel: changed } };
}

/** Whether two states show the same table. Widths count where an analyst has changed them. */
export function sameTable(a: SavedTableState, b: SavedTableState, columns: StateColumns): boolean {
  return JSON.stringify(comparable(a, columns)) === JSON.stringify(comparable(b, columns));
}

/** A state with everything that is empty or without effect left out, in a fixed order. */
function comparable(state: SavedTableState, columns: StateColumns) {
  const complete = completeState(state, columns);
  const ids = new Set(columns.ids);
  const changedWidths = (complete.columnSizing?.columnSizingModel ?? []).filter(
    ({ colId, width }) => ids.has(colId) && width !== undefined && width !== columnWidth(colId),
  );
  return {
    order: complete.columnOrder?.orderedColIds,
    hidden: [...(complete.columnVisibility?.hiddenColIds ?? [])].sort(),
    pinned: [complete.columnPinning?.leftColIds ?? [], complete.columnPinning?.rightColIds ?? []],
    widths: changedWidths.map(({ colId, width }) => `${colId} ${width}`).sort(),
    filter: Object.entries(complete.filter?.filterModel ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)),
    sort: complete.sort?.sortModel ?? [],
  };
}
