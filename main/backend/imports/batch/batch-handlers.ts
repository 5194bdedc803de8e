import { basename } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  type BatchReport,
  type FileReport,
  maximumBatchFiles,
} from '../../../../shared/domain/import-reports.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Handlers } from '../../rpc/dispatcher.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { type Batch, type BatchParts, importFile } from './import-file.ts';
import { parseBytes, readFoundFile } from './read-file.ts';
import { writeReport } from './write-report.ts';

/** Those who show the project are told of what came in at most so often, in milliseconds. */
const tellingMilliseconds = 1000;
const progressMilliseconds = 100;
/** Batches whose files come one by one and may go on. */
const batchesRemembered = 10;

/**
 * Imports many files without asking about each: those of folders as one job, and those that a page hands over one by
 * one. All of a batch are one step of the history.
 */
export function batchHandlers(
  parts: BatchParts & { readonly jobs: Jobs },
): Handlers<'imports.paths' | 'imports.file' | 'imports.saveReport'> {
  const batches = new Map<string, Batch>();

  async function beginBatch(onDuplicate: Batch['onDuplicate'], signal: AbortSignal): Promise<Batch> {
    const project = await parts.database.operate('project.describe', {});
    if (!project) throw new AppError('project.notOpen', 'No project is open. Open or create one first.');
    return { projectPath: project.path, onDuplicate, signal, stepId: null };
  }

  async function tell({ projectPath, stepId }: Batch): Promise<void> {
    if (stepId !== null) await parts.database.operate('imports.tellOfBatch', { projectPath, stepId });
  }

  return {
    'imports.paths': ({ jobId, paths, recursive, onDuplicate }) =>
      parts.jobs.run(jobId, async (signal, progress) => {
        const batch = await beginBatch(onDuplicate, signal);
        progress(0, null, 'Looking for files');
        const found = await findFiles(paths, { recursive, limit: maximumBatchFiles, signal });
        const reports: FileReport[] = [];
        const read = (file: FoundFile) => readFoundFile(parts.imports, file);
        const [first] = found.files;
        // While one file is stored, the next is read.
        let reading = first && read(first);
        let [toldAt, progressAt] = [performance.now(), 0];
        try {
          for (const [index, file] of found.files.entries()) {
            if (signal.aborted) break;
            const present = await reading;
            const next = found.files[index + 1];
            reading = next && read(next);
            if (!present || signal.aborted) break;
            if (performance.now() - progressAt >= progressMilliseconds) {
              progress(index, found.files.length, file.name);
              progressAt = performance.now();
            }
            reports.push(await importFile(parts, batch, { ...file, read: present }));
            if (performance.now() - toldAt >= tellingMilliseconds) {
              await tell(batch);
              toldAt = performance.now();
            }
          }
        } finally {
          await tell(batch).catch(() => {});
        }
        return { files: reports, leftOut: found.leftOut, stopped: stopReason(signal, found.isCut) };
      }),
    'imports.file': async ({ batchId, name, data, onDuplicate }) => {
      const batch = batches.get(batchId) ?? (await beginBatch(onDuplicate, new AbortController().signal));
      batches.set(batchId, batch);
      const [oldest] = batches.keys();
      if (batches.size > batchesRemembered && oldest !== undefined) batches.delete(oldest);
      const read = await parseBytes(parts.imports, basename(name), Buffer.from(data, 'base64'));
      const report = await importFile(parts, batch, { name, path: '', read });
      await tell(batch);
      return report;
    },
    'imports.saveReport': ({ path, overwrite, report }) => writeReport(path, { overwrite }, report),
  };
}

function stopReason({ aborted }: AbortSignal, isCut: boolean): BatchReport['stopped'] {
  if (aborted) return 'cancelled';
  return isCut ? 'tooMany' : null;
}
