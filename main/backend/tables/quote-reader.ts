import type { Database } from 'better-sqlite3';
import type { QuoteTableRow } from '../../../shared/domain/quote-table.ts';
import { readShownNames, shownName } from '../people/shown-names.ts';
import { createCodePointFinder } from './code-point-finder.ts';
import { createLocatorFinder } from './locator-finder.ts';

/** How many rows the table of quotes has. */
export function countQuotes(connection: Database): number {
  return connection.prepare<[], number>('SELECT count(*) FROM quote').pluck().get() ?? 0;
}

/** Rows asked for by identifier are read in batches of this many. */
const batchSize = 500;

/**
 * The rows of the table of quotes, one at a time: all, document by document in the order of the text, or those with
 * the given identifiers in the order given. Identifiers that are not there (any more) are left out.
 */
export function* readQuoteRows(
  connection: Database,
  rowIds: readonly string[] | null,
): Generator<QuoteTableRow, void> {
  const toRow = rowMaker(connection);
  if (rowIds === null) {
    const all = connection.prepare<[], StoredRow>(
      `${rowsFrom('quote')} ORDER BY quote.document_id, quote.start, quote."end", quote.id`,
    );
    for (const row of all.iterate()) yield toRow(row);
    return;
  }
  const wanted = connection.prepare<[string], StoredRow>(
    `${rowsFrom('json_each(?) AS wanted CROSS JOIN quote ON quote.id = wanted.value')} ORDER BY wanted.key`,
  );
  for (let start = 0; start < rowIds.length; start += batchSize) {
    const batch = JSON.stringify(rowIds.slice(start, start + batchSize));
    for (const row of wanted.iterate(batch)) yield toRow(row);
  }
}

interface StoredRow extends Omit<QuoteTableRow, 'codes' | 'claims' | 'locator' | 'textSha256'> {
  readonly revisionId: string;
  /** JSON arrays. */
  readonly codes: string;
  readonly claims: string;
}

function rowsFrom(quotes: string): string {
  return `
    SELECT quote.id, document.source_id AS sourceId, document.kind AS documentKind, quote.exact,
      quote.prefix, quote.suffix, quote.comment, quote.status, quote.coder,
      ifnull(${shownName}, '') AS speaker, ifnull(attribution.addressee, '') AS addressee,
      quote.created_at AS createdAt, quote.modified_at AS modifiedAt, quote.revision_id AS revisionId, quote.start, quote."end",
      (SELECT json_group_array(code.name ORDER BY code.name COLLATE NOCASE, code.name)
       FROM quote_code JOIN code ON code.id = quote_code.code_id
       WHERE quote_code.quote_id = quote.id) AS codes,
      (SELECT json_group_array(json_object('linkId', evidence.id, 'claimId', claim.id, 'statement', claim.statement, 'relation', relation) ORDER BY evidence.id)
       FROM evidence JOIN claim ON claim.id = evidence.claim_id
       WHERE evidence.quote_id = quote.id) AS claims
    FROM ${quotes}
    JOIN document ON document.id = quote.document_id
    LEFT JOIN attribution ON attribution.quote_id = quote.id
    LEFT JOIN person ON person.id = attribution.person_id`;
}

function rowMaker(connection: Database): (row: StoredRow) => QuoteTableRow {
  const findLocator = createLocatorFinder(connection);
  const findCodePoint = createCodePointFinder(connection);
  const hashOf = createHashFinder(connection);
  const names = readShownNames(connection);
  return ({ revisionId, start, end, codes, claims, ...row }) => ({
    ...row,
    coder: names.line(row.coder),
    addressee: names.line(row.addressee),
    codes: JSON.parse(codes) as string[],
    claims: JSON.parse(claims) as QuoteTableRow['claims'],
    locator: findLocator(revisionId, { start, end }),
    textSha256: hashOf(revisionId),
    start: findCodePoint(revisionId, start),
    end: findCodePoint(revisionId, end),
  });
}

/** Finds the hash of a revision's text; each is read once, as it lies behind the whole text in the file. */
function createHashFinder(connection: Database): (revisionId: string) => string {
  const read = connection.prepare<[string], string>('SELECT sha256 FROM revision WHERE id = ?').pluck();
  const known = new Map<string, string>();
  return (revisionId) => {
    const hash = known.get(revisionId) ?? read.get(revisionId) ?? '';
    known.set(revisionId, hash);
    return hash;
  };
}
