import { z } from 'zod';
import { CitationStyle } from '../../shared/domain/styles.ts';
import { SavedTableState } from '../../shared/domain/tables/saved-table-state.ts';

/** What is remembered about a table between sessions, whether or not it was saved as a view. */
export const TableMemory = z.object({
  /** Null for the table as it first comes. */
  state: SavedTableState.nullable().catch(null),
  quickFilter: z.string(),
  /** The view the table was last set to; null for the table as it first comes. */
  viewName: z.string().nullable(),
  showDetails: z.boolean(),
  /** The style the table is cited in; null for the project's. */
  cited: CitationStyle.nullable().default(null),
});
export type TableMemory = z.infer<typeof TableMemory>;

/** A table before anybody touched it. */
export const emptyTableMemory: TableMemory = {
  state: null,
  quickFilter: '',
  viewName: null,
  showDetails: true,
  cited: null,
};
