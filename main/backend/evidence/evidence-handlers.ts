import { AppError } from '../../../shared/contract/errors.ts';
import { type Relation, relationWords } from '../../../shared/domain/relations.ts';
import { getClaim } from '../claims/claim-repository.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getQuote } from '../quotes/quote-repository.ts';
import { deleteLink, findLink, getLink, getLinkEnds, insertLink, updateLink } from './evidence-repository.ts';

export const evidenceHandlers: DatabaseHandlers<'evidence.link' | 'evidence.update' | 'evidence.unlink'> = {
  'evidence.link': (project, { quoteId, claimIds, relation, strength, note }) => {
    getQuote(project, quoteId);
    return [...new Set(claimIds)].map((claimId) => {
      refuseDuplicate(project, { quoteId, claimId, relation }, null);
      return getLink(project, insertLink(project, { quoteId, claimId, relation, strength, note }));
    });
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
