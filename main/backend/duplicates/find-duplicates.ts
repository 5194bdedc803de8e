import { type Duplicate, nearSimilarity, type ParsedDocument } from '../../../shared/domain/imports.ts';
import type { Operations } from '../database/operations.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { ImportsClient } from '../imports/worker-client.ts';
import { runningText } from './running-text.ts';
import type { TextSketch } from './text-sketch.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
}

export interface Comparison {
  /** The project it was compared with. */
  readonly projectPath: string;
  /** To be kept with the document's text. */
  readonly sketch: TextSketch;
  /** The surest first. */
  readonly duplicates: Duplicate[];
}

/**
 * Finds the documents of the open project that may be the same as a new one. Texts that resemble it by their sketches are
 * compared word for word, so that what is told of them is true. Errors: `project.notOpen`, `import.unreadable`.
 */
export async function findDuplicates(
  { database, imports }: Parts,
  name: string,
  parsed: Pick<ParsedDocument, 'text' | 'segments' | 'csl'>,
): Promise<Comparison> {
  const running = runningText(parsed.text, parsed.segments);
  const [sketch = new Uint32Array()] = await imports.sketch(name, [running]);
  const { projectPath, matches } = await findMatches(
    { database, imports },
    { text: parsed.text, url: parsed.csl.URL ?? '', doi: parsed.csl.DOI ?? '', sketch },
  );
  const duplicates: Duplicate[] = [];
  for (const { text, ...match } of matches) {
    const similarity = match.reason === 'text' ? 1 : await imports.compare(name, running, text);
    if (match.reason !== 'near' || similarity >= nearSimilarity) duplicates.push({ ...match, similarity });
  }
  return { projectPath, sketch, duplicates: surestFirst(duplicates) };
}

/** Texts that came without a sketch, as those of earlier versions and edited ones do, get one first. */
async function findMatches(
  { database, imports }: Parts,
  wanted: Operations['duplicates.find']['input'],
): Promise<Operations['duplicates.find']['output']> {
  for (;;) {
    const answer = await database.operate('duplicates.find', wanted);
    const { unsketched } = answer;
    if (unsketched.length === 0) return answer;
    const sketches = await imports.sketch(
      'The project',
      unsketched.map(({ text }) => text),
    );
    const kept = unsketched.flatMap(({ revisionId }, index) => {
      const sketch = sketches[index];
      return sketch ? [{ revisionId, sketch }] : [];
    });
    await database.operate('duplicates.keepSketches', { sketches: kept });
  }
}

/** Matches come in order of their reasons; those that are only near, by how near they are. */
function surestFirst(duplicates: readonly Duplicate[]): Duplicate[] {
  const isNear = ({ reason }: Duplicate) => reason === 'near';
  return [
    ...duplicates.filter((one) => !isNear(one)),
    ...duplicates.filter(isNear).sort((a, b) => b.similarity - a.similarity),
  ];
}
