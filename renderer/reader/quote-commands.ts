import { type RefObject, useRef } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { requestCommentFocus, requestMemoFocus } from '../inspector/focus-request.ts';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { quoteLabel } from './quote-label.ts';
import { useQuoteMutations } from './quote-mutations.ts';
import { quoteAtCaret, stepQuote } from './quote-order.ts';
import type { TextSurface } from './text-surface.ts';

/** A question about a quote that the reader asks in a window of its own. */
export interface Prompt {
  readonly kind: 'code' | 'link' | 'attribute';
  readonly quoteId: string;
}

interface QuoteCommandsOptions {
  documentId: string;
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  text: RefObject<HTMLElement | null>;
  onPrompt: (prompt: Prompt) => void;
  /** Goes to a quote in the text. */
  onShow: (quote: Quote) => void;
  /** Something could not be done; null when the next thing is tried. */
  onProblem: (error: AppError | null) => void;
}

/** The commands about quotes, for the palette, the menus, the keyboard and the toolbar beside a selection. */
export function useQuoteCommands({
  documentId,
  surface,
  index,
  codes,
  text,
  onPrompt,
  onShow,
  onProblem,
}: QuoteCommandsOptions): void {
  const mutations = useQuoteMutations();
  const isBusy = useRef(false);

  const present = () => {
    const { quoteId } = useWorkbench.getState();
    const selection = surface.selection();
    const selected = index.items.find((quote) => quote.id === quoteId);
    return selected ?? (selection ? quoteAtCaret(index, selection.focus, quoteId) : null);
  };

  const makeFromSelection = async (): Promise<Quote | null> => {
    const selection = surface.selection();
    if (!selection || selection.anchor === selection.focus) return null;
    const quote = await mutations.make(documentId, {
      start: Math.min(selection.anchor, selection.focus),
      end: Math.max(selection.anchor, selection.focus),
    });
    surface.select({ anchor: quote.end, focus: quote.end });
    return quote;
  };

  /** Runs one thing at a time, so that a key pressed twice does not make two quotes. */
  const attempt = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    onProblem(null);
    try {
      await work();
    } catch (failure) {
      onProblem(failure instanceof AppError ? failure : new AppError('internal', String(failure)));
    } finally {
      isBusy.current = false;
    }
  };

  /** Words that are selected become a quote first; otherwise it is about the present quote. */
  const withQuote = (act: (quote: Quote) => void) =>
    attempt(async () => {
      const quote = (await makeFromSelection()) ?? present();
      if (quote) act(quote);
      else tellToSelect();
    });

  const ask = (kind: Prompt['kind']) => withQuote((quote) => onPrompt({ kind, quoteId: select(quote).id }));

  const step = (direction: 'next' | 'previous') => {
    const origin = { quoteId: useWorkbench.getState().quoteId, offset: surface.selection()?.focus ?? 0 };
    const quote = stepQuote(index.items, origin, direction);
    if (!quote) {
      notify({ tone: 'info', title: 'This document has no quotes yet' });
      return;
    }
    onShow(quote);
    announce(`${quoteLabel(quote, codes)}, ${index.items.indexOf(quote) + 1} of ${index.items.length}`);
  };

  useCommand('quotes.create', () => {
    void attempt(async () => {
      if (!(await makeFromSelection())) tellToSelect();
    });
  });
  useCommand('quotes.code', () => void ask('code'));
  useCommand('quotes.linkToClaim', () => void ask('link'));
  useCommand('quotes.attribute', () => void ask('attribute'));
  useCommand('quotes.comment', () => void withQuote((quote) => requestCommentFocus(select(quote).id)));
  useCommand('quotes.memo', () => void withQuote((quote) => requestMemoFocus(select(quote).id)));
  useCommand('quotes.remove', () => {
    void attempt(async () => {
      const quote = present();
      if (!quote) return;
      await mutations.remove(quote);
      text.current?.focus({ preventScroll: true });
    });
  });
  useCommand('quotes.previous', () => step('previous'));
  useCommand('quotes.next', () => step('next'));
}

function select(quote: Quote): Quote {
  useWorkbench.getState().selectQuote(quote.id);
  return quote;
}

function tellToSelect(): void {
  notify({
    tone: 'info',
    title: 'Select words or a quote first',
    detail: 'Drag over the words, or hold Shift and use the arrow keys.',
  });
}
