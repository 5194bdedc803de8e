import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useBackend } from '../transport/react.tsx';
import { dropQuotes, putQuote } from './document-quotes.ts';
import { excerptInMarks, excerptOf } from './excerpt.ts';

/** Makes and removes quotes; both show at once. */
export interface QuoteMutations {
  /** Marks a span, selects the new quote and resolves with it. Rejects with `quote.whiteSpace` and others. */
  make(documentId: string, span: Span): Promise<Quote>;
  /** Removes a quote and offers to undo that. */
  remove(quote: Quote): Promise<void>;
}

export function useQuoteMutations(): QuoteMutations {
  const client = useBackend();
  const cache = useQueryClient();
  return useMemo(
    () => ({
      async make(documentId, { start, end }) {
        const quote = await client.call('quotes.create', { documentId, start, end });
        await putQuote(cache, quote);
        useWorkbench.getState().selectQuote(quote.id);
        announce(`Quote made: ${excerptInMarks(quote.exact, 60)}`);
        return quote;
      },
      async remove(quote) {
        await client.call('quotes.remove', { ids: [quote.id] });
        const { quoteId, selectQuote } = useWorkbench.getState();
        if (quoteId === quote.id) selectQuote(null);
        await dropQuotes(cache, quote.documentId, [quote.id]);
        await notifyUndoable(client, { title: 'Quote removed', detail: excerptOf(quote.exact, 80) });
      },
    }),
    [client, cache],
  );
}
