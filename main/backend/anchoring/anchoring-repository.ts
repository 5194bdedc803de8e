import {
  type AnchoringCandidate,
  type AnchoringLabel,
  anchoringLabels,
} from '../../../shared/domain/anchoring.ts';
import type { AnchoredQuote, AnchoringCounts } from '../../../shared/domain/revisions.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import type { ProjectDatabase } from '../database/project-database.ts';

/** Where a quote stood when its document was revised. */
export interface FormerPlace extends Span {
  readonly revisionId: string;
  readonly exact: string;
}

/** Keeps what became of a quote in a revision. */
export function insertAnchoring(
  project: ProjectDatabase,
  anchoring: {
    quoteId: string;
    revisionId: string;
    label: AnchoringLabel;
    from: FormerPlace;
    candidates: readonly AnchoringCandidate[];
  },
): void {
  const { quoteId, revisionId, label, from, candidates } = anchoring;
  project
    .prepare(
      `INSERT INTO quote_anchoring (quote_id, revision_id, label, from_revision_id, from_start, from_end, from_exact, candidates)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      quoteId,
      revisionId,
      label,
      from.revisionId,
      from.start,
      from.end,
      from.exact,
      JSON.stringify(candidates),
    );
}

/** The words a quote had before a revision; undefined when it has no part in that revision. */
export function getFormerWords(
  project: ProjectDatabase,
  quoteId: string,
  revisionId: string,
): { exact: string; start: number } | undefined {
  return project
    .prepare<{ exact: string; start: number }>(
      'SELECT from_exact AS exact, from_start AS start FROM quote_anchoring WHERE quote_id = ? AND revision_id = ?',
    )
    .get(quoteId, revisionId);
}

export function setAnchoringLabel(
  project: ProjectDatabase,
  quoteId: string,
  revisionId: string,
  label: AnchoringLabel,
): void {
  project
    .prepare('UPDATE quote_anchoring SET label = ? WHERE quote_id = ? AND revision_id = ?')
    .run(label, quoteId, revisionId);
}

/** How many quotes got each label when a revision was made. */
export function countAnchorings(project: ProjectDatabase, revisionId: string): AnchoringCounts {
  const counts = Object.fromEntries(anchoringLabels.map((label) => [label, 0])) as AnchoringCounts;
  for (const { label, count } of project
    .prepare<{ label: AnchoringLabel; count: number }>(
      'SELECT label, count(*) AS count FROM quote_anchoring WHERE revision_id = ? GROUP BY label',
    )
    .all(revisionId))
    counts[label] = count;
  return counts;
}

export interface StoredFormerPlace {
  readonly fromRevisionId: string;
  readonly fromRevisionNumber: number;
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly fromExact: string;
}

export interface StoredAnchoring
  extends StoredFormerPlace,
    Omit<AnchoredQuote, 'from' | 'to' | 'candidates'> {
  readonly toStart: number | null;
  readonly toEnd: number | null;
  readonly toExact: string | null;
  readonly candidates: string;
}

/**
 * What became of each quote in a revision, in the order the quotes stood before. A quote that has moved on since stood
 * in the revision where the row of its next one says.
 */
export function listAnchorings(project: ProjectDatabase, revisionId: string): StoredAnchoring[] {
  return project
    .prepare<StoredAnchoring>(
      `SELECT here.quote_id AS quoteId, here.label, here.from_revision_id AS fromRevisionId, former.number AS fromRevisionNumber,
         here.from_start AS fromStart, here.from_end AS fromEnd, here.from_exact AS fromExact, here.candidates,
         iif(quote.revision_id = @id, quote.start, later.from_start) AS toStart,
         iif(quote.revision_id = @id, quote."end", later.from_end) AS toEnd,
         iif(quote.revision_id = @id, quote.exact, later.from_exact) AS toExact
       FROM quote_anchoring AS here
       JOIN quote ON quote.id = here.quote_id
       JOIN document_revision AS former ON former.revision_id = here.from_revision_id
       LEFT JOIN (
         SELECT quote_id, from_start, from_end, from_exact FROM quote_anchoring
         WHERE from_revision_id = @id GROUP BY quote_id
       ) AS later ON later.quote_id = here.quote_id
       WHERE here.revision_id = @id
       ORDER BY former.number DESC, here.from_start, here.from_end, here.quote_id`,
    )
    .all({ id: revisionId });
}

/** What became of one quote in each revision, newest first. */
export function listAnchoringsOfQuote(
  project: ProjectDatabase,
  quoteId: string,
): (StoredFormerPlace & { label: AnchoringLabel; revisionNumber: number })[] {
  return project
    .prepare<StoredFormerPlace & { label: AnchoringLabel; revisionNumber: number }>(
      `SELECT latter.number AS revisionNumber, label, from_revision_id AS fromRevisionId, former.number AS fromRevisionNumber,
         from_start AS fromStart, from_end AS fromEnd, from_exact AS fromExact
       FROM quote_anchoring
       JOIN document_revision AS latter ON latter.revision_id = quote_anchoring.revision_id
       JOIN document_revision AS former ON former.revision_id = from_revision_id
       WHERE quote_id = ? ORDER BY latter.number DESC`,
    )
    .all(quoteId);
}
