import type { CslItem } from '../../../shared/domain/csl.ts';
import { formatCalendarDate } from '../../../shared/domain/dates.ts';
import { formatLocator } from '../../../shared/domain/locators.ts';
import type { ClaimEvidence, QuoteLink } from '../../../shared/domain/records.ts';
import type { Relation } from '../../../shared/domain/relations.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { readShownNames, shownName } from '../people/shown-names.ts';
import { createLocatorFinder } from '../tables/locator-finder.ts';

export function getLink(project: ProjectDatabase, id: string): QuoteLink {
  const row = project
    .prepare<QuoteLink>(
      `SELECT evidence.id, claim_id AS claimId, claim.statement, relation, strength, note
       FROM evidence JOIN claim ON claim.id = evidence.claim_id WHERE evidence.id = ?`,
    )
    .get(id);
  return requireFound(row, 'link', id);
}

/** The link of this quote to this claim with this relation, other than `exceptId`. */
export function findLink(
  project: ProjectDatabase,
  quoteId: string,
  claimId: string,
  relation: Relation,
  exceptId: string | null,
): { id: string } | undefined {
  return project
    .prepare<{ id: string }>(
      'SELECT id FROM evidence WHERE quote_id = ? AND claim_id = ? AND relation = ? AND id IS NOT ?',
    )
    .get(quoteId, claimId, relation, exceptId);
}

export function getLinkEnds(project: ProjectDatabase, id: string): { quoteId: string; claimId: string } {
  return requireFound(
    project
      .prepare<{ quoteId: string; claimId: string }>(
        'SELECT quote_id AS quoteId, claim_id AS claimId FROM evidence WHERE id = ?',
      )
      .get(id),
    'link',
    id,
  );
}

/** Who linked the quote to the claim; '' where it is not known. */
export function getLinkCoder(project: ProjectDatabase, id: string): string {
  const row = project.prepare<{ coder: string }>('SELECT coder FROM evidence WHERE id = ?').get(id);
  return requireFound(row, 'link', id).coder;
}

/** Without a coder the link is the actor's. */
export function insertLink(
  project: ProjectDatabase,
  link: {
    quoteId: string;
    claimId: string;
    relation: Relation;
    strength: number;
    note: string;
    coder?: string;
  },
): string {
  const id = newId();
  const at = now();
  project
    .prepare(
      'INSERT INTO evidence (id, quote_id, claim_id, relation, strength, note, coder, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      id,
      link.quoteId,
      link.claimId,
      link.relation,
      link.strength,
      link.note,
      link.coder ?? project.actor,
      at,
      at,
    );
  return id;
}

export function updateLink(
  project: ProjectDatabase,
  id: string,
  link: { relation: Relation; strength: number; note: string },
): void {
  const { changes } = project
    .prepare('UPDATE evidence SET relation = ?, strength = ?, note = ?, modified_at = ? WHERE id = ?')
    .run(link.relation, link.strength, link.note, now(), id);
  requireFound(changes || undefined, 'link', id);
}

/** Gives a link to another quote. */
export function moveLink(project: ProjectDatabase, id: string, quoteId: string): void {
  const { changes } = project
    .prepare('UPDATE evidence SET quote_id = ?, modified_at = ? WHERE id = ?')
    .run(quoteId, now(), id);
  requireFound(changes || undefined, 'link', id);
}

export function deleteLink(project: ProjectDatabase, id: string): void {
  requireFound(project.prepare('DELETE FROM evidence WHERE id = ?').run(id).changes || undefined, 'link', id);
}

interface EvidenceRow extends Omit<ClaimEvidence, 'locator' | 'sourceTitle' | 'containerTitle' | 'issued'> {
  csl: string;
  revisionId: string;
  start: number;
  end: number;
}

/** The evidence of one claim, in order of linking. */
export function listClaimEvidence(project: ProjectDatabase, claimId: string): ClaimEvidence[] {
  const rows = project
    .prepare<EvidenceRow>(
      `SELECT evidence.id, relation, strength, note, quote.id AS quoteId, document.id AS documentId, source.id AS sourceId, source.origin_id AS originId,
         exact, ifnull(${shownName}, '') AS speaker, source.csl, quote.revision_id AS revisionId, quote.start, quote."end",
         evidence.created_at AS createdAt
       FROM evidence
       JOIN quote ON quote.id = evidence.quote_id
       JOIN document ON document.id = quote.document_id
       JOIN source ON source.id = document.source_id
       LEFT JOIN attribution ON attribution.quote_id = quote.id
       LEFT JOIN person ON person.id = attribution.person_id
       WHERE evidence.claim_id = ? ORDER BY evidence.id`,
    )
    .all(claimId);
  const findLocator = createLocatorFinder(project.connection);
  const names = readShownNames(project.connection);
  return rows.map(({ csl, revisionId, start, end, ...row }) => {
    const item = names.item(JSON.parse(csl) as CslItem);
    return {
      ...row,
      locator: formatLocator(findLocator(revisionId, { start, end })),
      sourceTitle: item.title ?? '',
      containerTitle: item['container-title'] ?? '',
      issued: formatCalendarDate(item.issued),
    };
  });
}
