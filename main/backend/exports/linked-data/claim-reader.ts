import type { Database } from 'better-sqlite3';
import type { Confidence, Verdict } from '../../../../shared/domain/relations.ts';

/** What a review says of its claim. */
export interface ReviewedClaim {
  readonly id: string;
  readonly statement: string;
  readonly description: string;
  readonly verdict: Verdict;
  readonly confidence: Confidence | null;
  readonly modifiedAt: string;
}

/** Every claim by identifier. */
export function readReviewedClaims(connection: Database): Map<string, ReviewedClaim> {
  const claims = connection
    .prepare<[], ReviewedClaim>(
      'SELECT id, statement, description, verdict, confidence, modified_at AS modifiedAt FROM claim',
    )
    .all();
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** The quotes of links, in the order of the links, each once. Links that are not there (any more) are left out. */
export function readQuotesOfLinks(connection: Database, linkIds: readonly string[] | null): string[] {
  if (linkIds === null)
    return connection
      .prepare<[], string>('SELECT DISTINCT quote_id FROM evidence ORDER BY quote_id')
      .pluck()
      .all();
  return connection
    .prepare<[string], string>(
      `SELECT quote_id FROM json_each(?) AS wanted CROSS JOIN evidence ON evidence.id = wanted.value
       GROUP BY quote_id ORDER BY min(wanted.key)`,
    )
    .pluck()
    .all(JSON.stringify(linkIds));
}

/** The links of quotes, in the order of the quotes. */
export function readLinksOfQuotes(connection: Database, quoteIds: readonly string[]): string[] {
  return connection
    .prepare<[string], string>(
      `SELECT evidence.id FROM json_each(?) AS wanted CROSS JOIN evidence ON evidence.quote_id = wanted.value
       ORDER BY wanted.key, evidence.id`,
    )
    .pluck()
    .all(JSON.stringify(quoteIds));
}
