import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { type ReferenceFormat, referenceFileEndings } from '../../../shared/domain/references.ts';
import { readReferences } from './read-references.ts';
import { writeReferences } from './write-references.ts';

/** The variables that do not come back the same from a file of this format. It is tried, so the answer is never a guess. */
export function findLosses(format: ReferenceFormat, csl: CslItem, key: string): string[] {
  const written = writeReferences(format, [{ csl, key }]);
  const read = readOne(format, written);
  const expected: Record<string, unknown> = { ...csl, 'citation-key': key };
  return Object.keys({ ...expected, ...read }).filter(
    (variable) => !isDeepStrictEqual(expected[variable], read[variable]),
  );
}

function readOne(format: ReferenceFormat, written: string): Record<string, unknown> {
  try {
    const file = readReferences(`one${referenceFileEndings[format]}`, Buffer.from(written));
    return file.references[0]?.csl ?? {};
  } catch {
    // A source that says nothing at all is no reference to anybody.
    return {};
  }
}
