import { z } from 'zod';
import { EvidenceTable, TableView } from '../../domain/tables.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { byId, Nothing } from '../inputs.ts';

export const tablesProcedures = {
  'tables.evidence': query(Nothing, EvidenceTable, [...tableNames]),
  'tableViews.list': query(Nothing, z.array(TableView), ['table_view']),
  /** Saves a view under its name; a view of that name is replaced. */
  'tableViews.save': mutation(TableView.omit({ id: true }), TableView, 'Save table view'),
  'tableViews.remove': mutation(byId, Nothing, 'Remove table view'),
} as const;
