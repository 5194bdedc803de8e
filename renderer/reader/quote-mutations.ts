import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { settleSpan } from '../../shared/domain/quote-span.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { quoteSelector, type Span } from '../../shared/domain/selectors.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useBackend } from '../transport/react.tsx';
import { dropQuotes, putQuote } from './document-quotes.ts';
import { excerptInMarks, excerptOf } from './excerpt.ts';
import { showPending } from './pending-quotes.ts';

/** Makes, changes and removes quotes. What is made or changed shows at once, and is taken back when it cannot be stored. */
export interface QuoteMutations {
  /**
   * Marks a span and selects the new quote, which shows and can be worked on before it is stored. `stored` rejects
   * when it could not be, after it was taken back. Throws `quote.whiteSpace` and others.
   */
  make(document: DocumentRecord, span: Span): { quote: Quote; stored: Promise<void> };
  /** Gives a quote exactly these codes. Rejects after the codes it had show again. */
  setCodes(quote: Quote, codeIds: readonly string[]): Promise<void>;
  /** Removes a quote and offers to undo that. */
  remove(quote: Quote): Promise<void>;
}

export function useQuoteMutations(): QuoteMutations {
  const client = useBackend();
  const cache = useQueryClient();
  return useMemo(() => {
    /** Shows a quote as it will be while `storing` is under way. */
    const showUntilStored = async (quote: Quote, storing: Promise<Quote>): Promise<void> => {
      const hide = showPending(quote);
      try {
        await putQuote(cache, await storing);
      } finally {
        hide();
      }
    };
    return {
      make(document, selected) {
        const quote = newQuote(document, settleSpan(document.revision.text, selected));
        const { id, documentId, start, end } = quote;
        const stored = showUntilStored(quote, client.call('quotes.create', { id, documentId, start, end }));
        select(id);
        announce(`Quote made: ${excerptInMarks(quote.exact, 60)}`);
        stored.catch(() => deselect(id));
        return { quote, stored };
      },
      setCodes: (quote, codeIds) =>
        showUntilStored(
          { ...quote, codeIds: [...codeIds] },
          client.call('quotes.setCodes', { id: quote.id, codeIds: [...codeIds] }),
        ),
      async remove(quote) {
        await client.call('quotes.remove', { ids: [quote.id] });
        deselect(quote.id);
        await dropQuotes(cache, quote.documentId, [quote.id]);
        await notifyUndoable(client, { title: 'Quote removed', detail: excerptOf(quote.exact, 80) });
      },
    };
  }, [client, cache]);
}

/** A quote as the backend will make it. */
function newQuote({ id: documentId, revision }: DocumentRecord, span: Span): Quote {
  const { exact, prefix, suffix } = quoteSelector(revision.text, span);
  const at = new Date().toISOString();
  return {
    id: uuidv7(),
    documentId,
    revisionId: revision.id,
    ...span,
    exact,
    prefix,
    suffix,
    comment: '',
    status: 'unverified',
    coder: '',
    codeIds: [],
    attribution: null,
    links: [],
    createdAt: at,
    modifiedAt: at,
  };
}

function select(quoteId: string): void {
  useWorkbench.getState().selectQuote(quoteId);
}

function deselect(id: string): void {
  const { quoteId, selectQuote } = useWorkbench.getState();
  if (quoteId === id) selectQuote(null);
}
