import { type AnchoringLabel, anchoringLabels } from './anchoring.ts';
import type { AnchoringCounts } from './revisions.ts';

const summaryWords: Readonly<Record<AnchoringLabel, (count: number) => string>> = {
  unchanged: (count) => `${count} unchanged`,
  moved: (count) => `${count} moved`,
  altered: (count) => `${count} altered`,
  ambiguous: (count) => (count === 1 ? '1 needs your choice' : `${count} need your choice`),
  removed: (count) => `${count} no longer in the text`,
};

/** “12 quotes: 9 unchanged, 2 altered, 1 needs your choice”. */
export function countsInWords(counts: AnchoringCounts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'no quotes';
  const parts = anchoringLabels
    .filter((label) => counts[label] > 0)
    .map((label) => summaryWords[label](counts[label]));
  return `${total === 1 ? '1 quote' : `${total} quotes`}: ${parts.join(', ')}`;
}
