import type { Span } from '../../shared/domain/selectors.ts';
import type { IntervalIndex } from './interval-index.ts';

interface OrderedQuote extends Span {
  readonly id: string;
}

/** Where stepping through the quotes begins: a quote, or else an offset in the text. */
export interface StepOrigin {
  readonly quoteId: string | null;
  readonly offset: number;
}

/** The next or previous quote in document order, going round at the ends; null when there is no quote. */
export function stepQuote<Q extends OrderedQuote>(
  quotes: readonly Q[],
  origin: StepOrigin,
  direction: 'next' | 'previous',
): Q | null {
  if (quotes.length === 0) return null;
  const current = quotes.findIndex((quote) => quote.id === origin.quoteId);
  if (current !== -1) {
    const step = direction === 'next' ? 1 : quotes.length - 1;
    return quotes[(current + step) % quotes.length] ?? null;
  }
  if (direction === 'next') return quotes.find((quote) => quote.start >= origin.offset) ?? quotes[0] ?? null;
  return quotes.findLast((quote) => quote.start < origin.offset) ?? quotes.at(-1) ?? null;
}

/**
 * The quote a reading caret at `offset` stands in: `preferredId` when it is one of them, else the shortest. A caret
 * right behind a quote counts as inside it when nothing else is there.
 */
export function quoteAtCaret<Q extends OrderedQuote>(
  index: IntervalIndex<Q>,
  offset: number,
  preferredId: string | null,
): Q | null {
  const here = index.at(offset);
  const candidates = here.length > 0 || offset === 0 ? here : index.at(offset - 1);
  return candidates.find((quote) => quote.id === preferredId) ?? shortest(candidates);
}

function shortest<Q extends OrderedQuote>(quotes: readonly Q[]): Q | null {
  return quotes.reduce<Q | null>(
    (best, quote) => (best && best.end - best.start <= quote.end - quote.start ? best : quote),
    null,
  );
}
