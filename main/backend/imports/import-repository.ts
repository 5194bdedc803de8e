import type { ProcedureCallInput, ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { insertDocument } from '../documents/document-repository.ts';
import { insertRevision, setSegmentAside, storeOriginal } from '../documents/revision-repository.ts';
import { insertSketch } from '../duplicates/duplicate-repository.ts';
import type { TextSketch } from '../duplicates/text-sketch.ts';
import { shareOrigin } from '../origins/origin-handlers.ts';
import { registerSpeakers } from '../people/register-speakers.ts';
import { getSource, insertSource } from '../sources/source-repository.ts';

export interface StoreImport
  extends Omit<ProcedureCallInput<'imports.commit'>, 'draftId'>,
    Pick<ParsedDocument, 'text' | 'segments' | 'pages' | 'cues'> {
  readonly name: string;
  /** The file as it came; null for pasted text, which is kept as the revision itself. */
  readonly original: Uint8Array | null;
  /** Made later where it is missing. */
  readonly sketch?: TextSketch;
}

/** Stores an import: source, document, first revision, segments, original file, and who speaks in it. */
export function storeImport(project: ProjectDatabase, draft: StoreImport): ProcedureOutput<'imports.commit'> {
  const sourceId = draft.attachTo
    ? getSource(project, draft.attachTo).id
    : insertSource(project, draft.csl, draft.provenance);
  if (draft.sameOriginAs) shareOrigin(project, sourceId, draft.sameOriginAs);
  const original = storeOriginal(project, { name: draft.name, bytes: draft.original });
  const revisionId = insertRevision(project, { ...draft, original });
  if (draft.sketch) insertSketch(project, revisionId, draft.sketch);
  const documentId = insertDocument(project, {
    sourceId,
    kind: draft.kind,
    original,
    revisionId,
  });
  const setAside = new Set(draft.setAside);
  for (const segment of draft.segments) {
    if (setAside.has(segment.ordinal))
      setSegmentAside(project, revisionId, segment.ordinal, segment.setAside ?? 'analyst');
  }
  registerSpeakers(project, { documentId, ...draft });
  return { sourceId, documentId };
}
