import type { Cue, Page, Revision, Segment, SetAsideReason } from '../../../shared/domain/documents.ts';
import type { RevisionSummary } from '../../../shared/domain/revisions.ts';
import { countAnchorings } from '../anchoring/anchoring-repository.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
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

const summaries = `SELECT revision.id, number, created_at AS createdAt
  FROM document_revision JOIN revision ON revision.id = document_revision.revision_id WHERE document_id = ?`;

type SummaryRow = Omit<RevisionSummary, 'counts'>;

function toSummary(project: ProjectDatabase, row: SummaryRow): RevisionSummary {
  return { ...row, counts: countAnchorings(project, row.id) };
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

export interface NewRevision {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly pages: readonly Page[];
  readonly cues: readonly Cue[];
}

/** Stores a text with its parts and the search index over it. Immutable from then on; nothing here is undone. */
export function insertRevision(
  project: ProjectDatabase,
  { text, segments, pages, cues }: NewRevision,
): string {
  const id = newId();
  project
    .prepare('INSERT INTO revision (id, text, sha256, created_at) VALUES (?, ?, ?, ?)')
    .run(id, text, sha256(text), now());
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
