import type { Database } from 'better-sqlite3';
import type { AnchoringLabel } from '../../../shared/domain/anchoring.ts';
import type { QuotePlace } from '../../../shared/domain/tables/cited-columns.ts';

/** Tells where a quote stands in its revision, and whether its words still do. */
export type FindPlace = (quoteId: string, revisionId: string) => QuotePlace | null;

interface StandingRow {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What became of it in the last revision its document got since it was made; null where there was none. */
  readonly label: AnchoringLabel | null;
  /** 1 where any of these revisions altered its words. */
  readonly isAltered: 0 | 1;
}

/**
 * A finder that reads each text once, with all its quotes, and forgets the text itself: rows may come claim by claim through
 * all texts. Good for one reading of the table and no longer.
 */
export function createPlaceFinder(connection: Database): FindPlace {
  const readText = connection.prepare<[string], { text: string; sha256: string }>(
    'SELECT text, sha256 FROM revision WHERE id = ?',
  );
  const readQuotes = connection.prepare<[string, string], StandingRow>(
    `SELECT id, start, "end", exact, prefix, suffix,
       (SELECT label FROM quote_anchoring
        JOIN document_revision ON document_revision.revision_id = quote_anchoring.revision_id
        WHERE quote_id = quote.id ORDER BY number DESC LIMIT 1) AS label,
       EXISTS (SELECT 1 FROM quote_anchoring WHERE quote_id = quote.id AND label = 'altered') AS isAltered
     FROM quote
     WHERE document_id = (SELECT document_id FROM document_revision WHERE revision_id = ?) AND revision_id = ?`,
  );
  const known = new Map<string, ReadonlyMap<string, QuotePlace>>();

  function placesIn(revisionId: string): ReadonlyMap<string, QuotePlace> {
    const { text, sha256 } = readText.get(revisionId) ?? { text: '', sha256: '' };
    const pairs = surrogatePairs(text);
    return new Map(
      readQuotes.all(revisionId, revisionId).map(({ id, start, end, exact, prefix, suffix, ...became }) => [
        id,
        {
          start: start - countBelow(pairs, start),
          end: end - countBelow(pairs, end),
          prefix,
          suffix,
          textSha256: sha256,
          state: text.slice(start, end) === exact ? stateOf(became) : 'altered',
        },
      ]),
    );
  }

  return (quoteId, revisionId) => {
    let places = known.get(revisionId);
    if (!places) {
      places = placesIn(revisionId);
      known.set(revisionId, places);
    }
    return places.get(quoteId) ?? null;
  };
}

/** Words that a revision altered stay told as altered, however often the text is revised again. */
function stateOf({ label, isAltered }: Pick<StandingRow, 'label' | 'isAltered'>): QuotePlace['state'] {
  if (label === 'ambiguous' || label === 'removed') return label;
  return isAltered ? 'altered' : 'verified';
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
