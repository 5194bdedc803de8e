import { z } from 'zod';
import { CitationStyle } from '../../domain/styles.ts';
import { TableData } from '../../domain/tables/table-data.ts';
import { TableKind } from '../../domain/tables/table-kinds.ts';
import { TableView } from '../../domain/tables.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { byId, Nothing, Path } from '../inputs.ts';

/** A view that is not, or not yet, saved in a project. */
const ViewContent = TableView.omit({ id: true }).extend({ cited: CitationStyle.nullable().default(null) });

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
  /**
   * What a view shows of its table: its columns, its rows in their order (null for all, in the table's own), and its search and
   * filters in words. Errors: `citation.styleUnknown`, `citation.failed`.
   */
  'tables.rowsOfView': query(
    ViewContent,
    z.object({
      columns: z.array(z.string()),
      rowIds: z.array(z.string()).nullable(),
      filters: z.array(z.string()),
    }),
    [...tableNames],
  ),
  'tableViews.list': query(Nothing, z.array(TableView), ['table_view']),
  /**
   * Saves a view under its name; a view of that name of the same table is replaced. Errors: `tableView.empty`,
   * `citation.styleUnknown`.
   */
  'tableViews.save': mutation(ViewContent, TableView, 'Save table view'),
  'tableViews.remove': mutation(byId, Nothing, 'Remove table view'),
  /**
   * Writes a view to a file of its own, whole or not at all. Errors: `export.targetExists` (unless `overwrite`),
   * `export.folderMissing`, `export.notWritable`, `storage.*`.
   */
  'tableViews.writeFile': mutation(
    ViewContent.extend({ path: Path, overwrite: z.boolean().default(false) }),
    z.object({ path: z.string() }),
  ),
  /** Reads the view in a file; it is not saved in the project. Errors: `files.unreadable`, `tableView.unreadable`. */
  'tableViews.readFile': query(z.object({ path: Path }), ViewContent),
} as const;
