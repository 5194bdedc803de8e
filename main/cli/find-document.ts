import { AppError } from '../../shared/contract/errors.ts';
import type { Backend } from '../backend/backend.ts';

/**
 * Finds the document a person means: its identifier, its source's title, the name of the file it came from, or a part
 * of the title, in this order. Letter case does not matter. Several of the same kind: `notFound`, naming them.
 */
export async function findDocument(backend: Backend, wanted: string): Promise<string> {
  const candidates = await backend.call('documents.find', { name: wanted });
  if (candidates.length > 1) {
    const list = candidates.map(({ id, title }) => `${id} “${title}”`).join(', ');
    throw new AppError(
      'notFound',
      `“${wanted}” could be any of ${candidates.length} documents: ${list}. Name one by its identifier.`,
      {
        document: wanted,
        candidates: candidates.map(({ id }) => id),
      },
    );
  }
  const [found] = candidates;
  if (!found)
    throw new AppError(
      'notFound',
      `No document of this project is called “${wanted}”. Name it by its title, its file or its identifier.`,
      { document: wanted },
    );
  return found.id;
}
