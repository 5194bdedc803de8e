import { z } from 'zod';
import { CslItem } from '../../domain/csl.ts';
import { DocumentKind } from '../../domain/documents.ts';
import { Id } from '../../domain/ids.ts';
import { BatchReport, DuplicateRule, FileReport } from '../../domain/import-reports.ts';
import { ImportDraft } from '../../domain/imports.ts';
import { ProvenanceByField } from '../../domain/records.ts';
import { mutation, query } from '../define-procedure.ts';
import { Nothing, Path } from '../inputs.ts';

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
