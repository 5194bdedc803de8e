import { z } from 'zod';
import { maximumTableRecords } from '../../domain/claim-table.ts';
import { CslItem } from '../../domain/csl.ts';
import { DocumentKind } from '../../domain/documents.ts';
import { Id } from '../../domain/ids.ts';
import { BatchReport, DuplicateRule, FileReport } from '../../domain/import-reports.ts';
import { ImportDraft } from '../../domain/imports.ts';
import { ProvenanceByField } from '../../domain/records.ts';
import { closedValue, isClosed, TableDifference, TableUpdate } from '../../domain/table-update.ts';
import { mutation, nameTables, query } from '../define-procedure.ts';
import { LongText, Nothing, Path, ShortText } from '../inputs.ts';

export const importsProcedures = {
  /** Reads a file or pasted text and says what was found; nothing is stored yet. */
  'imports.preview': query(
    z.object({
      name: z.string().max(1024),
      content: z.discriminatedUnion('encoding', [
        z.object({ encoding: z.literal('text'), data: z.string() }),
        /** What was copied out of a web page or a word processor. */
        z.object({ encoding: z.literal('html'), data: z.string() }),
        z.object({ encoding: z.literal('base64'), data: z.base64() }),
      ]),
    }),
    ImportDraft,
  ),
  'imports.discard': mutation(z.object({ draftId: Id }), Nothing),
  /** Stores a draft as a source, a document and its first revision. */
  'imports.commit': mutation(
    z.object({
      draftId: Id,
      kind: DocumentKind,
      csl: CslItem,
      provenance: ProvenanceByField,
      /** Ordinals of the segments to set aside. */
      setAside: z.array(z.number().int().min(0)),
      /** A source with which it shares its origin; null when it stands for itself. */
      sameOriginAs: Id.nullable().default(null),
      /** A source that has no text yet and gets this one; it keeps its own data. Null for a new source. */
      attachTo: Id.nullable().default(null),
    }),
    z.object({ sourceId: Id, documentId: Id }),
    'Import document',
  ),
  /**
   * Imports files, and those in folders, as they are found. A file that cannot be read does not stop the others. A job:
   * progress with the name of the file at hand; `jobs.cancel` ends it, what is in stays, and the report says so.
   */
  'imports.paths': mutation(
    z.object({
      jobId: z.uuid(),
      paths: z.array(Path).min(1).max(10_000),
      /** Whether folders inside the folders are looked into. */
      recursive: z.boolean().default(true),
      onDuplicate: DuplicateRule.default('skip'),
    }),
    BatchReport,
    'Import files',
  ),
  /** The same for one file that a page hands over. Those with the same `batchId` are one step. */
  'imports.file': mutation(
    z.object({
      batchId: z.uuid(),
      name: z.string().max(4096),
      data: z.base64(),
      onDuplicate: DuplicateRule.default('skip'),
    }),
    FileReport,
    'Import files',
  ),
  /**
   * Reads a CSV, TSV or XLSX file that was written here and changed elsewhere, and says what it has otherwise than the
   * project; nothing is stored. Null for a table without our identifiers: such a one may state claims (`claims.readTable`).
   */
  'imports.readTableUpdate': query(
    z.object({ name: z.string().max(1024), data: z.base64() }),
    TableUpdate.nullable(),
    ['claim', 'quote', 'quote_code', 'code', 'evidence', 'document', 'source', ...nameTables],
  ),
  /**
   * Takes these differences over, all of them or none. Codes whose names no code has are made where they are among
   * `newCodes`, else left out. Errors: `import.overtaken` where a value is no longer what it was, `claim.duplicateLink`.
   */
  'imports.applyTableUpdate': mutation(
    z.object({
      differences: z
        .array(
          TableDifference.extend({ after: LongText }).refine(
            ({ field, after }) => !isClosed(field) || closedValue(field, after) === after,
            'This field does not take that word',
          ),
        )
        .min(1)
        .max(maximumTableRecords * 9),
      newCodes: z.array(ShortText).default([]),
    }),
    z.object({ changes: z.number().int(), records: z.number().int(), codes: z.number().int() }),
    'Update from table',
  ),
  /** Writes a report as CSV. Never overwrites unless told to: `export.targetExists`. */
  'imports.saveReport': mutation(
    z.object({
      path: Path,
      overwrite: z.boolean().default(false),
      report: BatchReport.pick({ files: true }),
    }),
    z.object({ path: z.string(), rowCount: z.number().int(), bytes: z.number().int() }),
  ),
} as const;
