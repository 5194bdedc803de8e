import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { dropQuotes } from '../reader/document-quotes.ts';
import { excerptOf } from '../reader/excerpt.ts';
import { useBackend } from '../transport/react.tsx';

/** Returns a function that removes quotes of one document in one step and offers to undo that. */
export function useRemoveQuotes(): (quotes: readonly Quote[]) => Promise<void> {
  const client = useBackend();
  const cache = useQueryClient();
  return useCallback(
    async (quotes) => {
      const [first] = quotes;
      if (!first) return;
      const ids = quotes.map(({ id }) => id);
      try {
        await client.call('quotes.remove', { ids });
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        notify({ tone: 'error', title: 'The quotes were not removed', detail: thrown.message });
        return;
      }
      await dropQuotes(cache, first.documentId, ids);
      await notifyUndoable(
        client,
        quotes.length === 1
          ? { title: 'Quote removed', detail: excerptOf(first.exact, 80) }
          : { title: `${quotes.length} quotes removed` },
      );
    },
    [client, cache],
  );
}
