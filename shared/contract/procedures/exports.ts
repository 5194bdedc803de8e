import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { CitationStyle } from '../../domain/styles.ts';
import { TableFormat } from '../../domain/table-formats.ts';
import { CopyForm, mostCopiedRows } from '../../domain/tables/table-copies.ts';
import { TableKind } from '../../domain/tables/table-kinds.ts';
import { CsvProfile } from '../../domain/tables.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { Nothing, Path } from '../inputs.ts';

const TableExport = z.object({
  table: TableKind.default('evidence'),
  /** In the order to write; null for those the table shows until others are chosen. Error: `export.columnUnknown`. */
  columns: z.array(z.string().max(100)).min(1).nullable().default(null),
  /** Identifiers of rows in the order to write; null for all, in the table's own order. */
  rowIds: z.array(z.string().max(100)).nullable(),
  format: TableFormat.default('csv'),
  /** For the formats that come in profiles. */
  profile: CsvProfile.default('data'),
  /** The style to cite in; null for the project's. */
  cited: CitationStyle.nullable().default(null),
});
const previewed = { limit: z.number().int().min(1).max(100).default(10) };
const written = {
  jobId: z.uuid(),
  path: Path,
  overwrite: z.boolean().default(false),
  /** Writes a description of the table (CSV on the Web) beside it: `PATH-metadata.json`. For the formats that come in profiles. */
  metadata: z.boolean().default(false),
  overwriteMetadata: z.boolean().default(false),
  /** The search and filters that chose the rows, in words, for the description. */
  filters: z.array(z.string()).default([]),
};

export const exportsProcedures = {
  'exports.preview': query(
    TableExport.extend(previewed),
    z.object({
      header: z.array(z.string()),
      /** Cells as a reader of the file will see them, guard included, without quoting. */
      rows: z.array(z.array(z.string())),
      /** The text the file begins with, where it is text for people to read. */
      text: z.string().nullable(),
      rowCount: z.number().int(),
      /** How large the file will be, judged by its first rows. */
      estimatedBytes: z.number().int(),
      /** Why it cannot be written in this format; null when it can. */
      refusal: z.string().nullable(),
      warnings: z.array(z.string()),
      /** Sources whose references are asked for and lack something: what the citation check would list. */
      sourcesToCheck: z.array(Id),
      names: z.object({
        /** Whether pseudonyms stand in for names in the file. */
        pseudonyms: z.boolean(),
        /** Cells in which the real name of somebody with a pseudonym can be read, whole or in part. */
        cells: z.number().int(),
      }),
    }),
    [...tableNames],
  ),
  /**
   * Rows as they are put on the clipboard, each form as the export writes it: TSV for spreadsheets (without a byte order mark),
   * Markdown, rich text with TSV for what takes none, or quotes with their citations, a paragraph each. Errors:
   * `export.columnUnknown`, and `export.empty` where nothing is left to copy.
   */
  'exports.copy': query(
    TableExport.pick({ table: true, columns: true, cited: true }).extend({
      /** In the order to copy. */
      rowIds: z.array(z.string().max(100)).min(1).max(mostCopiedRows),
      form: CopyForm,
    }),
    z.object({
      text: z.string(),
      /** The same as rich text; null for forms that are plain text. */
      html: z.string().nullable(),
      /** Rows copied, or quotes, each of which is copied once. */
      count: z.number().int(),
    }),
    [...tableNames],
  ),
  /**
   * Writes a file, and its description where that is asked for: both or neither. Never overwrites unless told to:
   * `export.targetExists` with the `path` of the one that is there. A job: progress and `jobs.cancel`.
   */
  'exports.write': mutation(
    TableExport.extend(written),
    z.object({
      path: z.string(),
      rowCount: z.number().int(),
      bytes: z.number().int(),
      /** Where its description stands; null when there is none. */
      metadataPath: z.string().nullable(),
    }),
  ),
  'jobs.cancel': mutation(z.object({ jobId: z.uuid() }), Nothing),
} as const;
