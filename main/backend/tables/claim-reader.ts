import type { Database } from 'better-sqlite3';
import type { Relation } from '../../../shared/domain/relations.ts';
import type { ClaimsTableRow } from '../../../shared/domain/tables/claims-table.ts';
import type { CrossedThing, StanceRow } from '../../../shared/domain/tables/crossing-tables.ts';
import { listClaims } from '../claims/claim-repository.ts';
import { readTitles } from './source-items.ts';

/** Every claim with what bears on it; each followed by its sub-claims, each level in order of making. */
export function readClaimRows(connection: Database): ClaimsTableRow[] {
  const claims = listClaims(connection);
  const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
  return claims.map(({ parentId, ...claim }) => ({
    ...claim,
    parent: (parentId !== null && statements.get(parentId)) || '',
  }));
}

/** Every claim with how quotes of each source bear on it, in the same order. */
export function readStanceRows(connection: Database): StanceRow[] {
  const counts = connection
    .prepare<[], { claimId: string; sourceId: string; relation: Relation; quotes: number }>(
      `SELECT claim_id AS claimId, document.source_id AS sourceId, relation, count(*) AS quotes
       FROM evidence JOIN quote ON quote.id = quote_id JOIN document ON document.id = document_id
       GROUP BY claim_id, document.source_id, relation`,
    )
    .all();
  const ofClaim = Map.groupBy(counts, ({ claimId }) => claimId);
  return listClaims(connection).map(({ id, statement, verdict, confidence }) => {
    const sources: Record<string, Record<Relation, number>> = {};
    for (const { sourceId, relation, quotes } of ofClaim.get(id) ?? []) {
      sources[sourceId] ??= { supports: 0, contradicts: 0, qualifies: 0, mentions: 0 };
      sources[sourceId][relation] = quotes;
    }
    return { id, statement, verdict, confidence, sources };
  });
}

/** The sources whose quotes bear on a claim, in the order in which they came into the project. */
export function readEvidenceSources(connection: Database): CrossedThing[] {
  return readTitles(
    connection,
    `SELECT id, csl FROM source WHERE id IN (
       SELECT document.source_id FROM evidence JOIN quote ON quote.id = quote_id JOIN document ON document.id = document_id
     ) ORDER BY id`,
  );
}
