import { AppError } from '../../../shared/contract/errors.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { EvidenceExport } from './evidence-snapshot.ts';
import type { ExportPreview } from './export-preview.ts';
import type { ExportsOutput, ExportsRequest } from './messages.ts';
import type { EvidenceCsv, ExportProgress, WrittenFile } from './write-evidence-csv.ts';

export interface ExportsClient {
  /** The first `limit` rows as they will stand in the file, with warnings about all of them. */
  previewEvidence(input: EvidenceExport, limit: number): Promise<ExportPreview>;
  /**
   * Writes a CSV file, whole or not at all. Errors: `export.targetExists` (unless `overwrite`), `export.empty`,
   * `export.folderMissing`, `export.notWritable`, `storage.*`, `citation.failed`, and `job.cancelled` after `signal`.
   */
  writeEvidenceCsv(
    input: EvidenceCsv,
    onProgress: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<WrittenFile>;
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
    previewEvidence: (input, limit) =>
      worker.call({ kind: 'preview', limit, input }) as Promise<ExportPreview>,
    writeEvidenceCsv: (input, onProgress, signal) =>
      worker.call({ kind: 'write', input }, { onProgress, signal }) as Promise<WrittenFile>,
    close: () => worker.close(),
  };
}
