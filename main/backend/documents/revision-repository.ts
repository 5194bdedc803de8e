import { AppError } from '../../../shared/contract/errors.ts';
import type { Cue, Page, Revision, Segment, SetAsideReason } from '../../../shared/domain/documents.ts';
import type { RevisionSummary } from '../../../shared/domain/revisions.ts';
import { countAnchorings } from '../anchoring/anchoring-repository.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';
import { insertCues, insertPages, listCues, listPages } from './page-and-cue-repository.ts';
import { sha256 } from './text-hash.ts';

interface RevisionRow {
  id: string;
  number: number;
  text: string;
  sha256: string;
  createdAt: string;
}

/** What is found in a revision's text: its segments, pages and times. */
type TextParts = Pick<Revision, 'segments' | 'pages' | 'cues'>;

/** The current revision of a document, with its segments, pages and times. */
export function getCurrentRevision(project: ProjectDatabase, documentId: string): Revision {
  const revision = getCurrentText(project, documentId);
  return { ...revision, ...listParts(project, revision.id) };
}

/** The same without its parts, of which there can be tens of thousands. */
export function getCurrentText(
  project: ProjectDatabase,
  documentId: string,
): Omit<Revision, keyof TextParts> {
  const row = project
    .prepare<RevisionRow>(
      `SELECT revision.id, number, text, sha256, created_at AS createdAt
       FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
       WHERE document_id = ? ORDER BY number DESC LIMIT 1`,
    )
    .get(documentId);
  return requireFound(row, 'document', documentId);
}

/** The latest revision of a document that was read from a file; null where none was. */
export function lastRevisionFromFile(project: ProjectDatabase, documentId: string): string | null {
  const row = project
    .prepare<{ id: string }>(
      `SELECT revision.id FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
       WHERE document_id = ? AND original_sha256 IS NOT NULL ORDER BY number DESC LIMIT 1`,
    )
    .get(documentId);
  return row?.id ?? null;
}

/** One revision of a document, current or earlier, with its segments, pages and times. */
export function getRevision(project: ProjectDatabase, documentId: string, revisionId: string): Revision {
  const row = project
    .prepare<RevisionRow>(
      `SELECT revision.id, number, text, sha256, created_at AS createdAt
       FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
       WHERE document_id = ? AND revision.id = ?`,
    )
    .get(documentId, revisionId);
  const revision = requireFound(row, 'revision', revisionId);
  return { ...revision, ...listParts(project, revision.id) };
}

export function getRevisionText(project: ProjectDatabase, revisionId: string): string {
  const row = project.prepare<{ text: string }>('SELECT text FROM revision WHERE id = ?').get(revisionId);
  return requireFound(row, 'revision', revisionId).text;
}

/** The text of a revision, which must be one of the document's. */
export function getDocumentText(project: ProjectDatabase, documentId: string, revisionId: string): string {
  const row = project
    .prepare<{ text: string }>(
      `SELECT text FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
       WHERE document_id = ? AND revision.id = ?`,
    )
    .get(documentId, revisionId);
  return requireFound(row, 'revision', revisionId).text;
}

const summaries = `SELECT revision.id, number, created_at AS createdAt,
    ifnull(original_name, '') AS originalName, length(original_file.bytes) AS originalBytes
  FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
  LEFT JOIN original_file ON original_file.sha256 = revision.original_sha256 WHERE document_id = ?`;

interface SummaryRow extends Omit<RevisionSummary, 'counts' | 'original'> {
  readonly originalName: string;
  readonly originalBytes: number | null;
}

function toSummary(
  project: ProjectDatabase,
  { originalName, originalBytes, ...row }: SummaryRow,
): RevisionSummary {
  const name = readShownNames(project.connection).handle(originalName);
  const original = originalBytes === null ? null : { name, bytes: originalBytes };
  return { ...row, original, counts: countAnchorings(project, row.id) };
}

/** The revisions of a document, newest first. */
export function listRevisions(project: ProjectDatabase, documentId: string): RevisionSummary[] {
  return project
    .prepare<SummaryRow>(`${summaries} ORDER BY number DESC`)
    .all(documentId)
    .map((row) => toSummary(project, row));
}

export function summarizeRevision(
  project: ProjectDatabase,
  documentId: string,
  revisionId: string,
): RevisionSummary {
  const row = project.prepare<SummaryRow>(`${summaries} AND revision.id = ?`).get(documentId, revisionId);
  return toSummary(project, requireFound(row, 'revision', revisionId));
}

