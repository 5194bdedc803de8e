import type { Database } from 'better-sqlite3';
import { type CslItem, CslName } from '../../../shared/domain/csl.ts';
import { isNameVariable } from '../../../shared/domain/csl-variables.ts';
import { formatName } from '../../../shared/domain/names.ts';
import type { FoundName } from './name-finder.ts';
import { createHandleFinder, createRealNameFinder } from './sought-names.ts';

/** A text of an item and what gives somebody with a pseudonym away in it. */
export interface NamedText {
  readonly text: string;
  readonly found: readonly FoundName[];
}

/** Returns a function that finds the texts of bibliographic data in which real names stand, whole or in part. */
export function createItemNameFinder(connection: Database): (item: CslItem) => NamedText[] {
  const findNames = createRealNameFinder(connection);
  const findInAddress = createHandleFinder(connection);
  return ({ URL = '', ...item }) =>
    [
      ...wordsOf(item).map((text) => ({ text, found: findNames(text) })),
      { text: URL, found: findInAddress(URL) },
    ].filter(({ found }) => found.length > 0);
}

/** Everything that can be read in a source's data, names in reading order. */
function wordsOf(item: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(item).flatMap(([variable, value]) => {
    const names = isNameVariable(variable) ? CslName.array().safeParse(value) : null;
    return names?.success ? names.data.map(formatName) : stringsIn(value);
  });
}

/** Every text inside a value of JSON. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
