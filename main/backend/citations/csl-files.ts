import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslElement } from 'citeproc';
import { AppError } from '../../../shared/contract/errors.ts';

/** Every locale is completed from this one, as the CSL specification says. */
export const baseLocale = 'en-US';

/** Reads the styles and locales that the build put in a folder. */
export interface CslFiles {
  /** Error: `citation.styleUnknown`. */
  readStyle(id: string): CslElement;
  /** The locale itself, or the base locale where there is none of that name. */
  readLocale(tag: string): CslElement;
  /** The locale that will be used for the one asked for. */
  findLocale(tag: string): string;
}

/** Style identifiers and language tags: nothing that could lead out of the folder. */
const fileName = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export function createCslFiles(directory: string): CslFiles {
  const pathOf = (kind: 'styles' | 'locales', name: string) =>
    fileName.test(name) ? join(directory, kind, `${name}.json`) : null;
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as CslElement;

  function findLocale(tag: string): string {
    const path = pathOf('locales', tag);
    return path && existsSync(path) ? tag : baseLocale;
  }

  return {
    readStyle(id) {
      const path = pathOf('styles', id);
      if (!path || !existsSync(path)) {
        throw new AppError(
          'citation.styleUnknown',
          `There is no citation style named “${id}”. Nothing was changed. Choose another style.`,
          {
            style: id,
          },
        );
      }
      return read(path);
    },
    readLocale: (tag) => read(join(directory, 'locales', `${findLocale(tag)}.json`)),
    findLocale,
  };
}
