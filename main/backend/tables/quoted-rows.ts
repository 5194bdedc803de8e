import type { Database } from 'better-sqlite3';
import type { CitedRow } from '../../../shared/domain/tables/cited-columns.ts';
import { readShownNames, shownName } from '../people/shown-names.ts';
import { createLocatorFinder } from './locator-finder.ts';
import { createPlaceFinder } from './place-finder.ts';
import type { ReadOptions } from './read-options.ts';

/** What is read of a quote in SQL, whichever row it stands in. */
export interface StoredQuoted extends Omit<CitedRow, 'codes' | 'locator' | 'place'> {
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
  /** A JSON array of names; null for a quote without codes. */
  readonly codes: string | null;
}

/** Returns a function that gives SQL where one of these columns is wanted, and that of an empty value where none is. */
export function sqlFor({ columns }: ReadOptions): (column: string, sql: string, empty?: string) => string {
  return (column, sql, empty = "''") => (columns?.has(column) === false ? empty : sql);
}

/**
 * SQL of the columns of `StoredQuoted`; `maker` is the table whose row says who made what the row stands for, and when. What
 * several columns are made of is always read.
 */
export function quotedColumnsOf(maker: 'quote' | 'evidence', options: ReadOptions): string {
  const sql = sqlFor(options);
  return `
    quote.id AS quoteId, document.id AS documentId, document.source_id AS sourceId, document.kind AS documentKind,
    quote.exact, quote.status, ifnull(${shownName}, '') AS speaker,
    ${sql('comment', 'quote.comment')} AS comment,
    ${sql('addressee', "ifnull(attribution.addressee, '')")} AS addressee,
    ${sql('said', "ifnull(attribution.date, '')")} AS said,
    ${sql('coder', `${maker}.coder`)} AS coder,
    ${sql('created', `${maker}.created_at`)} AS createdAt,
    ${sql('modified', `${maker}.modified_at`)} AS modifiedAt,
    quote.revision_id AS revisionId, quote.start, quote."end",
    ${sql('codes', codeNames, 'NULL')} AS codes`;
}

const codeNames = `
  (SELECT json_group_array(code.name ORDER BY code.name COLLATE NOCASE, code.name)
   FROM quote_code JOIN code ON code.id = quote_code.code_id
   WHERE quote_code.quote_id = quote.id HAVING count(*) > 0)`;

/** What stands behind the tables that these columns are read from. */
export const joinedToQuote = `
  JOIN document ON document.id = quote.document_id
  LEFT JOIN attribution ON attribution.quote_id = quote.id
  LEFT JOIN person ON person.id = attribution.person_id`;

/**
 * Makes a function that adds to a row what was read of its quote. Good for one reading of the table and no longer. Where quotes
 * stand is only told with `places`.
 */
export function createQuotedFiller(
  connection: Database,
  { places }: ReadOptions,
): <Row extends object>(row: Row, stored: StoredQuoted) => Row & CitedRow {
  const findLocator = createLocatorFinder(connection);
  const findPlace = places ? createPlaceFinder(connection) : null;
  const names = readShownNames(connection);
  return (row, stored) => {
    const filled = row as typeof row & CitedRow;
    // Field by field: copying from another object takes several times as long, which counts over a whole table.
    filled.quoteId = stored.quoteId;
    filled.documentId = stored.documentId;
    filled.sourceId = stored.sourceId;
    filled.documentKind = stored.documentKind;
    filled.exact = stored.exact;
    filled.comment = stored.comment;
    filled.status = stored.status;
    filled.codes = stored.codes === null ? [] : (JSON.parse(stored.codes) as string[]);
    filled.speaker = stored.speaker;
    filled.addressee = names.line(stored.addressee);
    filled.said = stored.said;
    filled.locator = findLocator(stored.revisionId, stored);
    filled.place = findPlace ? findPlace(stored.quoteId, stored.revisionId) : null;
    filled.coder = names.line(stored.coder);
    filled.createdAt = stored.createdAt;
    filled.modifiedAt = stored.modifiedAt;
    return filled;
  };
}
