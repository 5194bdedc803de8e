import type { Segment } from '../../../shared/domain/documents.ts';
import type { Quote } from '../../../shared/domain/records.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import type { IntervalIndex } from '../interval-index.ts';
import type { PageBreak } from '../page-breaks.ts';

/** A quote and the number it is printed with: from 1, in the order of the text. */
export interface NumberedQuote<Q extends Span = Quote> {
  readonly number: number;
  readonly quote: Q;
}

/** A stretch of a segment over which the same quotes lie, and those that end with it. */
export interface PrintPiece<Q extends Span = Quote> extends Span {
  /** In document order: the outer ones first. */
  readonly quotes: readonly Q[];
  readonly ending: readonly NumberedQuote<Q>[];
  /** The name of the page of the file that begins with it; null for none. */
  readonly page: string | null;
}

/** A segment to be printed: its text in pieces, and the quotes that begin in it. */
export interface PrintSegment<Q extends Span = Quote> {
  readonly segment: Segment;
  readonly pieces: readonly PrintPiece<Q>[];
  readonly beginning: readonly NumberedQuote<Q>[];
}

/** Cuts a document at the ends of its quotes and pages. Segments set aside are left out, unless a quote would go with them. */
export function printSegments<Q extends Span>(
  segments: readonly Segment[],
  index: IntervalIndex<Q>,
  breaks: readonly PageBreak[] = [],
): PrintSegment<Q>[] {
  const pageAt = new Map(breaks.map(({ offset, name }) => [offset, name]));
  const breaksIn = Map.groupBy(breaks, (each) => each.index);
  const numbered = new Map(index.items.map((quote, position) => [quote, { number: position + 1, quote }]));
  const noted = new Set<Q>();
  return segments.flatMap((segment, position) => {
    const quotes = index.overlapping(segment.start, segment.end);
    if (segment.setAside && quotes.length === 0) return [];
    const beginning = quotes.filter((quote) => !noted.has(quote));
    for (const quote of beginning) noted.add(quote);
    const numbersOf = (some: readonly Q[]) => some.flatMap((quote) => numbered.get(quote) ?? []);
    const offsets = (breaksIn.get(position) ?? []).map(({ offset }) => offset);
    const pieces = cut(segment, quotes, offsets).map(({ start, end }) => ({
      start,
      end,
      quotes: quotes.filter((quote) => quote.start < end && quote.end > start),
      ending: numbersOf(quotes.filter((quote) => quote.end === end)),
      page: pageAt.get(start) ?? null,
    }));
    return [{ segment, pieces, beginning: numbersOf(beginning) }];
  });
}

function cut({ start, end }: Span, quotes: readonly Span[], offsets: readonly number[]): Span[] {
  const borders = new Set([start, end, ...offsets]);
  for (const quote of quotes) {
    if (quote.start > start) borders.add(quote.start);
    if (quote.end < end) borders.add(quote.end);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((border, position) => ({ start: sorted[position] ?? start, end: border }));
}
