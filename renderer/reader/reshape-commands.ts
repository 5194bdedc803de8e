import { type RefObject, useCallback } from 'react';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { excerptInMarks } from './excerpt.ts';
import type { IntervalIndex } from './interval-index.ts';
import { useMergeQuotes } from './merge-quotes.tsx';
import type { QuoteAtHand } from './quote-at-hand.ts';
import { movedByWord, type QuoteEnd } from './quote-extent.ts';
import { bringIntoView } from './reading-position.ts';
import type { TextSurface } from './text-surface.ts';

interface ReshapeCommandsOptions {
  atHand: QuoteAtHand;
  document: DocumentRecord;
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  scroller: RefObject<HTMLElement | null>;
}

/** The commands that change where quotes begin and end. Returns the question that may have to be asked, and how an end is moved. */
export function useReshapeCommands({ atHand, document, surface, index, scroller }: ReshapeCommandsOptions) {
  const { attempt, watch, present, selectedSpan, mutations } = atHand;
  const { text } = document.revision;
  const { merge, question } = useMergeQuotes(document.id, ({ end }) =>
    surface.select({ anchor: end, focus: end }),
  );

  const withPresent = (act: (quote: Quote) => Promise<void> | void) => () =>
    attempt(() => {
      const quote = present();
      if (quote) return act(quote);
      notify({ tone: 'info', title: 'Select a quote first', detail: 'Click on one, or press [ or ].' });
    });

  const moveEnd = useCallback(
    (quote: Quote, end: QuoteEnd, direction: 'forward' | 'backward') => {
      const span = movedByWord(text, quote, end, direction);
      if (!span) return;
      watch(mutations.setSpan(quote, text, span));
      const edge = end === 'end' ? { start: span.end - 1, end: span.end } : { ...span, end: span.start + 1 };
      const box = surface.range(edge)?.getBoundingClientRect();
      if (scroller.current && box) bringIntoView(scroller.current, box);
      announce(endInWords(text.slice(span.start, span.end), end));
    },
    [text, surface, scroller, mutations, watch],
  );

  useCommand(
    'quotes.extendEnd',
    withPresent((quote) => moveEnd(quote, 'end', 'forward')),
  );
  useCommand(
    'quotes.shrinkEnd',
    withPresent((quote) => moveEnd(quote, 'end', 'backward')),
  );
  useCommand(
    'quotes.extendStart',
    withPresent((quote) => moveEnd(quote, 'start', 'backward')),
  );
  useCommand(
    'quotes.shrinkStart',
    withPresent((quote) => moveEnd(quote, 'start', 'forward')),
  );

  useCommand(
    'quotes.setToSelection',
    withPresent((quote) => {
      const span = selectedSpan();
      if (!span) {
        notify({ tone: 'info', title: 'Select the words the quote is to have' });
        return;
      }
      watch(mutations.setSpan(quote, text, span));
      surface.select({ anchor: span.end, focus: span.end });
      announce('The quote has the words selected');
    }),
  );

  useCommand(
    'quotes.mergeWithNext',
    withPresent((quote) => {
      const next = index.items[index.items.findIndex(({ id }) => id === quote.id) + 1];
      if (next) return merge([quote.id, next.id]);
      notify({ tone: 'info', title: 'No quote comes after this one' });
    }),
  );

  useCommand(
    'quotes.split',
    withPresent(async (quote) => {
      const at = surface.lastSelection()?.focus ?? quote.start;
      const second = await mutations.split(quote, at);
      announce(`Quote split; the second part begins with ${excerptInMarks(second.exact, 40)}`);
    }),
  );

  return { question, moveEnd };
}

/** What stands at the end that was moved, for those who do not see it. */
function endInWords(exact: string, end: QuoteEnd): string {
  const words = exact.trim().split(/\s+/u);
  return end === 'end'
    ? `Quote ends with “${words.slice(-4).join(' ')}”`
    : `Quote begins with “${words.slice(0, 4).join(' ')}”`;
}
