import { z } from 'zod';
import { CitationStyle } from '../../domain/styles.ts';
import { TableData } from '../../domain/tables/table-data.ts';
import { TableKind } from '../../domain/tables/table-kinds.ts';
import { TableView } from '../../domain/tables.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { byId, Nothing } from '../inputs.ts';

export const tablesProcedures = {
  /**
   * A whole table, with every citation in the style given, or else the project's. With `places` it is told of each quote where it
   * stands, and whether it still does; each text is read for that. Errors: `citation.styleUnknown`, `citation.failed`.
   */
  'tables.read': query(
    z.object({
      table: TableKind.default('evidence'),
      cited: CitationStyle.nullable().default(null),
      places: z.boolean().default(false),
    }),
    TableData,
    [...tableNames],
  ),
  'tableViews.list': query(Nothing, z.array(TableView), ['table_view']),
  /**
   * Saves a view under its name; a view of that name of the same table is replaced. Errors: `tableView.empty`,
   * `citation.styleUnknown`.
   */
  'tableViews.save': mutation(
    TableView.omit({ id: true }).extend({ cited: CitationStyle.nullable().default(null) }),
    TableView,
    'Save table view',
  ),
  'tableViews.remove': mutation(byId, Nothing, 'Remove table view'),
} as const;
