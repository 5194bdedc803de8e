import { independentSource } from '../../shared/domain/origins.ts';
import type { ClaimEvidence, EvidenceCounts } from '../../shared/domain/records.ts';
import { type Relation, relations } from '../../shared/domain/relations.ts';

export interface BalancePart {
  readonly relation: Relation;
  readonly count: number;
  /** Share of all links, 0–1. */
  readonly share: number;
}

/** Left to right as the bar shows them: for, then what tempers it, then against. Relations without links are left out. */
const barOrder: readonly Relation[] = ['supports', 'qualifies', 'mentions', 'contradicts'];

/** The parts of a balance bar. Counts links as they are; strength does not weigh in. */
export function balanceParts(counts: EvidenceCounts): BalancePart[] {
  const total = evidenceTotal(counts);
  return barOrder
    .filter((relation) => counts[relation] > 0)
    .map((relation) => ({ relation, count: counts[relation], share: counts[relation] / total }));
}

/** How many quotes are linked, whatever they say. */
export function evidenceTotal(counts: EvidenceCounts): number {
  return relations.reduce((sum, relation) => sum + counts[relation], 0);
}

const countWords: Readonly<Record<Relation, string>> = {
  supports: 'for',
  contradicts: 'against',
  qualifies: 'qualifying',
  mentions: 'mentioning',
};

/** `3 for, 1 against, 2 qualifying`; `No evidence yet` without any. */
export function balanceInWords(counts: EvidenceCounts): string {
  const parts = relations
    .filter((relation) => counts[relation] > 0)
    .map((relation) => `${counts[relation]} ${countWords[relation]}`);
  return parts.length > 0 ? parts.join(', ') : 'No evidence yet';
}

/**
 * `5 quotes from 3 independent sources`. A quote that is linked twice, say for and against, counts once, and so do sources
 * of one origin; where there are some, it says how many sources they are: `3 independent sources (5 with reprints)`.
 */
export function evidenceInWords(
  evidence: readonly Pick<ClaimEvidence, 'quoteId' | 'sourceId' | 'originId'>[],
): string {
  const quotes = new Set(evidence.map((one) => one.quoteId)).size;
  const sources = new Set(evidence.map((one) => one.sourceId)).size;
  const independent = new Set(evidence.map(independentSource)).size;
  const reprints = independent < sources ? ` (${sources} with reprints)` : '';
  return `${quotes} ${quotes === 1 ? 'quote' : 'quotes'} from ${independent} independent ${independent === 1 ? 'source' : 'sources'}${reprints}`;
}
