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
