import { continueStep } from '../../database/history.ts';
import type { ProjectDatabase } from '../../database/project-database.ts';
import { type StoreRevision, storeRevision } from '../../documents/store-revision.ts';
import { putMedia } from '../../media/media-repository.ts';
import { getShownSource } from '../../sources/source-repository.ts';
import { type StoreImport, storeImport } from '../import-repository.ts';

/** What is stored of one file of many: a source of its own, or the next revision of a document. */
export type BatchContent =
  | {
      readonly kind: 'import';
      readonly import: StoreImport;
      /** The recording that lies beside a transcript; null for none. */
      readonly recording: string | null;
    }
  | { readonly kind: 'revision'; readonly sourceId: string; readonly revision: StoreRevision };

/** Where a file is now, and what its source is called, as it is shown; '' for nothing. */
export interface StoredFile {
  readonly documentId: string;
  readonly sourceId: string;
  /** False for a revision in which nothing is different; nothing was stored of it. */
  readonly isNew: boolean;
  readonly title: string;
}

/** Stores one file of many as part of the step `stepId`, or of a new one. */
export function storeInBatch(
  project: ProjectDatabase,
  stepId: number | null,
  content: BatchContent,
): { file: StoredFile; stepId: number | null } {
  const step = { stepId, procedure: 'imports.paths', labelOf: (id: number) => labelOf(project, id) };
  const stored = continueStep(project, step, () => {
    if (content.kind === 'import') {
      const ids = storeImport(project, content.import);
      if (content.recording) putMedia(project, ids.documentId, { path: content.recording, offset: 0 });
      return { ...ids, isNew: true };
    }
    const { revision } = storeRevision(project, content.revision);
    return {
      documentId: content.revision.documentId,
      sourceId: content.sourceId,
      isNew: revision !== null,
    };
  });
  const title = getShownSource(project, stored.result.sourceId).csl.title ?? '';
  return { file: { ...stored.result, title }, stepId: stored.stepId };
}

/** Each file makes one revision, of a new document or of one there was. */
function labelOf(project: ProjectDatabase, stepId: number): string {
  const count = project
    .prepare(
      "SELECT count(*) FROM history_change WHERE step_id = ? AND table_name = 'document_revision' AND before IS NULL",
    )
    .pluck()
    .get(stepId) as number;
  return count === 1 ? 'Import file' : `Import ${count} files`;
}
