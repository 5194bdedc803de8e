import { z } from 'zod';
import { EvidenceSource } from '../tables.ts';
import { ClaimsTableRow } from './claims-table.ts';
import { CodingRow } from './coding-table.ts';
import { CodeTableRow, CrossedThing, StanceRow } from './crossing-tables.ts';
import { EvidenceRow, TableClaim } from './evidence-table.ts';
import { QuoteTableRow } from './quote-table.ts';
import { SourcesTableRow } from './sources-table.ts';
import type { TableKind } from './table-kinds.ts';

/** By source identifier. */
const sources = z.record(z.string(), EvidenceSource);

/** A table as it crosses the contract: its rows, and beside them what many rows are joined with. */
export const TableData = z.discriminatedUnion('table', [
  z.object({
    table: z.literal('evidence'),
    rows: z.array(EvidenceRow),
    /** By claim identifier. */
    claims: z.record(z.string(), TableClaim),
    sources,
  }),
  z.object({ table: z.literal('quotes'), rows: z.array(QuoteTableRow), sources }),
  z.object({ table: z.literal('codings'), rows: z.array(CodingRow), sources }),
  z.object({ table: z.literal('claims'), rows: z.array(ClaimsTableRow) }),
  z.object({ table: z.literal('sources'), rows: z.array(SourcesTableRow), sources }),
  z.object({ table: z.literal('codes'), rows: z.array(CodeTableRow), across: z.array(CrossedThing) }),
  z.object({ table: z.literal('stance'), rows: z.array(StanceRow), across: z.array(CrossedThing) }),
]);
export type TableData = z.infer<typeof TableData>;

export type TableOf<Kind extends TableKind> = Extract<TableData, { readonly table: Kind }>;
export type RowOf<Kind extends TableKind> = TableOf<Kind>['rows'][number];
/** What rows of a kind are joined with, and what the columns of a crossing table come from. */
export type SharedOf<Kind extends TableKind> = Omit<TableOf<Kind>, 'table' | 'rows'>;