/** Makes a stored text the current revision of a document. */
export function addDocumentRevision(
  project: ProjectDatabase,
  documentId: string,
  revisionId: string,
  number: number,
): void {
  project
    .prepare('INSERT INTO document_revision (document_id, revision_id, number) VALUES (?, ?, ?)')
    .run(documentId, revisionId, number);
}

function listParts(project: ProjectDatabase, revisionId: string): TextParts {
  return {
    segments: listSegments(project, revisionId),
    pages: listPages(project.connection, revisionId),
    cues: listCues(project.connection, revisionId),
  };
}

/** The segments of a revision, in order, with what the analyst set aside. */
export function listSegments(project: ProjectDatabase, revisionId: string): Segment[] {
  return project
    .prepare<Segment>(
      `SELECT segment.ordinal, kind, start, "end", level, speaker, set_aside.reason AS setAside
       FROM segment LEFT JOIN set_aside ON set_aside.revision_id = segment.revision_id AND set_aside.ordinal = segment.ordinal
       WHERE segment.revision_id = ? ORDER BY segment.ordinal`,
    )
    .all(revisionId);
}

/** A file as it came, and under which name. */
export interface OriginalFile {
  /** '' when it has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file a revision was read from. Error: `notFound`, when it was not read from one. */
export function getOriginal(project: ProjectDatabase, documentId: string, revisionId: string): OriginalFile {
  const row = project
    .prepare<OriginalFile>(
      `SELECT ifnull(original_name, '') AS name, bytes
       FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
       JOIN original_file ON original_file.sha256 = revision.original_sha256
       WHERE document_id = ? AND revision.id = ?`,
    )
    .get(documentId, revisionId);
  if (!row)
    throw new AppError(
      'notFound',
      'No file is kept for this revision: its text was typed, pasted or edited. Nothing was written.',
      { revisionId },
    );
  return row;
}

/** The name of a file that is kept and the hash it is kept under; null each when there is none. */
export interface StoredOriginal {
  readonly name: string | null;
  readonly sha256: string | null;
}

/** Keeps a file as it came, once however often it comes. */
export function storeOriginal(
  project: ProjectDatabase,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | null },
): StoredOriginal {
  const hash = bytes && sha256(bytes);
  if (hash) {
    project
      .prepare('INSERT INTO original_file (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(hash, bytes);
  }
  return { name: name || null, sha256: hash };
}

export interface NewRevision {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly pages: readonly Page[];
  readonly cues: readonly Cue[];
  /** The file it was read from. */
  readonly original: StoredOriginal | null;
}

/** Stores a text with its parts and the search index over it. Immutable from then on; nothing here is undone. */
export function insertRevision(
  project: ProjectDatabase,
  { text, segments, pages, cues, original }: NewRevision,
): string {
  const id = newId();
  project
    .prepare(
      'INSERT INTO revision (id, text, sha256, created_at, original_name, original_sha256) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, text, sha256(text), now(), original?.name ?? null, original?.sha256 ?? null);
  const insertSegment = project.prepare(
    'INSERT INTO segment (revision_id, ordinal, kind, start, "end", level, speaker) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertText = project.prepare('INSERT INTO segment_text (rowid, text) VALUES (?, ?)');
  for (const segment of segments) {
    const { lastInsertRowid } = insertSegment.run(
      id,
      segment.ordinal,
      segment.kind,
      segment.start,
      segment.end,
      segment.level,
      segment.speaker,
    );
    insertText.run(lastInsertRowid, text.slice(segment.start, segment.end));
  }
  insertPages(project, id, pages);
  insertCues(project, id, cues);
  return id;
}

/** Sets one segment of a revision aside. */
export function setSegmentAside(
  project: ProjectDatabase,
  revisionId: string,
  ordinal: number,
  reason: SetAsideReason,
): void {
  project
    .prepare('INSERT INTO set_aside (revision_id, ordinal, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(revisionId, ordinal, reason);
}

/** Puts one segment of a revision back into the running text. */
export function putSegmentBack(project: ProjectDatabase, revisionId: string, ordinal: number): void {
  project.prepare('DELETE FROM set_aside WHERE revision_id = ? AND ordinal = ?').run(revisionId, ordinal);
}
