import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { wouldMakeCycle } from '../database/parent-cycle.ts';
import { listClaimEvidence } from '../evidence/evidence-repository.ts';
import {
  deleteClaim,
  getClaim,
  insertClaim,
  listClaims,
  listStatements,
  listSubClaims,
  updateClaim,
} from './claim-repository.ts';

export const claimHandlers: DatabaseHandlers<
  'claims.list' | 'claims.get' | 'claims.create' | 'claims.update' | 'claims.remove' | 'claims.import'
> = {
  'claims.list': ({ connection }) => listClaims(connection),
  'claims.get': (project, { id }) => ({
    claim: getClaim(project, id),
    evidence: listClaimEvidence(project, id),
    subClaims: listSubClaims(project, id),
  }),
  'claims.create': (project, { statement, description, parentId }) => {
    if (parentId !== null) getClaim(project, parentId);
    return getClaim(
      project,
      insertClaim(project, {
        statement: checkStatement(statement),
        description,
        parentId,
        verdict: 'open',
        confidence: null,
      }),
    );
  },
  'claims.update': (project, { id, statement, description, parentId, verdict, confidence }) => {
    if (parentId !== null) getClaim(project, parentId);
    if (wouldMakeCycle(project, 'claim', id, parentId)) {
      throw new AppError(
        'claim.cycle',
        'A claim cannot stand under itself or one of its own sub-claims. Nothing was changed; choose another parent.',
        { id, parentId },
      );
    }
    updateClaim(project, id, {
      statement: checkStatement(statement),
      description,
      parentId,
      verdict,
      confidence,
    });
    return getClaim(project, id);
  },
  'claims.remove': (project, { id }) => {
    deleteClaim(project, id);
    return {};
  },
  'claims.import': (project, { claims }) => {
    const known = new Set(listStatements(project));
    let made = 0;
    for (const { statement, ...fields } of claims) {
      const words = checkStatement(statement);
      if (known.has(words)) continue;
      known.add(words);
      insertClaim(project, { ...fields, statement: words, parentId: null });
      made += 1;
    }
    return { made, existing: claims.length - made };
  },
};

function checkStatement(statement: string): string {
  const trimmed = statement.trim();
  if (trimmed === '')
    throw new AppError(
      'claim.empty',
      'A claim needs a statement: a sentence that could be true or false. Nothing was changed.',
      { field: 'statement' },
    );
  return trimmed;
}
