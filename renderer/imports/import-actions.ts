import { v4 as uuid } from 'uuid';
import { AppError, type ErrorCode, toErrorValue } from '../../shared/contract/errors.ts';
import {
  type Duplicate,
  type ImportDraft,
  isSameDocument,
  maximumFileSize,
} from '../../shared/domain/imports.ts';
import type { SourceRecord } from '../sources/source-form-values.ts';
import type { Client } from '../transport/client.ts';
import { destinationAsFound, type ImportDestination } from './import-destination.ts';
import { type ImportInput, type ImportItem, useImportQueue } from './import-queue.ts';
import { readBase64 } from './read-base64.ts';

/** What the analyst decided about a draft. */
export interface ImportDecision extends SourceRecord {
  readonly kind: ImportDraft['kind'];
  /** Ordinals of the segments to set aside. */
  readonly setAside: readonly number[];
  readonly destination: ImportDestination;
}

/** The decision to take a draft as it was found. */
export function decisionAsFound(draft: ImportDraft): ImportDecision {
  return {
    kind: draft.kind,
    csl: draft.csl,
    provenance: draft.provenance,
    setAside: draft.segments.filter(({ setAside }) => setAside !== null).map(({ ordinal }) => ordinal),
    destination: destinationAsFound(draft),
  };
}

/** Reads an item and keeps what was found, or why it could not be read, in the queue. */
export async function readItem(client: Client, item: ImportItem): Promise<ImportDraft | null> {
  const { setState } = useImportQueue.getState();
  setState(item.id, { status: 'reading' });
  try {
    const draft = await readDraft(client, item);
    setState(item.id, { status: 'ready', draft });
    return draft;
  } catch (thrown) {
    setState(item.id, { status: 'failed', error: asAppError(thrown) });
    return null;
  }
}

/** Reads a file or pasted text without storing it. Rejects with `AppError`, codes `import.*`. */
export async function readDraft(client: Client, { name, content }: ImportInput): Promise<ImportDraft> {
  if (typeof content === 'string') {
    return client.call('imports.preview', { name, content: { encoding: 'text', data: content } });
  }
  if (!(content instanceof File)) {
    return client.call('imports.preview', { name, content: { encoding: 'html', data: content.html } });
  }
  assertReadable(content);
  return client.call('imports.preview', {
    name,
    content: { encoding: 'base64', data: await readBase64(content) },
  });
}

/** Refuses a file over the limit before any of it is read. Throws `import.tooLarge`. */
export function assertReadable({ name, size }: File): void {
  if (size <= maximumFileSize) return;
  throw new AppError(
    'import.tooLarge',
    `“${name}” is larger than ${maximumFileSize / 1024 / 1024} MB. It was not read and nothing was changed. Split it and import the parts.`,
  );
}

/**
 * Stores a draft where it was decided. Returns the identifier of the document that has its text now, null when it was left
 * out; rejects with `AppError`, and the draft stays.
 */
export async function commitItem(
  client: Client,
  item: ImportItem,
  draft: ImportDraft,
  decision: ImportDecision,
): Promise<string | null> {
  const { destination } = decision;
  if (destination.kind === 'nowhere') {
    skipItem(client, item, draft.duplicateOf[0]);
    return null;
  }
  if (destination.kind === 'revision') return commitRevision(client, item, draft, destination.of);
  const { documentId } = await client.call('imports.commit', {
    draftId: draft.draftId,
    kind: decision.kind,
    csl: decision.csl,
    provenance: decision.provenance,
    setAside: [...decision.setAside],
    sameOriginAs: destination.sameOriginAs?.sourceId ?? null,
  });
  const title = decision.csl.title?.trim() || draft.name;
  useImportQueue.getState().setState(item.id, { status: 'imported', documentId, title, revision: null });
  return documentId;
}

async function commitRevision(
  client: Client,
  item: ImportItem,
  draft: ImportDraft,
  duplicate: Duplicate,
): Promise<string | null> {
  const { documentId, title } = duplicate;
  const { revision } = await client.call('documents.get', { id: documentId });
  const outcome = await client.call('documents.importRevision', {
    jobId: uuid(),
    documentId,
    revisionId: revision.id,
    draftId: draft.draftId,
  });
  if (!outcome.revision) {
    skipItem(client, item, duplicate);
    return null;
  }
  const { number } = outcome.revision;
  useImportQueue
    .getState()
    .setState(item.id, { status: 'imported', documentId, title: title || draft.name, revision: number });
  return documentId;
}

/** Leaves an item out; with `duplicate` because the project has it already. */
export function skipItem(client: Client, item: ImportItem, duplicate: Duplicate | null = null): void {
  discardDraft(client, item);
  useImportQueue.getState().setState(item.id, { status: 'skipped', duplicate });
}

/** Ends the import; what was not imported yet is left out. */
export function endImport(client: Client): void {
  const { items, clear } = useImportQueue.getState();
  for (const item of items) discardDraft(client, item);
  clear();
}

function discardDraft(client: Client, { state }: ImportItem): void {
  if (state.status !== 'ready') return;
  // A draft that is not discarded expires by itself.
  client.call('imports.discard', { draftId: state.draft.draftId }).catch(() => {});
}

/**
 * Imports all items not yet settled as they are found, one after the other. What the project has already, by
 * its text, DOI or address, is skipped; items that fail keep their error, and the others go on. Stops after the present item when aborted.
 */
export async function importAllAsFound(client: Client, signal: AbortSignal): Promise<void> {
  const waiting = useImportQueue
    .getState()
    .items.filter(
      ({ state }) => state.status === 'waiting' || state.status === 'reading' || state.status === 'ready',
    );
  for (const item of waiting) {
    if (signal.aborted) return;
    const current = useImportQueue.getState().items.find(({ id }) => id === item.id) ?? item;
    const draft = current.state.status === 'ready' ? current.state.draft : await readItem(client, current);
    if (!draft) continue;
    const same = draft.duplicateOf.find(isSameDocument);
    if (same) {
      skipItem(client, { ...current, state: { status: 'ready', draft } }, same);
      continue;
    }
    try {
      await commitItem(client, current, draft, decisionAsFound(draft));
    } catch (thrown) {
      useImportQueue.getState().setState(item.id, { status: 'failed', error: asAppError(thrown) });
    }
  }
}

const settledProblems: ReadonlySet<ErrorCode> = new Set([
  'import.empty',
  'import.binary',
  'import.tooLarge',
  'import.unsupportedFormat',
]);

/** Whether reading again may end otherwise: not where it is the file itself that cannot be read. */
export function isWorthAnotherTry({ code }: AppError): boolean {
  return !settledProblems.has(code);
}

/** Any error as one that can be shown. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : AppError.from(toErrorValue(thrown));
}
