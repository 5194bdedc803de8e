import { z } from 'zod';
import { CitationStyle } from '../../domain/styles.ts';
import { EvidenceTable, TableView } from '../../domain/tables.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { byId, Nothing } from '../inputs.ts';

export const tablesProcedures = {
  /** With every citation in the style given, or else the project's. Errors: `citation.styleUnknown`, `citation.failed`. */
  'tables.evidence': query(z.object({ cited: CitationStyle.nullable().default(null) }), EvidenceTable, [
    ...tableNames,
  ]),
  'tableViews.list': query(Nothing, z.array(TableView), ['table_view']),
  /** Saves a view under its name; a view of that name is replaced. Errors: `tableView.empty`, `citation.styleUnknown`. */
  'tableViews.save': mutation(
    TableView.omit({ id: true }).extend({ cited: CitationStyle.nullable().default(null) }),
    TableView,
    'Save table view',
  ),
  'tableViews.remove': mutation(byId, Nothing, 'Remove table view'),
} as const;
