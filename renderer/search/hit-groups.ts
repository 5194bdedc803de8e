import type { SearchHit } from '../../shared/contract/values.ts';

export type HitKind = SearchHit['kind'];

export interface HitGroup {
  readonly kind: HitKind;
  readonly label: string;
  readonly hits: readonly SearchHit[];
}

const groupLabels: readonly (readonly [HitKind, string])[] = [
  ['document', 'Documents'],
  ['quote', 'Quotes'],
  ['claim', 'Claims'],
  ['memo', 'Memos'],
];

/** Hits by kind, kinds without hits left out; within a kind best first, as they came. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  return groupLabels
    .map(([kind, label]) => ({ kind, label, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);
}

/** A document can be found at several passages, so these are what is counted. */
const countedThings: Readonly<Record<HitKind, string>> = {
  document: 'passage',
  quote: 'quote',
  claim: 'claim',
  memo: 'memo',
};

/** `12 passages, 3 quotes`, for the line under the search box and for screen readers. */
export function hitsInWords(groups: readonly HitGroup[], more: boolean): string {
  if (groups.length === 0) return 'Nothing found';
  const counts = groups
    .map(({ kind, hits }) => `${hits.length} ${countedThings[kind]}${hits.length === 1 ? '' : 's'}`)
    .join(', ');
  return more ? `First ${counts}` : counts;
}
