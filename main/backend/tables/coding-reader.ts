import type { Database } from 'better-sqlite3';
import type { CodingRow } from '../../../shared/domain/tables/coding-table.ts';
import { readCodePaths } from './code-reader.ts';
import { createQuotedFiller, joinedToQuote, quotedColumnsOf, type StoredQuoted } from './quoted-rows.ts';
import type { ReadOptions } from './read-options.ts';
import { rowsById } from './rows-by-id.ts';

/**
 * The codes of quotes, one at a time: all, code by code in the order of the codebook and the quotes of each in the order of
 * their texts, or those with the given identifiers (`quote/code`) in the order given.
 */
export function* readCodingRows(
  connection: Database,
  rowIds: readonly string[] | null,
  options: ReadOptions,
): Generator<CodingRow, void> {
  const fill = createQuotedFiller(connection, options);
  const codes = readCodePaths(connection);
  const rows =
    rowIds === null
      ? wholeTable(connection, [...codes.keys()], options)
      : rowsById(
          connection.prepare<[string], StoredRow>(
            `${rowsFrom(
              `json_each(?) AS wanted
               CROSS JOIN quote_code ON quote_code.quote_id = substr(wanted.value, 1, instr(wanted.value, '/') - 1)
                 AND quote_code.code_id = substr(wanted.value, instr(wanted.value, '/') + 1)`,
              options,
            )} ORDER BY wanted.key`,
          ),
          rowIds,
        );
  for (const row of rows) {
    const { name, path } = codes.get(row.codeId) ?? { name: '', path: '' };
    yield fill({ id: `${row.quoteId}/${row.codeId}`, codeId: row.codeId, code: name, codePath: path }, row);
  }
}

interface StoredRow extends StoredQuoted {
  readonly codeId: string;
}

function* wholeTable(
  connection: Database,
  codeIds: readonly string[],
  options: ReadOptions,
): Generator<StoredRow, void> {
  const ofCode = connection.prepare<[string], StoredRow>(
    `${rowsFrom('quote_code', options)} WHERE quote_code.code_id = ?
     ORDER BY quote.document_id, quote.start, quote."end", quote.id`,
  );
  for (const codeId of codeIds) yield* ofCode.iterate(codeId);
}

function rowsFrom(codings: string, options: ReadOptions): string {
  return `
    SELECT quote_code.code_id AS codeId, ${quotedColumnsOf('quote', options)}
    FROM ${codings}
    JOIN quote ON quote.id = quote_code.quote_id
    ${joinedToQuote}`;
}
