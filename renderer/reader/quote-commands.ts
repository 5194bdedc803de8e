import { type RefObject, useEffect, useRef } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { requestCommentFocus, requestMemoFocus } from '../inspector/focus-request.ts';
import { excerptInMarks } from './excerpt.ts';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { type QuoteAtHand, tellToSelect } from './quote-at-hand.ts';
import { quoteLabel } from './quote-label.ts';
import { stepQuote } from './quote-order.ts';
import type { TextSurface } from './text-surface.ts';

/** A question about a quote that the reader asks in a window of its own. */
export interface Prompt {
  readonly kind: 'code' | 'link' | 'attribute';
  readonly quoteId: string;
}

type Direction = 'next' | 'previous';

interface QuoteCommandsOptions {
  atHand: QuoteAtHand;
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  /** Whether the quotes of the index have come; the text is there before them. */
  areQuotesRead: boolean;
  codes: CodeLookup;
  text: RefObject<HTMLElement | null>;
  onPrompt: (prompt: Prompt) => void;
  /** Goes to a quote in the text. */
  onShow: (quote: Quote) => void;
}

/** The commands about quotes, for the palette, the menus, the keyboard and the toolbar beside a selection. */
export function useQuoteCommands({
  atHand,
  surface,
  index,
  areQuotesRead,
  codes,
  text,
  onPrompt,
  onShow,
}: QuoteCommandsOptions): void {
  const { attempt, withQuote, present, makeFromSelection, mutations } = atHand;
  const ask = (kind: Prompt['kind']) => withQuote((quote) => onPrompt({ kind, quoteId: select(quote).id }));

  const step = (direction: Direction) => {
    const origin = { quoteId: useWorkbench.getState().quoteId, offset: surface.selection()?.focus ?? 0 };
    const quote = stepQuote(index.items, origin, direction);
    if (!quote) {
      notify({ tone: 'info', title: 'This document has no quotes yet' });
      return;
    }
    onShow(quote);
    announce(`${quoteLabel(quote, codes)}, ${index.items.indexOf(quote) + 1} of ${index.items.length}`);
  };

  // Keys can be typed ahead of the quotes.
  const stepsAhead = useRef<Direction[]>([]);
  useEffect(() => {
    if (areQuotesRead) stepsAhead.current.splice(0).forEach(step);
  });
  const stepWhenRead = (direction: Direction) => {
    if (areQuotesRead) step(direction);
    else stepsAhead.current.push(direction);
  };

  useCommand('quotes.create', () =>
    attempt(() => {
      if (makeFromSelection()) return;
      const quote = present();
      // A key pressed twice, as a rule.
      if (quote) announce(`A quote already: ${excerptInMarks(quote.exact, 60)}`);
      else tellToSelect();
    }),
  );
  useCommand('quotes.code', () => ask('code'));
  useCommand('quotes.linkToClaim', () => ask('link'));
  useCommand('quotes.attribute', () => ask('attribute'));
  useCommand('quotes.comment', () => withQuote((quote) => requestCommentFocus(select(quote).id)));
  useCommand('quotes.memo', () => withQuote((quote) => requestMemoFocus(select(quote).id)));
  useCommand('quotes.remove', () =>
    attempt(async () => {
      const quote = present();
      if (!quote) return;
      await mutations.remove(quote);
      text.current?.focus({ preventScroll: true });
    }),
  );
  useCommand('quotes.previous', () => stepWhenRead('previous'));
  useCommand('quotes.next', () => stepWhenRead('next'));
}

function select(quote: Quote): Quote {
  useWorkbench.getState().selectQuote(quote.id);
  return quote;
}
