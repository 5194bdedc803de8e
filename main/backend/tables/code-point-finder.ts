import type { Database } from 'better-sqlite3';

/** The offset in Unicode code points of an offset in UTF-16 units of a revision's text. */
export type FindCodePoint = (revisionId: string, offset: number) => number;

/** A finder that reads each text once; rows that follow each other are mostly of the same text. */
export function createCodePointFinder(connection: Database): FindCodePoint {
  const readText = connection.prepare<[string], string>('SELECT text FROM revision WHERE id = ?').pluck();
  let known: { readonly revisionId: string; readonly pairs: readonly number[] } | null = null;
  return (revisionId, offset) => {
    if (known?.revisionId !== revisionId)
      known = { revisionId, pairs: surrogatePairs(readText.get(revisionId) ?? '') };
    return offset - countBelow(known.pairs, offset);
  };
}

/** Where the second halves of the characters stand that take two units, in order. */
function surrogatePairs(text: string): number[] {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index + 1);
  return pairs;
}

/** How many of the sorted numbers are smaller than the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
