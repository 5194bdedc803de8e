import { z } from 'zod';

/** The parts of AG Grid's state that make a table view: what is shown and in which order, never where one looks. */
export const SavedTableState = z.object({
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
export type SavedTableState = z.infer<typeof SavedTableState>;

/** The columns a kept state speaks of, all that there are, and those that are shown until others are chosen. */
export interface StateColumns {
  readonly ids: readonly string[];
  readonly usual: readonly string[];
  /** Those that stay at the left while others scroll. */
  readonly pinned: readonly string[];
}

/** A table as it first comes: the usual columns in their order, nothing sorted or filtered. */
export function firstState({ ids, usual, pinned }: StateColumns): SavedTableState {
  const shown = new Set(usual);
  return {
    columnOrder: { orderedColIds: [...ids] },
    columnVisibility: { hiddenColIds: ids.filter((id) => !shown.has(id)) },
    ...(pinned.length > 0 ? { columnPinning: { leftColIds: [...pinned], rightColIds: [] } } : {}),
  };
}

/**
 * A kept state for the columns there are. Columns it does not know yet stay hidden unless they are shown at first; columns that
 * no longer exist are left out. Anything that is not a state gives the table as it first comes.
 */
export function completeState(kept: unknown, columns: StateColumns): SavedTableState {
  const parsed = SavedTableState.safeParse(kept);
  if (!parsed.success || !parsed.data.columnOrder) return firstState(columns);
  const state = parsed.data;
  const [ids, usual] = [new Set(columns.ids), new Set(columns.usual)];
  const known = (state.columnOrder?.orderedColIds ?? []).filter((id) => ids.has(id));
  const added = columns.ids.filter((id) => !known.includes(id));
  const hidden = (state.columnVisibility?.hiddenColIds ?? []).filter((id) => ids.has(id));
  const { columnPinning } = firstState(columns);
  return {
    ...(columnPinning ? { columnPinning } : {}),
    ...state,
    columnOrder: { orderedColIds: [...known, ...added] },
    columnVisibility: { hiddenColIds: [...hidden, ...added.filter((id) => !usual.has(id))] },
  };
}

/** The columns that are shown, left to right. */
export function shownColumnsOf({ columnOrder, columnVisibility }: SavedTableState): string[] {
  const hidden = new Set(columnVisibility?.hiddenColIds ?? []);
  return (columnOrder?.orderedColIds ?? []).filter((id) => !hidden.has(id));
}

/** The columns whose cells decide about what is shown: those that are seen, filtered or sorted by. */
export function usedColumnsOf(state: SavedTableState): string[] {
  return [
    ...shownColumnsOf(state),
    ...Object.keys(state.filter?.filterModel ?? {}),
    ...(state.sort?.sortModel ?? []).map(({ colId }) => colId),
  ];
}
