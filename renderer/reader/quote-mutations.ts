import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { settleSpan } from '../../shared/domain/quote-span.ts';
import type { Code, DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { quoteSelector, type Span } from '../../shared/domain/selectors.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useBackend } from '../transport/react.tsx';
import { dropQuotes, putQuote } from './document-quotes.ts';
import { excerptInMarks, excerptOf } from './excerpt.ts';
import { useLastCoding } from './last-coding.ts';
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
  /**
   * Codes words with a code of that name, and selects the quote on them: the one among `known` that stands on exactly
   * these words, else a new one, which shows at once. Rejects with `code.nameTooLong` and others.
   */
  codeInVivo(
    document: DocumentRecord,
    span: Span,
    known: readonly Quote[],
  ): Promise<{ quote: Quote; code: Code }>;
  /** Moves the ends of a quote. Throws as `make`; rejects after the old ends show again. */
  setSpan(quote: Quote, text: string, span: Span): Promise<void>;
  /** Makes one quote of several, selects it and offers to undo that. Rejects with `quote.apart` and others. */
  merge(documentId: string, ids: readonly string[], acrossGap: boolean): Promise<Quote>;
  /** Cuts a quote in two, selects the second and resolves with it. */
  split(quote: Pick<Quote, 'id' | 'revisionId'>, at: number): Promise<Quote>;
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
        const { id, documentId, revisionId, start, end } = quote;
        const storing = client.call('quotes.create', { id, documentId, revisionId, start, end });
        const stored = showUntilStored(quote, storing);
        select(id);
        announce(`Quote made: ${excerptInMarks(quote.exact, 60)}`);
        stored.catch(() => deselect(id));
        return { quote, stored };
      },
      setCodes(quote, codeIds) {
        noteCoding(quote, codeIds);
        return showUntilStored(
          { ...quote, codeIds: [...codeIds] },
          client.call('quotes.setCodes', { id: quote.id, codeIds: [...codeIds] }),
        );
      },
      async codeInVivo(document, selected, known) {
        const span = settleSpan(document.revision.text, selected);
        const isSame = ({ start, end }: Quote) => start === span.start && end === span.end;
        const quote = known.find(isSame) ?? newQuote(document, span);
        const { id, documentId, revisionId, start, end } = quote;
        const storing = client.call('quotes.codeInVivo', { id, documentId, revisionId, start, end });
        select(id);
        try {
          await showUntilStored(
            quote,
            storing.then((answer) => answer.quote),
          );
          const answer = await storing;
          select(answer.quote.id);
          useLastCoding.getState().note(answer.quote.id, [answer.code.id]);
          return answer;
        } catch (failure) {
          if (!known.includes(quote)) deselect(id);
          throw failure;
        }
      },
      setSpan(quote, text, selected) {
        const changed = withSpan(quote, text, settleSpan(text, selected));
        const { id, revisionId, start, end } = changed;
        return showUntilStored(changed, client.call('quotes.setSpan', { id, revisionId, start, end }));
      },
      async merge(documentId, ids, acrossGap) {
        const quote = await client.call('quotes.merge', { ids: [...ids], acrossGap });
        await dropQuotes(
          cache,
          documentId,
          ids.filter((id) => id !== quote.id),
        );
        await putQuote(cache, quote);
        select(quote.id);
        await notifyUndoable(client, { title: 'Quotes merged', detail: excerptOf(quote.exact, 80) });
        return quote;
      },
      async split({ id, revisionId }, at) {
        const { first, second } = await client.call('quotes.split', { id, revisionId, at });
        await putQuote(cache, first);
        await putQuote(cache, second);
        select(second.id);
        return second;
      },
      async remove(quote) {
        await client.call('quotes.remove', { ids: [quote.id] });
        deselect(quote.id);
        await dropQuotes(cache, quote.documentId, [quote.id]);
        await notifyUndoable(client, { title: 'Quote removed', detail: excerptOf(quote.exact, 80) });
      },
    };
  }, [client, cache]);
}

/** Keeps in mind what can be repeated: the codes that are new on a quote. */
function noteCoding(quote: Quote, codeIds: readonly string[]): void {
  const { note, forget } = useLastCoding.getState();
  for (const id of quote.codeIds) if (!codeIds.includes(id)) forget(id);
  const given = codeIds.filter((id) => !quote.codeIds.includes(id));
  if (given.length > 0) note(quote.id, given);
}

/** A quote with other ends, which must be settled, and the words that stand there. */
export function withSpan(quote: Quote, text: string, { start, end }: Span): Quote {
  const { exact, prefix, suffix } = quoteSelector(text, { start, end });
  return { ...quote, start, end, exact, prefix, suffix };
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
