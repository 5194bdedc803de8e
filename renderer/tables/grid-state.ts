import type { GridState } from 'ag-grid-community';
import { z } from 'zod';
import { defaultEvidenceColumns, EvidenceColumnId, evidenceColumnIds } from '../../shared/domain/tables.ts';
import { columnWidths } from './column-widths.ts';

/** The parts of the grid's state that make a table view: what is shown and in which order, never where one looks. */
const SavedGridState = z.object({
  version: z.string().optional(),
  columnOrder: z.object({ orderedColIds: z.array(z.string()) }).optional(),
  columnVisibility: z.object({ hiddenColIds: z.array(z.string()) }).optional(),
  columnPinning: z.object({ leftColIds: z.array(z.string()), rightColIds: z.array(z.string()) }).optional(),
  columnSizing: z
    .object({
      columnSizingModel: z.array(z.object({ colId: z.string(), width: z.number().positive().optional() })),
    })
    .optional(),
  filter: z.object({ filterModel: z.record(z.string(), z.unknown()).optional() }).optional(),
  sort: z
    .object({ sortModel: z.array(z.object({ colId: z.string(), sort: z.enum(['asc', 'desc']) })) })
    .optional(),
});
export type SavedGridState = z.infer<typeof SavedGridState>;

/** The grid as it first comes: the default columns in their order and widths, nothing sorted or filtered. */
export const defaultGridState: SavedGridState = {
  columnSizing: {
    columnSizingModel: evidenceColumnIds.map((colId) => ({ colId, width: columnWidths[colId] })),
  },
  columnOrder: { orderedColIds: [...evidenceColumnIds] },
  columnVisibility: { hiddenColIds: evidenceColumnIds.filter((id) => !defaultEvidenceColumns.includes(id)) },
};

/** What of the grid's state is kept in a view. */
export function toSavedState(state: GridState): SavedGridState {
  return SavedGridState.parse(state);
}

/**
 * Reads a kept state. Columns it does not know yet stay hidden unless they are shown by default; columns that no
 * longer exist are left out. Anything that is not a state gives the default table.
 */
export function fromSavedState(kept: unknown): SavedGridState {
  const parsed = SavedGridState.safeParse(kept);
  if (!parsed.success || !parsed.data.columnOrder) return defaultGridState;
  const state = parsed.data;
  const known = (parsed.data.columnOrder.orderedColIds ?? []).filter(isColumnId);
  const added = evidenceColumnIds.filter((id) => !known.includes(id));
  const hidden = (state.columnVisibility?.hiddenColIds ?? []).filter(isColumnId);
  return {
    ...state,
    columnOrder: { orderedColIds: [...known, ...added] },
    columnVisibility: {
      hiddenColIds: [...hidden, ...added.filter((id) => !defaultEvidenceColumns.includes(id))],
    },
  };
}

function isColumnId(id: string): id is EvidenceColumnId {
  return EvidenceColumnId.safeParse(id).success;
}

/** Whether two states show the same table. Widths count where an analyst has changed them. */
export function sameTable(a: SavedGridState, b: SavedGridState): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

/** A state with everything that is empty or without effect left out, in a fixed order. */
function comparable(state: SavedGridState) {
  const complete = fromSavedState(state);
  const changedWidths = (complete.columnSizing?.columnSizingModel ?? []).filter(
    ({ colId, width }) => isColumnId(colId) && width !== undefined && width !== columnWidths[colId],
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
