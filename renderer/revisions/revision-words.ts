import type { AnchoringLabel } from '../../shared/domain/anchoring.ts';
import type { AnchoringCounts, RevisionSummary } from '../../shared/domain/revisions.ts';

/** What one would want to see first comes first. */
export const labelOrder = ['ambiguous', 'removed', 'altered', 'moved', 'unchanged'] as const;

/** The heading of each group of quotes, and what its label means. */
export const labelWords: Readonly<Record<AnchoringLabel, { title: string; meaning: string }>> = {
  ambiguous: {
    title: 'Needs your choice',
    meaning: 'Several places are as likely. Until you choose, the quote stands on the revision before.',
  },
  removed: {
    title: 'No longer in the text',
    meaning: 'The quote is kept on the revision where its words stand, with everything known of it.',
  },
  altered: {
    title: 'Altered',
    meaning: 'The words at its place have changed, and the quote with them.',
  },
  moved: { title: 'Moved', meaning: 'The same words, at another place.' },
  unchanged: { title: 'Unchanged', meaning: 'The same words, at the same place.' },
};

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
  const parts = labelOrder
    .toReversed()
    .filter((label) => counts[label] > 0)
    .map((label) => summaryWords[label](counts[label]));
  return `${total === 1 ? '1 quote' : `${total} quotes`}: ${parts.join(', ')}`;
}

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** “Revision 2, 26 Nov 2026, 14:05”. */
export function revisionName({ number, createdAt }: Pick<RevisionSummary, 'number' | 'createdAt'>): string {
  return `Revision ${number}, ${time.format(new Date(createdAt))}`;
}
