import { z } from 'zod';
import { CitationStyle } from '../../shared/domain/styles.ts';
import { fromSavedState } from './grid-state.ts';

/** What is remembered about the evidence table between sessions, whether or not it was saved as a view. */
export const TableMemory = z.object({
  state: z.unknown().transform(fromSavedState),
  quickFilter: z.string(),
  /** The view the table was last set to; null for the table as it first comes. */
  viewName: z.string().nullable(),
  showDetails: z.boolean(),
  /** The style the table is cited in; null for the project's. */
  cited: CitationStyle.nullable().default(null),
});
export type TableMemory = z.infer<typeof TableMemory>;

/** The table before anybody touched it. */
export function emptyTableMemory(): TableMemory {
  return { state: fromSavedState(null), quickFilter: '', viewName: null, showDetails: true, cited: null };
}
