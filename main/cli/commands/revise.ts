import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { countsInWords } from '../../../shared/domain/revision-words.ts';
import type { Backend } from '../../backend/backend.ts';
import { findDocument } from '../find-document.ts';
import type { Output } from '../output.ts';
import { readSmallFile } from '../read-small-file.ts';

/**
 * `revise PROJECT --document D FILE`: makes the text of a file the document's new revision and tells what became of its
 * quotes. A file with the very same words, speakers and times changes nothing, which is no failure.
 */
export async function reviseDocument(
  backend: Backend,
  project: string,
  { document, file }: { readonly document: string; readonly file: string },
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const documentId = await findDocument(backend, document);
  const { revision: current } = await backend.call('documents.get', { id: documentId });
  const draft = await backend.call('imports.preview', {
    name: path.basename(file),
    content: { encoding: 'base64', data: (await readSmallFile(file)).toString('base64') },
  });
  for (const warning of draft.warnings) output.notice(`${file}: ${warning}`);
  const { revision } = await backend.call('documents.importRevision', {
    jobId: randomUUID(),
    documentId,
    revisionId: current.id,
    draftId: draft.draftId,
  });
  output.result(
    { documentId, file, revision },
    revision
      ? `Revision ${revision.number}: ${countsInWords(revision.counts)}.`
      : `Nothing is different from revision ${current.number}; no revision was made.`,
  );
  return 0;
}
