import { randomUUID } from 'node:crypto';
import { annotationsInWords } from '../../../shared/domain/annotations.ts';
import type { Backend } from '../../backend/backend.ts';
import { findDocument } from '../find-document.ts';
import type { Output } from '../output.ts';
import { readSmallFile } from '../read-small-file.ts';

/**
 * `annotations PROJECT --document D FILE`: makes quotes of the W3C annotations in a file. Exit code 1 when some could not
 * be placed; the others are made.
 */
export async function importAnnotations(
  backend: Backend,
  project: string,
  { document, file }: { readonly document: string; readonly file: string },
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const documentId = await findDocument(backend, document);
  const content = (await readSmallFile(file)).toString('utf8');
  const jobId = randomUUID();
  const report = await backend.call('annotations.import', { jobId, documentId, content });
  for (const { number, words, message } of report.problems) {
    output.notice(`Annotation ${number}${words === '' ? '' : ` “${words}”`}: ${message}`);
  }
  output.result(report, annotationsInWords(report));
  return report.problems.length > 0 ? 1 : 0;
}
