import type { Database } from 'better-sqlite3';
import type { EvidenceRow, TableClaim } from '../../../shared/domain/tables/evidence-table.ts';
import {
  createQuotedFiller,
  joinedToQuote,
  quotedColumnsOf,
  type StoredQuoted,
  sqlFor,
} from './quoted-rows.ts';
import type { ReadOptions } from './read-options.ts';
import { rowsById } from './rows-by-id.ts';

/**
 * Reads the evidence table from any connection to a project: the database worker's for the screen, a read-only one
 * for an export. Both go through here, so that a file holds exactly what the screen shows.
 *
 * The table's own order is that of the claims (each followed by its sub-claims, both in order of making) and within
 * a claim that of linking.
 */

/** Every claim by identifier. */
export function readTableClaims(connection: Database): Record<string, TableClaim> {
  const claims = connection
    .prepare<[], TableClaim & { id: string }>(
      'SELECT id, statement, verdict, confidence FROM claim ORDER BY id',
    )
    .all();
  return Object.fromEntries(claims.map(({ id, ...claim }) => [id, claim]));
}

/**
 * The table's rows, one at a time, so that memory does not grow with the table. With `rowIds` those rows in the order
 * given; identifiers that are not there (any more) are left out. Nothing may be written through `connection` while
 * the rows are being read.
 */
export function* readEvidenceRows(
  connection: Database,
  rowIds: readonly string[] | null,
  options: ReadOptions = { places: false },
): Generator<EvidenceRow, void> {
  const fill = createQuotedFiller(connection, options);
  const rows =
    rowIds === null
      ? connection.prepare<[], StoredRow>(wholeTable(options)).iterate()
      : rowsById(connection.prepare<[string], StoredRow>(wantedRows(options)), rowIds);
  for (const row of rows)
    yield fill(
      {
        id: row.id,
        claimId: row.claimId,
        relation: row.relation,
        strength: row.strength,
        note: row.note,
      },
      row,
    );
}

type StoredRow = StoredQuoted & Pick<EvidenceRow, 'id' | 'claimId' | 'relation' | 'strength' | 'note'>;

/**
 * In one statement, so that SQLite can walk through the quotes as they lie in the file and sort the rows afterwards,
 * which takes half the time of going from claim to claim. The path of a claim is its ancestors' identifiers and its
 * own: identifiers sort by time of making, and a path before all that begin with it.
 */
const wholeTable = (options: ReadOptions) => `
  WITH RECURSIVE tree (id, path) AS (
    SELECT id, id FROM claim WHERE parent_id IS NULL
    UNION ALL
    SELECT claim.id, tree.path || claim.id FROM tree JOIN claim ON claim.parent_id = tree.id
  )
  ${rowsFrom('evidence', options)}
  LEFT JOIN tree ON tree.id = evidence.claim_id
  ORDER BY tree.path, evidence.id`;

const wantedRows = (options: ReadOptions) =>
  `${rowsFrom('json_each(?) AS wanted CROSS JOIN evidence ON evidence.id = wanted.value', options)} ORDER BY wanted.key`;

function rowsFrom(evidence: string, options: ReadOptions): string {
  return `
    SELECT evidence.id, evidence.claim_id AS claimId, evidence.relation, evidence.strength,
      ${sqlFor(options)('note', 'evidence.note')} AS note,
      ${quotedColumnsOf('evidence', options)}
    FROM ${evidence}
    JOIN quote ON quote.id = evidence.quote_id
    ${joinedToQuote}`;
}
