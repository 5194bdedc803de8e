import { AppError } from '../../../shared/contract/errors.ts';
import { type Relation, relationWords } from '../../../shared/domain/relations.ts';
import { claimHandlers } from '../claims/claim-handlers.ts';
import { getClaim } from '../claims/claim-repository.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getQuote } from '../quotes/quote-repository.ts';
import { deleteLink, findLink, getLink, getLinkEnds, insertLink, updateLink } from './evidence-repository.ts';

type EvidenceProcedure = 'evidence.link' | 'evidence.linkQuotes' | 'evidence.update' | 'evidence.unlink';

export const evidenceHandlers: DatabaseHandlers<EvidenceProcedure> = {
  'evidence.link': (project, { quoteId, claimIds, relation, strength, note }) => {
    getQuote(project, quoteId);
    return [...new Set(claimIds)].map((claimId) => {
      refuseDuplicate(project, { quoteId, claimId, relation }, null);
      return getLink(project, insertLink(project, { quoteId, claimId, relation, strength, note }));
    });
  },
  'evidence.linkQuotes': (project, { quoteIds, claimIds, newClaims, relation, strength, note }) => {
    for (const claimId of claimIds) getClaim(project, claimId);
    const made = newClaims.map((statement) => makeClaim(project, statement));
    let linked = 0;
    let already = 0;
    for (const quoteId of new Set(quoteIds)) {
      getQuote(project, quoteId);
      for (const claimId of new Set([...claimIds, ...made])) {
        if (findLink(project, quoteId, claimId, relation, null)) already += 1;
        else {
          insertLink(project, { quoteId, claimId, relation, strength, note });
          linked += 1;
        }
      }
    }
    return { linked, already };
  },
  'evidence.update': (project, { id, relation, strength, note }) => {
    refuseDuplicate(project, { ...getLinkEnds(project, id), relation }, id);
    updateLink(project, id, { relation, strength, note });
    return getLink(project, id);
  },
  'evidence.unlink': (project, { id }) => {
    deleteLink(project, id);
    return {};
  },
};

function makeClaim(project: ProjectDatabase, statement: string): string {
  return claimHandlers['claims.create'](project, { statement, description: '', parentId: null }).id;
}

function refuseDuplicate(
  project: ProjectDatabase,
  link: { quoteId: string; claimId: string; relation: Relation },
  exceptId: string | null,
): void {
  const { statement } = getClaim(project, link.claimId);
  const existing = findLink(project, link.quoteId, link.claimId, link.relation, exceptId);
  if (existing) {
    throw new AppError(
      'claim.duplicateLink',
      `This quote is already linked to “${statement}” with “${relationWords[link.relation].label}”. Nothing was changed; edit that link instead.`,
      { ...link, id: existing.id },
    );
  }
}
