import type { Quote } from '../../shared/domain/records.ts';
import type { QuoteGroup } from './quote-groups.ts';

/** A line of the quote list. A quote that stands under several headings has a line under each. */
export type QuoteLine =
  | { readonly kind: 'quote'; readonly id: string; readonly quote: Quote }
  | { readonly kind: 'heading'; readonly id: string; readonly title: string; readonly count: number };

/** The quotes one after the other. */
export function plainLines(quotes: readonly Quote[]): readonly QuoteLine[] {
  return quotes.map((quote) => ({ kind: 'quote', id: quote.id, quote }));
}

/** The quotes under their headings. */
export function groupedLines(groups: readonly QuoteGroup[]): readonly QuoteLine[] {
  return groups.flatMap(({ id, title, quotes }): QuoteLine[] => [
    { kind: 'heading', id, title, count: quotes.length },
    ...quotes.map((quote) => ({ kind: 'quote' as const, id: `${id}/${quote.id}`, quote })),
  ]);
}

/** The quotes of the lines that are chosen, each once, in the order of the list. */
export function quotesOf(lines: readonly QuoteLine[], chosen: ReadonlySet<string>): readonly Quote[] {
  if (chosen.size === 0) return [];
  return [
    ...new Set(lines.flatMap((line) => (line.kind === 'quote' && chosen.has(line.id) ? [line.quote] : []))),
  ];
}
