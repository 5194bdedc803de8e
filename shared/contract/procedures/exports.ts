import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { QuoteColumnId } from '../../domain/quote-table.ts';
import { CsvProfile, EvidenceColumnId } from '../../domain/tables.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { Nothing, Path } from '../inputs.ts';

const exported = {
  /** Identifiers of rows in the order to write; null for all, in the table's own order. */
  rowIds: z.array(Id).nullable(),
  profile: CsvProfile,
};
const EvidenceExport = z.object({
  table: z.literal('evidence').default('evidence'),
  columns: z.array(EvidenceColumnId).min(1),
  ...exported,
});
const QuotesExport = z.object({
  table: z.literal('quotes'),
  columns: z.array(QuoteColumnId).min(1),
  ...exported,
});
const previewed = { limit: z.number().int().min(1).max(100).default(10) };
const written = { jobId: z.uuid(), path: Path, overwrite: z.boolean().default(false) };

export const exportsProcedures = {
  'exports.preview': query(
    z.union([EvidenceExport.extend(previewed), QuotesExport.extend(previewed)]),
    z.object({
      header: z.array(z.string()),
      /** Cells as they will stand in the file, guard included, before CSV quoting. */
      rows: z.array(z.array(z.string())),
      rowCount: z.number().int(),
      warnings: z.array(z.string()),
      names: z.object({
        /** Whether pseudonyms stand in for names in the file. */
        pseudonyms: z.boolean(),
        /** Cells in which the real name of somebody with a pseudonym can be read, whole or in part. */
        cells: z.number().int(),
      }),
    }),
    [...tableNames],
  ),
  /** Writes a CSV file. Never overwrites unless told to: `export.targetExists`. A job: progress and `jobs.cancel`. */
  'exports.write': mutation(
    z.union([EvidenceExport.extend(written), QuotesExport.extend(written)]),
    z.object({ path: z.string(), rowCount: z.number().int(), bytes: z.number().int() }),
  ),
  'jobs.cancel': mutation(z.object({ jobId: z.uuid() }), Nothing),
} as const;
