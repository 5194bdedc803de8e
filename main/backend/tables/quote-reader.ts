import type { Database } from 'better-sqlite3';
import type { QuoteTableRow } from '../../../shared/domain/tables/quote-table.ts';
import { createQuotedFiller, joinedToQuote, quotedColumnsOf, type StoredQuoted } from './quoted-rows.ts';
import type { ReadOptions } from './read-options.ts';
import { rowsById } from './rows-by-id.ts';

/**
 * The rows of the table of quotes, one at a time: all, document by document in the order of the text, or those with
 * the given identifiers in the order given. Identifiers that are not there (any more) are left out.
 */
export function* readQuoteRows(
  connection: Database,
  rowIds: readonly string[] | null,
  options: ReadOptions,
): Generator<QuoteTableRow, void> {
  const fill = createQuotedFiller(connection, options);
  const rows =
    rowIds === null
      ? connection
          .prepare<[], StoredRow>(
            `${rowsFrom('quote', options)} ORDER BY quote.document_id, quote.start, quote."end", quote.id`,
          )
          .iterate()
      : rowsById(
          connection.prepare<[string], StoredRow>(
            `${rowsFrom('json_each(?) AS wanted CROSS JOIN quote ON quote.id = wanted.value', options)} ORDER BY wanted.key`,
          ),
          rowIds,
        );
  for (const row of rows)
    yield fill({ id: row.quoteId, claims: JSON.parse(row.claims) as QuoteTableRow['claims'] }, row);
}

interface StoredRow extends StoredQuoted {
  /** A JSON array. */
  readonly claims: string;
}

function rowsFrom(quotes: string, options: ReadOptions): string {
  return `
    SELECT ${quotedColumnsOf('quote', options)},
      (SELECT json_group_array(json_object('linkId', evidence.id, 'claimId', claim.id, 'statement', claim.statement, 'relation', relation) ORDER BY evidence.id)
       FROM evidence JOIN claim ON claim.id = evidence.claim_id
       WHERE evidence.quote_id = quote.id) AS claims
    FROM ${quotes}
    ${joinedToQuote}`;
}
