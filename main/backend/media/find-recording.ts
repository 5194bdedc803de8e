import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { mediaTypeOf } from '../../../shared/domain/media.ts';

/** A recording in a folder with the same name as a transcript but for the ending, whatever its case; null for none. */
export function findRecording(folder: string, transcript: string): { path: string; name: string } | null {
  const wanted = parse(transcript).name.toLowerCase();
  const name = namesIn(folder).find(
    (each) => parse(each).name.toLowerCase() === wanted && mediaTypeOf(each) !== null,
  );
  return name === undefined ? null : { path: join(folder, name), name };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
