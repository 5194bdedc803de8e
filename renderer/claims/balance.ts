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

/** `5 quotes from 3 distinct sources`. A quote that is linked twice, say for and against, counts once. */
export function evidenceInWords(evidence: readonly Pick<ClaimEvidence, 'quoteId' | 'sourceId'>[]): string {
  const quotes = new Set(evidence.map((one) => one.quoteId)).size;
  const sources = new Set(evidence.map((one) => one.sourceId)).size;
  return `${quotes} ${quotes === 1 ? 'quote' : 'quotes'} from ${sources} distinct ${sources === 1 ? 'source' : 'sources'}`;
}
