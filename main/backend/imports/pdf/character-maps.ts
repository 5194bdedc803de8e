import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where they lie below a folder above this file: in the built app, and when run from source. */
const places = ['pdf/cmaps', 'node_modules/pdfjs-dist/cmaps'];

/**
 * The folder of Adobe's character maps, with a slash at its end. Chinese, Japanese and Korean text cannot be read
 * without them. The bundler moves code about, so the folders above this one are looked through. Null when there is none.
 */
export function findCharacterMaps(from: string = import.meta.dirname): string | null {
  for (const place of places) {
    const directory = join(from, place);
    if (existsSync(directory)) return `${directory}/`;
  }
  return dirname(from) === from ? null : findCharacterMaps(dirname(from));
}
