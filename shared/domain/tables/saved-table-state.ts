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
    columnPinning: { leftColIds: [...pinned], rightColIds: [] },
  };
}

/**
 * A kept state for the columns there are. Columns it does not know yet stay hidden unless they are shown at first; columns that
 * no longer exist are left out, with what they filtered and sorted. Anything that is not a state gives the table as it first comes.
 */
export function completeState(kept: unknown, columns: StateColumns): SavedTableState {
  const parsed = SavedTableState.safeParse(kept);
  if (!parsed.success || !parsed.data.columnOrder) return firstState(columns);
  const state = parsed.data;
  const [ids, usual] = [new Set(columns.ids), new Set(columns.usual)];
  const known = (state.columnOrder?.orderedColIds ?? []).filter((id) => ids.has(id));
  const isKnown = new Set(known);
  const added = columns.ids.filter((id) => !isKnown.has(id));
  const hidden = (state.columnVisibility?.hiddenColIds ?? []).filter((id) => ids.has(id));
  const { columnPinning } = firstState(columns);
  const { filter, sort, ...rest } = state;
  const filters = Object.entries(filter?.filterModel ?? {}).filter(([id]) => ids.has(id));
  const sorts = (sort?.sortModel ?? []).filter(({ colId }) => ids.has(colId));
  return {
    columnPinning,
    ...rest,
    ...(filters.length > 0 ? { filter: { filterModel: Object.fromEntries(filters) } } : {}),
    ...(sorts.length > 0 ? { sort: { sortModel: sorts } } : {}),
    columnOrder: { orderedColIds: [...known, ...added] },
    columnVisibility: { hiddenColIds: [...hidden, ...added.filter((id) => !usual.has(id))] },
  };
}

/** The columns that are shown, left to right: those that stay at an edge are there wherever they stand in the order. */
export function shownColumnsOf({ columnOrder, columnVisibility, columnPinning }: SavedTableState): string[] {
  const hidden = new Set(columnVisibility?.hiddenColIds ?? []);
  const [left, right] = [columnPinning?.leftColIds ?? [], columnPinning?.rightColIds ?? []];
  const shown = (columnOrder?.orderedColIds ?? []).filter((id) => !hidden.has(id));
  const edge = (id: string) => (left.includes(id) ? -1 : right.includes(id) ? 1 : 0);
  return shown.toSorted((a, b) => edge(a) - edge(b));
}

/** Columns by which a state filters or sorts, and which are not among these. */
export function missingColumnsOf(state: SavedTableState, { ids }: Pick<StateColumns, 'ids'>): string[] {
  const known = new Set(ids);
  const asked = [
    ...Object.keys(state.filter?.filterModel ?? {}),
    ...(state.sort?.sortModel ?? []).map(({ colId }) => colId),
  ];
  return asked.filter((id) => !known.has(id));
}

/** The columns whose cells decide about what is shown: those that are seen, filtered or sorted by. */
export function usedColumnsOf(state: SavedTableState): string[] {
  return [
    ...shownColumnsOf(state),
    ...Object.keys(state.filter?.filterModel ?? {}),
    ...(state.sort?.sortModel ?? []).map(({ colId }) => colId),
  ];
}
