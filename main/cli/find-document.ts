import { AppError } from '../../shared/contract/errors.ts';
import type { Backend } from '../backend/backend.ts';

interface Candidate {
  readonly id: string;
  readonly title: string;
}

/**
 * Finds the document a person means: its identifier, its source's title, the name of the file it came from, or a part
 * of the title, in this order. Letter case does not matter. Several of the same kind: `notFound`, naming them.
 */
export async function findDocument(backend: Backend, wanted: string): Promise<string> {
  const sources = await backend.call('sources.list', {});
  const candidates: Candidate[] = sources.flatMap(({ csl, documents }) =>
    documents.map(({ id }) => ({ id, title: csl.title ?? '' })),
  );
  const needle = wanted.toLowerCase();

  const byId = candidates.find(({ id }) => id === needle);
  if (byId) return byId.id;
  const found =
    pickOnly(
      wanted,
      candidates.filter(({ title }) => title.toLowerCase() === needle),
    ) ??
    pickOnly(wanted, await withOriginalName(backend, candidates, needle)) ??
    pickOnly(
      wanted,
      candidates.filter(({ title }) => title.toLowerCase().includes(needle)),
    );
  if (!found)
    throw new AppError(
      'notFound',
      `No document of this project is called “${wanted}”. Name it by its title, its file or its identifier.`,
      { document: wanted },
    );
  return found.id;
}

function pickOnly(wanted: string, candidates: readonly Candidate[]): Candidate | null {
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
  return candidates[0] ?? null;
}

async function withOriginalName(
  backend: Backend,
  candidates: readonly Candidate[],
  needle: string,
): Promise<Candidate[]> {
  const named: Candidate[] = [];
  for (const candidate of candidates) {
    const { originalName } = await backend.call('documents.get', { id: candidate.id });
    if (originalName?.toLowerCase() === needle) named.push(candidate);
  }
  return named;
}
