import type { DocumentKind } from '../../../shared/domain/documents.ts';
import { requireFound } from '../database/not-found.ts';
import type { ProjectDatabase } from '../database/project-database.ts';

export function getMedia(
  project: ProjectDatabase,
  documentId: string,
): { path: string; offset: number } | null {
  const row = project
    .prepare<{ path: string; offset: number }>('SELECT path, "offset" FROM media WHERE document_id = ?')
    .get(documentId);
  return row ?? null;
}

/** What a document is and which file it came from. Error: `notFound`. */
export function getTranscriptFile(
  project: ProjectDatabase,
  documentId: string,
): { kind: DocumentKind; originalName: string | null } {
  const row = project
    .prepare<{ kind: DocumentKind; originalName: string | null }>(
      'SELECT kind, original_name AS originalName FROM document WHERE id = ?',
    )
    .get(documentId);
  return requireFound(row, 'document', documentId);
}

export function putMedia(
  project: ProjectDatabase,
  documentId: string,
  { path, offset }: { path: string; offset: number },
): void {
  project
    .prepare(
      `INSERT INTO media (document_id, path, "offset") VALUES (?, ?, ?)
       ON CONFLICT (document_id) DO UPDATE SET path = excluded.path, "offset" = excluded."offset"`,
    )
    .run(documentId, path, offset);
}

export function removeMedia(project: ProjectDatabase, documentId: string): void {
  project.prepare('DELETE FROM media WHERE document_id = ?').run(documentId);
}
