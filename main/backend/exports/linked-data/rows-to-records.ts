import type { Database } from 'better-sqlite3';
import type { TableKind } from '../../../../shared/domain/tables/table-kinds.ts';

/** Rows of a table, by identifier; null for all. */
export interface ChosenRows {
  readonly table: TableKind;
  readonly rowIds: readonly string[] | null;
}

/** SQL: all rows of a table by identifier, in the order of making, and what joins wanted rows with their quotes. */
interface RowsInSql {
  readonly all: string;
  readonly quoteId: string;
  readonly join: string;
}

const ofClaims: RowsInSql = {
  all: 'SELECT id FROM claim ORDER BY id',
  quoteId: 'evidence.quote_id',
  join: 'CROSS JOIN evidence ON evidence.claim_id = wanted.value',
};

const rowsInSql: Readonly<Record<TableKind, RowsInSql>> = {
  evidence: {
    all: 'SELECT id FROM evidence ORDER BY id',
    quoteId: 'evidence.quote_id',
    join: 'CROSS JOIN evidence ON evidence.id = wanted.value',
  },
  quotes: {
    all: 'SELECT id FROM quote ORDER BY document_id, start, "end", id',
    quoteId: 'wanted.value',
    join: '',
  },
  codings: {
    all: "SELECT quote_id || '/' || code_id FROM quote_code ORDER BY quote_id",
    quoteId: "substr(wanted.value, 1, instr(wanted.value, '/') - 1)",
    join: '',
  },
  claims: ofClaims,
  stance: ofClaims,
  sources: {
    all: 'SELECT id FROM source ORDER BY id',
    quoteId: 'quote.id',
    join: `CROSS JOIN document ON document.source_id = wanted.value
           CROSS JOIN quote ON quote.document_id = document.id`,
  },
  codes: {
    all: 'SELECT id FROM code ORDER BY name COLLATE NOCASE',
    quoteId: 'quote_code.quote_id',
    join: 'CROSS JOIN quote_code ON quote_code.code_id = wanted.value',
  },
};

/** The quotes that rows stand for or are made of, in the order of the rows, each once. Rows that are gone are left out. */
export function quotesOfRows(connection: Database, { table, rowIds }: ChosenRows): string[] {
  const { all, quoteId, join } = rowsInSql[table];
  const wanted = rowIds ?? connection.prepare<[], string>(all).pluck().all();
  if (table === 'quotes') return [...wanted];
  return connection
    .prepare<[string], string>(
      `SELECT ${quoteId} AS quote_id FROM json_each(?) AS wanted ${join} GROUP BY quote_id ORDER BY min(wanted.key), quote_id`,
    )
    .pluck()
    .all(JSON.stringify(wanted));
}

/** The links that rows stand for or are made of, in the order of the rows; null for all there are. */
export function linksOfRows(connection: Database, chosen: ChosenRows): readonly string[] | null {
  const { table, rowIds } = chosen;
  if (rowIds === null && table !== 'codings' && table !== 'codes') return null;
  if (table === 'evidence') return rowIds;
  const wanted = areOfClaims(table) ? (rowIds ?? []) : quotesOfRows(connection, chosen);
  return connection
    .prepare<[string], string>(
      `SELECT evidence.id FROM json_each(?) AS wanted
       CROSS JOIN evidence ON evidence.${areOfClaims(table) ? 'claim_id' : 'quote_id'} = wanted.value
       ORDER BY wanted.key, evidence.id`,
    )
    .pluck()
    .all(JSON.stringify(wanted));
}

function areOfClaims(table: TableKind): boolean {
  return table === 'claims' || table === 'stance';
}

/** Of the links of a quote those that the rows are about; null where they are about the quotes as they are. */
export function linksAmongRows(connection: Database, chosen: ChosenRows): ReadonlySet<string> | null {
  const isAboutLinks = chosen.table === 'evidence' || areOfClaims(chosen.table);
  const links = isAboutLinks ? linksOfRows(connection, chosen) : null;
  return links && new Set(links);
}

/** The sources of quotes, each once, with the first of its quotes. */
export function sourcesOfQuotes(
  connection: Database,
  quoteIds: readonly string[],
): { readonly id: string; readonly sourceId: string }[] {
  return connection
    .prepare<[string], { id: string; sourceId: string }>(
      `SELECT quote.id, source_id AS sourceId FROM json_each(?) AS wanted
       CROSS JOIN quote ON quote.id = wanted.value JOIN document ON document.id = quote.document_id
       GROUP BY source_id ORDER BY min(wanted.key)`,
    )
    .all(JSON.stringify(quoteIds));
}
