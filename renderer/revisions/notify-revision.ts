import { countsInWords } from '../../shared/domain/revision-words.ts';
import type { RevisionOutcome } from '../../shared/domain/revisions.ts';
import { notify } from '../app/announce.ts';
import { useReadingModes } from '../app/reading-mode.ts';

/** Says what a new revision did to the quotes and offers to compare it with the one before. */
export function notifyRevision(documentId: string, { revision }: RevisionOutcome): void {
  if (!revision) {
    notify({ tone: 'info', title: 'Nothing is different; no revision was made.' });
    return;
  }
  notify({
    tone: 'success',
    title: `Revision ${revision.number} is stored.`,
    detail: `${countsInWords(revision.counts)}.`,
    action: {
      label: 'Compare',
      run: () =>
        useReadingModes
          .getState()
          .enter(documentId, { kind: 'compare', beforeId: null, afterId: revision.id }),
    },
  });
}
