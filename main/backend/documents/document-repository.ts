import type { DocumentKind } from '../../../shared/domain/documents.ts';
import type { LocatorLabel } from '../../../shared/domain/locators.ts';
import type { DocumentRecord } from '../../../shared/domain/records.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';
import { getShownSource } from '../sources/source-repository.ts';
import { getCurrentRevision, type StoredOriginal } from './revision-repository.ts';

interface DocumentRow {
  id: string;
  sourceId: string;
  kind: DocumentKind;
  originalName: string | null;
  consent: string;
  citeBy: LocatorLabel | null;
}

/** A document with its current revision and its source, as they are shown. */
export function getDocument(project: ProjectDatabase, id: string): DocumentRecord {
  const row = project
    .prepare<DocumentRow>(
      'SELECT id, source_id AS sourceId, kind, original_name AS originalName, consent, cite_by AS citeBy FROM document WHERE id = ?',
    )
    .get(id);
  const document = requireFound(row, 'document', id);
  const { originalName } = document;
  return {
    ...document,
    originalName: originalName && readShownNames(project.connection).handle(originalName),
    revision: getCurrentRevision(project, id),
    source: getShownSource(project, document.sourceId),
  };
}

/** The documents of that identifier, title, file or part of a title, whichever is found first, with titles as shown. */
export function findDocuments(project: ProjectDatabase, name: string): { id: string; title: string }[] {
  const names = readShownNames(project.connection);
  const documents = project
    .prepare<{ id: string; title: string; file: string }>(
      `SELECT document.id, ifnull(source.csl ->> 'title', '') AS title, ifnull(original_name, '') AS file
       FROM document JOIN source ON source.id = document.source_id ORDER BY document.id`,
    )
    .all()
    .map(({ id, title, file }) => ({
      id,
      title: names.title(title),
      titles: [title, names.title(title)].map((each) => each.toLowerCase()),
      files: [file, names.handle(file)].map((each) => each.toLowerCase()),
    }));
  const wanted = name.toLowerCase();
  const found = [
    documents.filter(({ id }) => id === wanted),
    documents.filter(({ titles }) => titles.includes(wanted)),
    documents.filter(({ files }) => files.includes(wanted)),
    documents.filter(({ titles }) => titles.some((title) => title.includes(wanted))),
  ].find(({ length }) => length > 0);
  return (found ?? []).map(({ id, title }) => ({ id, title }));
}

/** Notes what the people in a document agreed to. */
export function setConsent(project: ProjectDatabase, id: string, consent: string): void {
  const { changes } = project.prepare('UPDATE document SET consent = ? WHERE id = ?').run(consent, id);
  requireFound(changes || undefined, 'document', id);
}

/** Chooses what places in a document are told by; null for what its text has. */
export function setCiteBy(project: ProjectDatabase, id: string, citeBy: LocatorLabel | null): void {
  const { changes } = project.prepare('UPDATE document SET cite_by = ? WHERE id = ?').run(citeBy, id);
  requireFound(changes || undefined, 'document', id);
}

/** Every document with the title of its source as it is shown, in order of title. */
export function listDocumentTitles(project: ProjectDatabase): { id: string; sourceTitle: string }[] {
  const names = readShownNames(project.connection);
  return project
    .prepare<{ id: string; sourceTitle: string }>(
      `SELECT document.id, ifnull(source.csl ->> 'title', '') AS sourceTitle
       FROM document JOIN source ON source.id = document.source_id ORDER BY sourceTitle COLLATE NOCASE, document.id`,
    )
    .all()
    .map(({ id, sourceTitle }) => ({ id, sourceTitle: names.title(sourceTitle) }));
}

export function insertDocument(
  project: ProjectDatabase,
  document: {
    sourceId: string;
    kind: DocumentKind;
    original: StoredOriginal;
    revisionId: string;
  },
): string {
  const id = newId();
  project
    .prepare(
      'INSERT INTO document (id, source_id, kind, original_name, original_sha256, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, document.sourceId, document.kind, document.original.name, document.original.sha256, now());
  project
    .prepare('INSERT INTO document_revision (document_id, revision_id, number) VALUES (?, ?, 1)')
    .run(id, document.revisionId);
  return id;
}

/** Names the file the document's newest version came from. The file it came from before is kept. */
export function replaceOriginal(
  project: ProjectDatabase,
  documentId: string,
  { name, sha256 }: StoredOriginal,
): void {
  project
    .prepare('UPDATE document SET original_name = ?, original_sha256 = ? WHERE id = ?')
    .run(name, sha256, documentId);
}
