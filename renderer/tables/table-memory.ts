import { z } from 'zod';
import { fromSavedState } from './grid-state.ts';

/** What is remembered about the evidence table between sessions, whether or not it was saved as a view. */
export const TableMemory = z.object({
  state: z.unknown().transform(fromSavedState),
  quickFilter: z.string(),
  /** The view the table was last set to; null for the table as it first comes. */
  viewName: z.string().nullable(),
  showDetails: z.boolean(),
});
export type TableMemory = z.infer<typeof TableMemory>;

/** The table before anybody touched it. */
export function emptyTableMemory(): TableMemory {
  return { state: fromSavedState(null), quickFilter: '', viewName: null, showDetails: true };
}
