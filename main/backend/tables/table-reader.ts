import type { Database } from 'better-sqlite3';
import type { RowOf, SharedOf } from '../../../shared/domain/tables/table-data.ts';
import type { AnyRow, AnyShared } from '../../../shared/domain/tables/table-definitions.ts';
import type { TableKind } from '../../../shared/domain/tables/table-kinds.ts';
import { readClaimRows, readEvidenceSources, readStanceRows } from './claim-reader.ts';
import { readCodedDocuments, readCodeRows } from './code-reader.ts';
import { readCodingRows } from './coding-reader.ts';
import { readEvidenceRows, readTableClaims } from './evidence-reader.ts';
import { readQuoteRows } from './quote-reader.ts';
import type { ReadOptions } from './read-options.ts';
import { readSourceRows } from './source-reader.ts';

/** What rows are joined with beside their sources, which need their citations first. */
type StoredShared<Kind extends TableKind> = Omit<SharedOf<Kind>, 'sources'>;

interface TableReader<Row, Shared> {
  /** Whether its rows are cited. */
  readonly isCited: boolean;
  /** How many rows the whole table has. */
  count(connection: Database): number;
  /** All rows in the table's own order, or those with the identifiers in the order given; missing ones are left out. */
  rows(connection: Database, rowIds: readonly string[] | null, options: ReadOptions): Iterable<Row>;
  shared(connection: Database): Shared;
}

type Readers = { readonly [Kind in TableKind]: TableReader<RowOf<Kind>, StoredShared<Kind>> };

const readers: Readers = {
  evidence: {
    isCited: true,
    count: countOf('evidence'),
    rows: readEvidenceRows,
    shared: (connection) => ({ claims: readTableClaims(connection) }),
  },
  quotes: { isCited: true, count: countOf('quote'), rows: readQuoteRows, shared: nothing },
  codings: { isCited: true, count: countOf('quote_code'), rows: readCodingRows, shared: nothing },
  claims: { isCited: false, count: countOf('claim'), rows: chosenOf(readClaimRows), shared: nothing },
  sources: { isCited: true, count: countOf('source'), rows: chosenOf(readSourceRows), shared: nothing },
  codes: {
    isCited: false,
    count: countOf('code'),
    rows: chosenOf(readCodeRows),
    shared: (connection) => ({ across: readCodedDocuments(connection) }),
  },
  stance: {
    isCited: false,
    count: countOf('claim'),
    rows: chosenOf(readStanceRows),
    shared: (connection) => ({ across: readEvidenceSources(connection) }),
  },
};

/** Counts the rows of a table of the database: there is one for each row of ours. */
function countOf(stored: 'evidence' | 'quote' | 'quote_code' | 'claim' | 'source' | 'code') {
  return (connection: Database): number =>
    connection.prepare<[], number>(`SELECT count(*) FROM ${stored}`).pluck().get() ?? 0;
}

function nothing(): object {
  return {};
}

/** For tables that are small enough to be read whole. */
function chosenOf<Row extends AnyRow>(
  readAll: (connection: Database) => Row[],
): TableReader<Row, object>['rows'] {
  return (connection, rowIds) => {
    const rows = readAll(connection);
    if (rowIds === null) return rows;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return rowIds.flatMap((id) => byId.get(id) ?? []);
  };
}

/** Reads tables of a kind from any connection to a project: the database worker's for the screen, a read-only one for an export. */
export function tableReader(kind: TableKind): TableReader<AnyRow, AnyShared> {
  return readers[kind] as unknown as TableReader<AnyRow, AnyShared>;
}
