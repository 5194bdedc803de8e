import { basename } from 'node:path';
import { AppError, toErrorValue } from '../../../../shared/contract/errors.ts';
import {
  type BatchReport,
  type FileReport,
  failedFile,
  maximumBatchFiles,
} from '../../../../shared/domain/import-reports.ts';
import type { Progress } from '../../documents/find-quotes.ts';
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

  /** Adds to `reports` what became of each file, one after the other. Rejects where the others cannot be imported either. */
  async function importFound(
    batch: Batch,
    files: readonly FoundFile[],
    { reports, progress }: { readonly reports: FileReport[]; readonly progress: Progress },
  ): Promise<void> {
    const { signal } = batch;
    const read = (file: FoundFile) => readFoundFile(parts.imports, file);
    const [first] = files;
    // While one file is stored, the next is read.
    let reading = first && read(first);
    let [toldAt, progressAt] = [performance.now(), 0];
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break;
      const present = await reading;
      const next = files[index + 1];
      reading = next && read(next);
      if (!present || signal.aborted) break;
      if (performance.now() - progressAt >= progressMilliseconds) {
        progress(index, files.length, file.name);
        progressAt = performance.now();
      }
      reports.push(await importFile(parts, batch, { ...file, read: present }));
      if (performance.now() - toldAt >= tellingMilliseconds) {
        await tell(batch);
        toldAt = performance.now();
      }
    }
  }

  return {
    'imports.paths': ({ jobId, paths, recursive, onDuplicate }) =>
      parts.jobs.run(jobId, async (signal, progress) => {
        const batch = await beginBatch(onDuplicate, signal);
        progress(0, null, 'Looking for files');
        const found = await findFiles(paths, { recursive, limit: maximumBatchFiles, signal });
        const reports: FileReport[] = [];
        let stopped: BatchReport['stopped'] = found.isCut ? 'tooMany' : null;
        try {
          await importFound(batch, found.files, { reports, progress });
        } catch (thrown) {
          const file = found.files[reports.length];
          // What was done before is told whatever happened then.
          if (!file || (reports.length === 0 && !signal.aborted)) throw thrown;
          if (!signal.aborted) reports.push(failedFile(file, toErrorValue(thrown)));
          stopped = 'failed';
        } finally {
          await tell(batch).catch(() => {});
        }
        return { files: reports, leftOut: found.leftOut, stopped: signal.aborted ? 'cancelled' : stopped };
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
    'imports.saveReport': async ({ path, overwrite, report }) => {
      const files = await parts.database.operate('imports.showReport', { files: report.files });
      return writeReport(path, { overwrite }, { files });
    },
  };
}
