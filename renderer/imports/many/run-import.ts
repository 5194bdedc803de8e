import { v4 as uuid } from 'uuid';
import {
  type BatchReport,
  type DuplicateRule,
  type FileReport,
  failedFile,
} from '../../../shared/domain/import-reports.ts';
import type { Client } from '../../transport/client.ts';
import { asAppError, assertReadable } from '../import-actions.ts';
import { readBase64 } from '../read-base64.ts';
import type { DroppedFile, DroppedFiles } from './dropped-files.ts';
import type { ManySource } from './many-store.ts';

export interface ManyOptions {
  readonly recursive: boolean;
  readonly onDuplicate: DuplicateRule;
}

/** How far it has come: files done, of how many (null while that is not known), and the name at hand. */
export interface ManyProgress {
  readonly done: number;
  readonly total: number | null;
  readonly name: string;
}

interface Following {
  /** Aborted to stop after the present file; the report tells what is in. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ManyProgress) => void;
}

/** Imports many files as one step. Rejects with `AppError` only where nothing can be told of any. */
export function importMany(
  client: Client,
  source: ManySource,
  options: ManyOptions,
  following: Following,
): Promise<BatchReport> {
  return source.kind === 'folder'
    ? importFolder(client, source.path, options, following)
    : importDropped(client, source.dropped, options, following);
}

async function importFolder(
  client: Client,
  path: string,
  options: ManyOptions,
  { signal, onProgress }: Following,
): Promise<BatchReport> {
  const jobId = uuid();
  const ignore = client.on('job.didProgress', ({ label, ...event }) => {
    if (event.jobId === jobId) onProgress({ done: event.done, total: event.total, name: label });
  });
  const cancel = () => void client.call('jobs.cancel', { jobId });
  signal.addEventListener('abort', cancel);
  try {
    return await client.call('imports.paths', { jobId, paths: [path], ...options });
  } finally {
    signal.removeEventListener('abort', cancel);
    ignore();
  }
}

async function importDropped(
  client: Client,
  { files, leftOut, isCut }: DroppedFiles,
  { onDuplicate }: ManyOptions,
  { signal, onProgress }: Following,
): Promise<BatchReport> {
  const batchId = uuid();
  const reports: FileReport[] = [];
  for (const [done, file] of files.entries()) {
    if (signal.aborted) break;
    onProgress({ done, total: files.length, name: file.name });
    reports.push(await importOne(client, file, { batchId, onDuplicate }));
  }
  const stopped = signal.aborted ? 'cancelled' : isCut ? 'tooMany' : null;
  return { files: reports, leftOut, stopped };
}

async function importOne(
  client: Client,
  { name, read }: DroppedFile,
  batch: { batchId: string; onDuplicate: DuplicateRule },
): Promise<FileReport> {
  try {
    const file = await read();
    assertReadable(file);
    return await client.call('imports.file', { ...batch, name, data: await readBase64(file) });
  } catch (thrown) {
    return failedFile({ name, path: '' }, asAppError(thrown).toValue());
  }
}
