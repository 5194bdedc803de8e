import { basename, dirname } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type DuplicateRule, type FileReport, failedFile } from '../../../../shared/domain/import-reports.ts';
import { type Duplicate, isSameDocument, type ParsedDocument } from '../../../../shared/domain/imports.ts';
import { isSameVersion } from '../../../../shared/domain/same-version.ts';
import type { AnchoringClient } from '../../anchoring/worker-client.ts';
import type { DatabaseClient } from '../../database/worker-client.ts';
import { cuesOfFile } from '../../documents/carried-places.ts';
import { findQuotes } from '../../documents/find-quotes.ts';
import { readLastFile } from '../../documents/last-file.ts';
import { findDuplicates } from '../../duplicates/find-duplicates.ts';
import { findRecording } from '../../media/find-recording.ts';
import { mayLookFor } from '../../media/network-path.ts';
import { draftExpired } from '../drafts.ts';
import type { ImportsClient } from '../worker-client.ts';
import type { BatchContent, StoredFile } from './batch-repository.ts';
import type { ReadFile } from './read-file.ts';

export interface BatchParts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
  readonly anchoring: AnchoringClient;
}

/** Many files that are imported together: into one project, as one step as far as that can be. */
export interface Batch {
  readonly projectPath: string;
  readonly onDuplicate: DuplicateRule;
  readonly signal: AbortSignal;
  stepId: number | null;
}

/**
 * Imports one file of a batch as it was found, and says what became of it. Only what ends the whole batch is thrown:
 * it was cancelled, another project was opened, the project's file is gone, the disk is full.
 */
export async function importFile(
  parts: BatchParts,
  batch: Batch,
  file: { readonly name: string; readonly path: string; readonly read: ReadFile },
): Promise<FileReport> {
  const { name, path, read } = file;
  if ('problem' in read) return failedFile({ name, path }, read.problem.toValue());
  try {
    return { name, path, ...(await place(parts, batch, { name: basename(name), path }, read)) };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || endsBatch(thrown)) throw thrown;
    return failedFile({ name, path }, thrown.toValue());
  }
}

function endsBatch({ code }: AppError): boolean {
  return (
    code === 'job.cancelled' ||
    code === 'import.draftExpired' ||
    code === 'internal' ||
    code.startsWith('project.') ||
    code.startsWith('storage.')
  );
}

type Placed = Omit<FileReport, 'name' | 'path'>;

async function place(
  parts: BatchParts,
  batch: Batch,
  { name, path }: { readonly name: string; readonly path: string },
  { bytes, parsed }: Extract<ReadFile, { bytes: Uint8Array }>,
): Promise<Placed> {
  const { projectPath, sketch, duplicates } = await findDuplicates(parts, name, parsed);
  if (projectPath !== batch.projectPath) throw draftExpired();
  const same = duplicates.find(isSameDocument);
  const { text, segments, pages, cues, warnings } = parsed;
  if (same && batch.onDuplicate !== 'separate') {
    const { documentId, sourceId, title } = same;
    const isRevised =
      batch.onDuplicate === 'revision' &&
      (await storeRevision(parts, batch, same, { parsed, file: { name, bytes } }));
    const outcome = isRevised ? 'revised' : 'duplicate';
    const told = isRevised ? warnings : [];
    return { outcome, documentId, sourceId, title, duplicate: same, warnings: told, error: null };
  }
  const beside = path !== '' && cues.length > 0 ? findRecording(dirname(path), name) : null;
  const recording = beside && mayLookFor(beside.path, projectPath) ? beside : null;
  const { documentId, sourceId, title } = await store(parts, batch, {
    kind: 'import',
    recording: recording?.path ?? null,
    import: {
      name,
      original: bytes,
      kind: parsed.kind,
      csl: parsed.csl,
      provenance: parsed.provenance,
      setAside: segments.filter(({ setAside }) => setAside !== null).map(({ ordinal }) => ordinal),
      text,
      segments,
      pages,
      cues,
      sketch,
    },
  });
  const attached = beside
    ? [
        recording
          ? `The recording “${beside.name}” lies beside it and was attached.`
          : `The recording “${beside.name}” lies beside it, on a server, and was not attached: a project only plays recordings on this computer.`,
      ]
    : [];
  return {
    outcome: 'imported',
    documentId,
    sourceId,
    title,
    duplicate: duplicates[0] ?? null,
    warnings: [...warnings, ...attached],
    error: null,
  };
}

/**
 * Makes a file the next revision of the document it is the same as. False where it has nothing new: the same words, speakers
 * and times, or the words of an earlier revision.
 */
async function storeRevision(
  parts: BatchParts,
  batch: Batch,
  { documentId, sourceId, reason }: Duplicate,
  { parsed, file }: { readonly parsed: ParsedDocument; readonly file: { name: string; bytes: Uint8Array } },
): Promise<boolean> {
  const { anchoring, database } = parts;
  const { signal } = batch;
  const { revision } = await database.call('documents.get', { id: documentId });
  const { text, segments, pages, cues } = parsed;
  const isEarlier = reason === 'text' && revision.text !== text;
  if (isEarlier || isSameVersion(revision, parsed)) return false;
  const basis = await database.operate('documents.readRevisionBasis', {
    documentId,
    revisionId: revision.id,
  });
  const content = {
    documentId,
    basedOn: revision.id,
    text,
    segments,
    pages,
    cues: await cuesOfFile(anchoring, basis, { text, cues, signal }),
    edited: null,
    anchored: await findQuotes(anchoring, basis, text, { signal, progress: () => {} }),
    file: { ...file, last: await readLastFile(parts, { documentId, basis }, parsed) },
  };
  const { isNew } = await store(parts, batch, { kind: 'revision', sourceId, revision: content });
  return isNew;
}

async function store(parts: BatchParts, batch: Batch, content: BatchContent): Promise<StoredFile> {
  const { projectPath, stepId } = batch;
  const { file, stepId: step } = await parts.database.operate('imports.storeInBatch', {
    projectPath,
    stepId,
    content,
  });
  batch.stepId = step ?? batch.stepId;
  return file;
}
