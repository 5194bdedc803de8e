import { basename, dirname } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type DuplicateRule, type FileReport, failedFile } from '../../../../shared/domain/import-reports.ts';
import { type Duplicate, isSameDocument } from '../../../../shared/domain/imports.ts';
import type { AnchoringClient } from '../../anchoring/worker-client.ts';
import type { DatabaseClient } from '../../database/worker-client.ts';
import { findQuotes } from '../../documents/find-quotes.ts';
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
 * another project was opened, the project's file is gone, the disk is full.
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
  if (same && isLeftOut(same, batch.onDuplicate)) {
    const { documentId, sourceId, title } = same;
    return { outcome: 'duplicate', documentId, sourceId, title, duplicate: same, warnings: [], error: null };
  }
  if (same && batch.onDuplicate === 'revision') {
    const original = { name, bytes };
    const revision = { text, segments, pages, cues, edited: null, file: original };
    const ids = await storeRevision(parts, batch, same, revision);
    return { outcome: 'revised', ...ids, title: same.title, duplicate: same, warnings, error: null };
  }
  const beside = path !== '' && cues.length > 0 ? findRecording(dirname(path), name) : null;
  const recording = beside && mayLookFor(beside.path, projectPath) ? beside : null;
  const ids = await store(parts, batch, {
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
    ...ids,
    title: parsed.csl.title ?? '',
    duplicate: duplicates[0] ?? null,
    warnings: [...warnings, ...attached],
    error: null,
  };
}

/** The very same text makes no revision either. */
function isLeftOut({ reason }: Duplicate, rule: DuplicateRule): boolean {
  return rule === 'skip' || (rule === 'revision' && reason === 'text');
}

type NewText = Omit<
  Extract<BatchContent, { kind: 'revision' }>['revision'],
  'documentId' | 'basedOn' | 'anchored'
>;

async function storeRevision(
  parts: BatchParts,
  batch: Batch,
  { documentId, sourceId }: Duplicate,
  content: NewText,
): Promise<StoredFile> {
  const { revision } = await parts.database.call('documents.get', { id: documentId });
  const basis = await parts.database.operate('documents.readRevisionBasis', {
    documentId,
    revisionId: revision.id,
  });
  const anchored = await findQuotes(parts.anchoring, basis, content.text, {
    signal: batch.signal,
    progress: () => {},
  });
  return store(parts, batch, {
    kind: 'revision',
    sourceId,
    revision: { ...content, documentId, basedOn: revision.id, anchored },
  });
}

async function store(parts: BatchParts, batch: Batch, content: BatchContent): Promise<StoredFile> {
  const { projectPath, stepId } = batch;
  const { ids, stepId: step } = await parts.database.operate('imports.storeInBatch', {
    projectPath,
    stepId,
    content,
  });
  batch.stepId = step ?? batch.stepId;
  return ids;
}
