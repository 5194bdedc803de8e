import type { Database } from 'better-sqlite3';
import type { CitedRow } from '../../../shared/domain/tables/cited-columns.ts';
import { readShownNames, shownName } from '../people/shown-names.ts';
import { createLocatorFinder } from './locator-finder.ts';
import { createPlaceFinder } from './place-finder.ts';

/** What is read of a quote in SQL, whichever row it stands in; `quoted` makes a row's fields of it. */
export interface StoredQuoted extends Omit<CitedRow, 'codes' | 'locator' | 'place'> {
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
  /** A JSON array of names; null for a quote without codes. */
  readonly codes: string | null;
}

/** The columns of `StoredQuoted`; `maker` is the table whose row says who made what the row stands for, and when. */
export function quotedColumnsOf(maker: 'quote' | 'evidence'): string {
  return `
    quote.id AS quoteId, document.id AS documentId, document.source_id AS sourceId, document.kind AS documentKind,
    quote.exact, quote.comment, quote.status, ifnull(${shownName}, '') AS speaker,
    ifnull(attribution.addressee, '') AS addressee, ifnull(attribution.date, '') AS said,
    ${maker}.coder, ${maker}.created_at AS createdAt, ${maker}.modified_at AS modifiedAt,
    quote.revision_id AS revisionId, quote.start, quote."end",
    (SELECT json_group_array(code.name ORDER BY code.name COLLATE NOCASE, code.name)
     FROM quote_code JOIN code ON code.id = quote_code.code_id
     WHERE quote_code.quote_id = quote.id HAVING count(*) > 0) AS codes`;
}

/** What stands behind the tables that these columns are read from. */
export const joinedToQuote = `
  JOIN document ON document.id = quote.document_id
  LEFT JOIN attribution ON attribution.quote_id = quote.id
  LEFT JOIN person ON person.id = attribution.person_id`;

/**
 * Makes a function that turns what was read of a quote into a row's fields. Good for one reading of the table and no longer.
 * Where quotes stand is only told with `places`.
 */
export function createQuotedMaker(
  connection: Database,
  { places }: { readonly places: boolean },
): (row: StoredQuoted) => CitedRow {
  const findLocator = createLocatorFinder(connection);
  const findPlace = places ? createPlaceFinder(connection) : null;
  const names = readShownNames(connection);
  // Field by field: copying the rest of an object takes several times as long, which counts over a whole table.
  return (row) => ({
    quoteId: row.quoteId,
    documentId: row.documentId,
    sourceId: row.sourceId,
    documentKind: row.documentKind,
    exact: row.exact,
    comment: row.comment,
    status: row.status,
    codes: row.codes === null ? [] : (JSON.parse(row.codes) as string[]),
    speaker: row.speaker,
    addressee: names.line(row.addressee),
    said: row.said,
    locator: findLocator(row.revisionId, row),
    place: findPlace ? findPlace(row.quoteId, row.revisionId) : null,
    coder: names.line(row.coder),
    createdAt: row.createdAt,
    modifiedAt: row.modifiedAt,
  });
}
