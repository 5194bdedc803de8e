import type { Database } from 'better-sqlite3';
import type { Confidence, Verdict } from '../../../shared/domain/relations.ts';
import type { EvidenceRow } from '../../../shared/domain/tables.ts';
import { readShownNames, type ShownNames, shownName } from '../people/shown-names.ts';
import { createLocatorFinder, type FindLocator } from './locator-finder.ts';

/**
 * Reads the evidence table from any connection to a project: the database worker's for the screen, a read-only one
 * for an export. Both go through here, so that a file holds exactly what the screen shows.
 *
 * The table's own order is that of the claims (each followed by its sub-claims, both in order of making) and within
 * a claim that of linking.
 */

/** What a claim states and what was made of it, as the rows are joined with it. */
export interface TableClaim {
  readonly statement: string;
  readonly verdict: Verdict;
  readonly confidence: Confidence | null;
}

/** How many rows the table has. */
export function countEvidence(connection: Database): number {
  return connection.prepare<[], number>('SELECT count(*) FROM evidence').pluck().get() ?? 0;
}

/** Every claim by identifier. */
export function readTableClaims(connection: Database): Map<string, TableClaim> {
  const claims = connection
    .prepare<[], TableClaim & { id: string }>(
      'SELECT id, statement, verdict, confidence FROM claim ORDER BY id',
    )
    .all();
  return new Map(claims.map(({ id, ...claim }) => [id, claim]));
}

/** Rows asked for by identifier are read in batches of this many. */
const batchSize = 500;

/**
 * The table's rows, one at a time, so that memory does not grow with the table. With `rowIds` those rows in the order
 * given; identifiers that are not there (any more) are left out. Nothing may be written through `connection` while
 * the rows are being read.
 */
export function* readEvidenceRows(
  connection: Database,
  rowIds: readonly string[] | null,
): Generator<EvidenceRow, void> {
  const findLocator = createLocatorFinder(connection);
  const names = readShownNames(connection);
  if (rowIds === null) {
    const all = connection.prepare<[], StoredRow>(wholeTable);
    for (const row of all.iterate()) yield toEvidenceRow(row, findLocator, names);
    return;
  }
  const wanted = connection.prepare<[string], StoredRow>(
    `${rowsFrom('json_each(?) AS wanted CROSS JOIN evidence ON evidence.id = wanted.value')} ORDER BY wanted.key`,
  );
  for (let start = 0; start < rowIds.length; start += batchSize) {
    const batch = JSON.stringify(rowIds.slice(start, start + batchSize));
    for (const row of wanted.iterate(batch)) yield toEvidenceRow(row, findLocator, names);
  }
}

interface StoredRow extends Omit<EvidenceRow, 'codes' | 'locator'> {
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
  /** A JSON array of names; null for a quote without codes. */
  readonly codes: string | null;
}

/**
 * In one statement, so that SQLite can walk through the quotes as they lie in the file and sort the rows afterwards,
 * which takes half the time of going from claim to claim. The path of a claim is its ancestors' identifiers and its
 * own: identifiers sort by time of making, and a path before all that begin with it.
 */
const wholeTable = `
  WITH RECURSIVE tree (id, path) AS (
    SELECT id, id FROM claim WHERE parent_id IS NULL
    UNION ALL
    SELECT claim.id, tree.path || claim.id FROM tree JOIN claim ON claim.parent_id = tree.id
  )
  ${rowsFrom('evidence')}
  LEFT JOIN tree ON tree.id = evidence.claim_id
  ORDER BY tree.path, evidence.id`;

function rowsFrom(evidence: string): string {
  return `
    SELECT evidence.id, evidence.claim_id AS claimId, quote.id AS quoteId, document.id AS documentId,
      document.source_id AS sourceId, document.kind AS documentKind, evidence.relation, evidence.strength, evidence.note, quote.exact, quote.comment,
      quote.status, ifnull(${shownName}, '') AS speaker, ifnull(attribution.addressee, '') AS addressee,
      ifnull(attribution.date, '') AS said, evidence.created_at AS createdAt,
      quote.revision_id AS revisionId, quote.start, quote."end",
      (SELECT json_group_array(code.name ORDER BY code.name COLLATE NOCASE, code.name)
       FROM quote_code JOIN code ON code.id = quote_code.code_id
       WHERE quote_code.quote_id = quote.id HAVING count(*) > 0) AS codes
    FROM ${evidence}
    JOIN quote ON quote.id = evidence.quote_id
    JOIN document ON document.id = quote.document_id
    LEFT JOIN attribution ON attribution.quote_id = quote.id
    LEFT JOIN person ON person.id = attribution.person_id`;
}

/** Field by field: copying the rest of an object takes several times as long, which counts over a whole table. */
function toEvidenceRow(row: StoredRow, findLocator: FindLocator, names: ShownNames): EvidenceRow {
  return {
    id: row.id,
    claimId: row.claimId,
    quoteId: row.quoteId,
    documentId: row.documentId,
    sourceId: row.sourceId,
    relation: row.relation,
    strength: row.strength,
    note: row.note,
    documentKind: row.documentKind,
    exact: row.exact,
    comment: row.comment,
    status: row.status,
    codes: row.codes === null ? [] : (JSON.parse(row.codes) as string[]),
    speaker: row.speaker,
    addressee: names.line(row.addressee),
    said: row.said,
    locator: findLocator(row.revisionId, row),
    createdAt: row.createdAt,
  };
}
