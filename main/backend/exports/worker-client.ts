import { AppError } from '../../../shared/contract/errors.ts';
import type { CopyForm } from '../../../shared/domain/tables/table-copies.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { TableCopy } from './copy-table.ts';
import type { ExportPreview } from './export-preview.ts';
import type { ExportsOutput, ExportsRequest } from './messages.ts';
import type {
  ReferencesExport,
  ReferencesFile,
  ReferencesPreview,
  WrittenReferences,
} from './references-file.ts';
import type { TableExport } from './table-snapshot.ts';
import type { ExportProgress, TableFile, WrittenFile } from './write-table.ts';

export interface ExportsClient {
  /** The first `limit` rows as they will stand in the file, with warnings about all of them. */
  previewTable(input: TableExport, limit: number): Promise<ExportPreview>;
  /** Rows in a form for the clipboard. Errors: `export.columnUnknown`, `export.empty`, `citation.failed`. */
  copyTable(input: TableExport, form: CopyForm): Promise<TableCopy>;
  /**
   * Writes a file, whole or not at all. Errors: `export.targetExists` (unless `overwrite`), `export.empty`,
   * `export.tooLarge`, `export.folderMissing`, `export.notWritable`, `storage.*`, `citation.failed`, and `job.cancelled` after `signal`.
   */
  writeTable(
    input: TableFile,
    onProgress: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<WrittenFile>;
  /** The first references as they will stand in the file. */
  previewReferences(input: ReferencesExport & { readonly limit: number }): Promise<ReferencesPreview>;
  /** Writes a file of references, whole or not at all, with the errors of `writeTable`. */
  writeReferences(
    input: ReferencesFile,
    onProgress: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<WrittenReferences>;
  /** Cancels the exports under way and ends the worker. */
  close(): Promise<void>;
}

/** Talks to the exports worker, which is started at the first call. */
export function createExportsClient({
  entry,
  log,
}: {
  readonly entry: URL;
  readonly log: Log;
}): ExportsClient {
  const worker = createWorkerCaller<ExportsRequest, ExportsOutput, ExportProgress>({
    name: 'exports',
    // Rows become garbage at once: a large space for young objects would only make the process larger.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    entry,
    log,
    stopped: () =>
      new AppError(
        'storage.failed',
        'The part of Corroborate that writes exports stopped. No file was written, and the project is as it was. Try again.',
      ),
  });
  return {
    previewTable: (input, limit) => worker.call({ kind: 'preview', limit, input }) as Promise<ExportPreview>,
    copyTable: (input, form) => worker.call({ kind: 'copy', form, input }) as Promise<TableCopy>,
    writeTable: (input, onProgress, signal) =>
      worker.call({ kind: 'write', input }, { onProgress, signal }) as Promise<WrittenFile>,
    previewReferences: (input) =>
      worker.call({ kind: 'preview references', input }) as Promise<ReferencesPreview>,
    writeReferences: (input, onProgress, signal) =>
      worker.call({ kind: 'write references', input }, { onProgress, signal }) as Promise<WrittenReferences>,
    close: () => worker.close(),
  };
}
