import { type ReactNode, useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { notify } from '../app/announce.ts';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useQuoteMutations } from './quote-mutations.ts';

interface MergeQuotes {
  /** Merges quotes of the document; asks first when words stand between them. Rejects with `quote.otherText` and others. */
  merge(ids: readonly string[]): Promise<void>;
  /** The question, to be rendered. */
  readonly question: ReactNode;
}

/** Merging, with the question that may have to be asked first. */
export function useMergeQuotes(documentId: string, onMerged: (quote: Quote) => void = () => {}): MergeQuotes {
  const { merge } = useQuoteMutations();
  const [asked, setAsked] = useState<{ readonly ids: readonly string[]; readonly message: string } | null>(
    null,
  );

  const confirm = () => {
    if (asked) merge(documentId, asked.ids, true).then(onMerged).catch(tellNotMerged);
    setAsked(null);
  };
  return {
    async merge(ids) {
      try {
        onMerged(await merge(documentId, ids, false));
      } catch (failure) {
        if (!(failure instanceof AppError) || failure.code !== 'quote.apart') throw failure;
        setAsked({ ids, message: failure.message });
      }
    },
    question: (
      <ConfirmDialog
        isOpen={asked !== null}
        title="Merge with the words between?"
        confirmLabel="Merge all the same"
        variant="primary"
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
      >
        {asked?.message}
      </ConfirmDialog>
    ),
  };
}

export function tellNotMerged({ message }: Error): void {
  notify({ tone: 'error', title: 'The quotes could not be merged', detail: message });
}
