import type { Database } from 'better-sqlite3';
import type { Claim } from '../../../shared/domain/records.ts';
import type { Confidence, Verdict } from '../../../shared/domain/relations.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';

interface ClaimRow {
  id: string;
  parentId: string | null;
  statement: string;
  description: string;
  verdict: Verdict;
  confidence: Confidence | null;
  createdAt: string;
  modifiedAt: string;
  supports: number;
  contradicts: number;
  qualifies: number;
  mentions: number;
  sources: number;
}

const select = `
  SELECT claim.id, parent_id AS parentId, statement, description, verdict, confidence,
    claim.created_at AS createdAt, claim.modified_at AS modifiedAt,
    count(*) FILTER (WHERE relation = 'supports') AS supports,
    count(*) FILTER (WHERE relation = 'contradicts') AS contradicts,
    count(*) FILTER (WHERE relation = 'qualifies') AS qualifies,
    count(*) FILTER (WHERE relation = 'mentions') AS mentions,
    count(DISTINCT ifnull(source.origin_id, source.id)) AS sources
  FROM claim
  LEFT JOIN evidence ON evidence.claim_id = claim.id
  LEFT JOIN quote ON quote.id = evidence.quote_id
  LEFT JOIN document ON document.id = quote.document_id
  LEFT JOIN source ON source.id = document.source_id`;

function toClaim({ supports, contradicts, qualifies, mentions, sources, ...claim }: ClaimRow): Claim {
  return { ...claim, counts: { supports, contradicts, qualifies, mentions, sources } };
}

export function getClaim(project: ProjectDatabase, id: string): Claim {
  return toClaim(
    requireFound(
      project.prepare<ClaimRow>(`${select} WHERE claim.id = ? GROUP BY claim.id`).get(id),
      'claim',
      id,
    ),
  );
}

/** All claims, parents before their sub-claims, each level in order of making. */
export function listClaims(connection: Database): Claim[] {
  const claims = connection
    .prepare<[], ClaimRow>(`${select} GROUP BY claim.id ORDER BY claim.id`)
    .all()
    .map(toClaim);
  const children = Map.groupBy(claims, ({ parentId }) => parentId);
  const ordered: Claim[] = [];
  const visit = (parentId: string | null) => {
    for (const claim of children.get(parentId) ?? []) {
      ordered.push(claim);
      visit(claim.id);
    }
  };
  visit(null);
  return ordered;
}

/** What the claims say, without the evidence. */
export function listStatements(project: ProjectDatabase): string[] {
  return project.prepare('SELECT statement FROM claim').pluck().all() as unknown as string[];
}

export function listSubClaims(project: ProjectDatabase, parentId: string): Claim[] {
  return project
    .prepare<ClaimRow>(`${select} WHERE parent_id = ? GROUP BY claim.id ORDER BY claim.id`)
    .all(parentId)
    .map(toClaim);
}

export interface ClaimFields {
  readonly statement: string;
  readonly description: string;
  readonly parentId: string | null;
  readonly verdict: Verdict;
  readonly confidence: Confidence | null;
}

export function insertClaim(project: ProjectDatabase, claim: ClaimFields): string {
  const id = newId();
  const at = now();
  project
    .prepare(
      'INSERT INTO claim (id, parent_id, statement, description, verdict, confidence, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(id, claim.parentId, claim.statement, claim.description, claim.verdict, claim.confidence, at, at);
  return id;
}

export function updateClaim(project: ProjectDatabase, id: string, claim: ClaimFields): void {
  const { changes } = project
    .prepare(
      'UPDATE claim SET parent_id = ?, statement = ?, description = ?, verdict = ?, confidence = ?, modified_at = ? WHERE id = ?',
    )
    .run(claim.parentId, claim.statement, claim.description, claim.verdict, claim.confidence, now(), id);
  requireFound(changes || undefined, 'claim', id);
}

/** Takes a claim away with its sub-claims and the evidence linked to them. The quotes stay. */
export function deleteClaim(project: ProjectDatabase, id: string): void {
  requireFound(project.prepare('DELETE FROM claim WHERE id = ?').run(id).changes || undefined, 'claim', id);
}
