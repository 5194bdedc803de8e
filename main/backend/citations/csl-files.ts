import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { CslElement } from 'citeproc';
import type { StyleSummary } from '../../../shared/domain/styles.ts';
import { type PackedElement, unpackElement } from './csl-element.ts';
import { unknownStyle } from './unknown-style.ts';

/** Every locale is completed from this one, as the CSL specification says. */
export const baseLocale = 'en-US';

/** Reads the styles and locales that the build put in a folder. Nothing is read before it is asked for. */
export interface CslFiles {
  /** What is known of a style; null where there is none of that name. */
  findStyle(id: string): StyleSummary | null;
  /** Error: `citation.styleUnknown`. */
  readStyle(id: string): CslElement;
  /** The locale that will be used for the one asked for, as `findLocale` says. */
  readLocale(tag: string): CslElement;
  /** The locale itself, or the usual one of its language, or the base locale. */
  findLocale(tag: string): string;
}

/** What `styles.json` says of each style. */
type PackedStyle = StyleSummary & { readonly file: number };

export function createCslFiles(directory: string): CslFiles {
  const index = once(() => {
    const styles = readJson<PackedStyle[]>(join(directory, 'styles.json'));
    return new Map(styles.map((style) => [style.id, style]));
  });
  const tags = once(() => readJson<string[]>(join(directory, 'locales.json')));
  const findLocale = (tag: string) => closestLocale(tag, tags());

  return {
    findStyle: (id) => index().get(id) ?? null,
    readStyle(id) {
      const style = index().get(id);
      if (!style) throw unknownStyle(id);
      const file = readCompressed<Record<string, PackedElement>>(
        join(directory, 'styles', `${style.file}.json.br`),
      );
      const element = file[id];
      if (!element) throw unknownStyle(id);
      return unpackElement(element);
    },
    readLocale: (tag) =>
      unpackElement(readCompressed<PackedElement>(join(directory, 'locales', `${findLocale(tag)}.json.br`))),
    findLocale,
  };
}

/** The usual locale of a language is that of the land it is named after (`de-DE`), or else the first by name. */
function closestLocale(tag: string, tags: readonly string[]): string {
  if (tags.includes(tag)) return tag;
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  if (language === 'en') return baseLocale;
  const named = `${language}-${language.toUpperCase()}`;
  if (tags.includes(named)) return named;
  return tags.find((each) => each === language || each.startsWith(`${language}-`)) ?? baseLocale;
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}

function readCompressed<Content>(path: string): Content {
  return JSON.parse(brotliDecompressSync(readFileSync(path)).toString('utf8')) as Content;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
