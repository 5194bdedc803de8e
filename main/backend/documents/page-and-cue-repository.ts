import type { Database } from 'better-sqlite3';
import type { Cue, Page } from '../../../shared/domain/documents.ts';
import type { ProjectDatabase } from '../database/project-database.ts';

/** Reads the pages of a revision, in order; none for formats without pages. */
export function createPageReader(connection: Database): (revisionId: string) => Page[] {
  const pages = connection.prepare<[string], Page>(
    'SELECT number, label, start, "end" FROM page WHERE revision_id = ? ORDER BY number',
  );
  return (revisionId) => pages.all(revisionId);
}

/** Reads the cues of a revision, in order of the text; none but for transcripts with times. */
export function createCueReader(connection: Database): (revisionId: string) => Cue[] {
  const cues = connection.prepare<[string], Cue>(
    'SELECT start, "end", begins_at AS beginsAt, ends_at AS endsAt FROM cue WHERE revision_id = ? ORDER BY ordinal',
  );
  return (revisionId) => cues.all(revisionId);
}

export function listPages(connection: Database, revisionId: string): Page[] {
  return createPageReader(connection)(revisionId);
}

export function listCues(connection: Database, revisionId: string): Cue[] {
  return createCueReader(connection)(revisionId);
}

export function insertPages(project: ProjectDatabase, revisionId: string, pages: readonly Page[]): void {
  const insert = project.prepare(
    'INSERT INTO page (revision_id, number, label, start, "end") VALUES (?, ?, ?, ?, ?)',
  );
  for (const { number, label, start, end } of pages) insert.run(revisionId, number, label, start, end);
}

export function insertCues(project: ProjectDatabase, revisionId: string, cues: readonly Cue[]): void {
  const insert = project.prepare(
    'INSERT INTO cue (revision_id, ordinal, start, "end", begins_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  cues.forEach(({ start, end, beginsAt, endsAt }, ordinal) => {
    insert.run(revisionId, ordinal, start, end, beginsAt, endsAt);
  });
}
