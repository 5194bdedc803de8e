import { useMemo, useRef } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { notify } from '../app/announce.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import type { IntervalIndex } from './interval-index.ts';
import { type QuoteMutations, useQuoteMutations } from './quote-mutations.ts';
import { quoteAtCaret } from './quote-order.ts';
import type { TextSurface } from './text-surface.ts';
import { TurnQueue } from './turn-queue.ts';

interface QuoteAtHandOptions {
  document: DocumentRecord;
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  /** Something could not be done; null when the next thing is tried. */
  onProblem: (error: AppError | null) => void;
}

/** What a command about quotes is about: the words selected, or the present quote. */
export interface QuoteAtHand {
  readonly mutations: QuoteMutations;
  /** The words selected in the text; null when none are. */
  selectedSpan(): Span | null;
  /** The selected quote, else the one the caret stands in. */
  present(): Quote | null;
  /** The words selected become a quote, which is there at once; null when none are. */
  makeFromSelection(): Quote | null;
  /** Does one thing after the other, so that keys can be typed ahead; says what went wrong. */
  attempt(work: () => Promise<void> | void): void;
  /** Says what went wrong with a change that shows already. */
  watch(stored: Promise<void>): void;
  /** Words that are selected become a quote first; otherwise it is about the present quote. Says when there is neither. */
  withQuote(act: (quote: Quote) => Promise<void> | void): void;
}

export function useQuoteAtHand(options: QuoteAtHandOptions): QuoteAtHand {
  const latest = useRef(options);
  latest.current = options;
  const mutations = useQuoteMutations();

  return useMemo(() => {
    const turns = new TurnQueue();
    const tell = (failure: unknown) =>
      latest.current.onProblem(
        failure instanceof AppError ? failure : new AppError('internal', String(failure)),
      );

    const watch = (stored: Promise<void>) => void stored.catch(tell);
    const selectedSpan = () => {
      const selection = latest.current.surface.selection();
      if (!selection || selection.anchor === selection.focus) return null;
      const { anchor, focus } = selection;
      return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
    };
    const present = () => {
      const { index, surface } = latest.current;
      const { quoteId } = useWorkbench.getState();
      const selected = index.items.find((quote) => quote.id === quoteId);
      if (selected) return selected;
      const selection = surface.selection();
      return selection ? quoteAtCaret(index, selection.focus, quoteId) : null;
    };
    const makeFromSelection = () => {
      const span = selectedSpan();
      if (!span) return null;
      const { document, surface } = latest.current;
      const { quote, stored } = mutations.make(document, span);
      watch(stored);
      surface.select({ anchor: quote.end, focus: quote.end });
      return quote;
    };
    const attempt = (work: () => Promise<void> | void) =>
      turns.run(() => {
        latest.current.onProblem(null);
        try {
          return work()?.catch(tell);
        } catch (failure) {
          tell(failure);
        }
      });
    const withQuote = (act: (quote: Quote) => Promise<void> | void) =>
      attempt(() => {
        const quote = makeFromSelection() ?? present();
        if (quote) return act(quote);
        tellToSelect();
      });

    return { mutations, selectedSpan, present, makeFromSelection, attempt, watch, withQuote };
  }, [mutations]);
}

export function tellToSelect(): void {
  notify({
    tone: 'info',
    title: 'Select words or a quote first',
    detail: 'Drag over the words, or hold Shift and use the arrow keys.',
  });
}
