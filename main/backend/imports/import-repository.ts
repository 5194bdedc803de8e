import type { ProcedureInput, ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { insertDocument } from '../documents/document-repository.ts';
import { insertRevision, setSegmentAside } from '../documents/revision-repository.ts';
import { insertSource } from '../sources/source-repository.ts';

export interface StoreImport
  extends Omit<ProcedureInput<'imports.commit'>, 'draftId'>,
    Pick<ParsedDocument, 'text' | 'segments' | 'pages' | 'cues'> {
  readonly name: string;
  /** The file as it came; null for pasted text, which is kept as the revision itself. */
  readonly original: Uint8Array | null;
}

/** Stores an import: source, document, first revision, segments, original file. */
export function storeImport(project: ProjectDatabase, draft: StoreImport): ProcedureOutput<'imports.commit'> {
  const sourceId = insertSource(project, draft.csl, draft.provenance);
  const revisionId = insertRevision(project, draft);
  const documentId = insertDocument(project, {
    sourceId,
    kind: draft.kind,
    originalName: draft.name || null,
    original: draft.original,
    revisionId,
  });
  const setAside = new Set(draft.setAside);
  for (const segment of draft.segments) {
    if (setAside.has(segment.ordinal))
      setSegmentAside(project, revisionId, segment.ordinal, segment.setAside ?? 'analyst');
  }
  return { sourceId, documentId };
}
