import type { Statement } from 'better-sqlite3';

/** Rows asked for by identifier are read in batches of this many. */
const batchSize = 500;

/**
 * Rows in the order of the identifiers, one at a time. The statement has one parameter, a JSON array of identifiers; those
 * that are not there (any more) are left out.
 */
export function* rowsById<Row>(
  statement: Statement<[string], Row>,
  rowIds: readonly string[],
): Generator<Row, void> {
  for (let start = 0; start < rowIds.length; start += batchSize)
    yield* statement.iterate(JSON.stringify(rowIds.slice(start, start + batchSize)));
}
