import type { Code, Quote } from '../../shared/domain/records.ts';

const codeStyles = ['code-0', 'code-1', 'code-2', 'code-3', 'code-4', 'code-5', 'code-6', 'code-7'] as const;

/** The looks of quotes: without a code, or by the colour of the first one. */
export const quoteStyles = ['uncoded', ...codeStyles] as const;
export type QuoteStyle = (typeof quoteStyles)[number];

/** A style at one of the heights of its underline; the first has no number. */
type AtDepth<Style extends string> = Style | `${Style}-under-${1 | 2}`;

/** The look of a style whose underline stands lower the deeper it lies among overlapping quotes; see overlap-depths.ts. */
export function atDepth<Style extends string>(style: Style, depth: number): AtDepth<Style> {
  return depth === 1 || depth === 2 ? `${style}-under-${depth}` : style;
}

const atEveryDepth = <Style extends string>(style: Style) => [0, 1, 2].map((depth) => atDepth(style, depth));

/**
 * The looks a stretch of text can have. Each is one `Highlight` of the CSS Custom Highlight API, whatever the number
 * of quotes, and has a rule `::highlight(quote-…)` in highlights.css. Later ones are painted over earlier ones.
 */
export const highlightLooks = [
  ...quoteStyles.flatMap((style) => atEveryDepth(style)),
  'speaker' as const,
  'speaker-former' as const,
  ...atEveryDepth('selected' as const),
  'speaker-covered' as const,
  'jump' as const,
  'words' as const,
];
export type HighlightLook = (typeof highlightLooks)[number];

/** Codes by identifier. */
export type CodeLookup = ReadonlyMap<string, Code>;

/** The look of a quote: the colour of its first code, or `uncoded`. */
export function styleOfQuote(quote: Pick<Quote, 'codeIds'>, codes: CodeLookup): QuoteStyle {
  for (const id of quote.codeIds) {
    const style = codeStyles[codes.get(id)?.colour ?? -1];
    if (style) return style;
  }
  return 'uncoded';
}

/** The quotes of each look, in the order given. A look without quotes is left out. */
export function groupByStyle<Q extends Pick<Quote, 'codeIds'>>(
  quotes: Iterable<Q>,
  codes: CodeLookup,
): Map<QuoteStyle, Q[]> {
  const groups = new Map<QuoteStyle, Q[]>();
  for (const quote of quotes) {
    const style = styleOfQuote(quote, codes);
    const group = groups.get(style);
    if (group) group.push(quote);
    else groups.set(style, [quote]);
  }
  return groups;
}
