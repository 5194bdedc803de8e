import type { AnchoringLabel } from '../../shared/domain/anchoring.ts';
import type { RevisionSummary } from '../../shared/domain/revisions.ts';

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

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** “Revision 2, 26 Nov 2026, 14:05”. */
export function revisionName({ number, createdAt }: Pick<RevisionSummary, 'number' | 'createdAt'>): string {
  return `Revision ${number}, ${time.format(new Date(createdAt))}`;
}
