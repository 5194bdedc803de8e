import { z } from 'zod';
import { type Quote, QuoteStatus } from '../../shared/domain/records.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { codeNamesOf } from '../reader/quote-label.ts';

/** What quotes can be told apart by, besides their words, in the order in which it is offered. */
export const facets = ['statuses', 'codes', 'claims', 'people', 'coders'] as const;
export type Facet = (typeof facets)[number];

/** Stands for “has none”: not coded, not linked, not attributed. */
export const none = '';

/** Within a facet any of the values will do; words and facets must all fit. An empty facet fits every quote. */
export const QuoteFilter = z.object({
  /** Every word of it must occur, in any case. */
  text: z.string(),
  statuses: z.array(QuoteStatus),
  /** Identifiers, or `none`. A code stands for those below it too. */
  codes: z.array(z.string()),
  claims: z.array(z.string()),
  people: z.array(z.string()),
  coders: z.array(z.string()),
});
export type QuoteFilter = z.infer<typeof QuoteFilter>;

export const emptyFilter: QuoteFilter = {
  text: '',
  statuses: [],
  codes: [],
  claims: [],
  people: [],
  coders: [],
};

/** The quotes that fit the filter, in the order given. */
export function filterQuotes(
  quotes: readonly Quote[],
  filter: QuoteFilter,
  codes: CodeLookup,
): readonly Quote[] {
  return isEmpty(filter) ? quotes : quotes.filter(fits(filter, codes, facets));
}

/** How many quotes each value of a facet would show, given all the rest of the filter. */
export function countValues(
  quotes: readonly Quote[],
  filter: QuoteFilter,
  codes: CodeLookup,
  facet: Facet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const fitsTheRest = fits(
    filter,
    codes,
    facets.filter((other) => other !== facet),
  );
  for (const quote of quotes) {
    if (!fitsTheRest(quote)) continue;
    for (const value of valuesOf(quote, facet, codes)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export function isEmpty(filter: QuoteFilter): boolean {
  return filter.text.trim() === '' && facets.every((facet) => filter[facet].length === 0);
}

/** The filter with one value more of a facet, or with one less. */
export function toggled(filter: QuoteFilter, facet: Facet, value: string): QuoteFilter {
  const values: readonly string[] = filter[facet];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [facet]: changed };
}

function fits(
  filter: QuoteFilter,
  codes: CodeLookup,
  considered: readonly Facet[],
): (quote: Quote) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const wanted = considered.flatMap((facet) =>
    filter[facet].length > 0 ? [{ facet, values: new Set<string>(filter[facet]) }] : [],
  );
  return (quote) =>
    wanted.every(({ facet, values }) => valuesOf(quote, facet, codes).some((value) => values.has(value))) &&
    hasWords(quote, words, codes);
}

function hasWords(quote: Quote, words: readonly string[], codes: CodeLookup): boolean {
  if (words.length === 0) return true;
  const text = searchableText(quote, codes);
  return words.every((word) => text.includes(word));
}

function valuesOf(quote: Quote, facet: Facet, codes: CodeLookup): readonly string[] {
  switch (facet) {
    case 'statuses':
      return [quote.status];
    case 'codes':
      return orNone(withCodesAbove(quote.codeIds, codes));
    case 'claims':
      return orNone([...new Set(quote.links.map((link) => link.claimId))]);
    case 'people':
      return [quote.attribution?.personId ?? none];
    case 'coders':
      return [quote.coder];
  }
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : [none];
}

function withCodesAbove(codeIds: readonly string[], codes: CodeLookup): readonly string[] {
  const all = new Set<string>();
  for (const codeId of codeIds) {
    for (let id: string | null = codeId; id !== null && !all.has(id); id = codes.get(id)?.parentId ?? null)
      all.add(id);
  }
  return [...all];
}

/** The quoted words, the comment, the codes' names, the speaker and the claims. */
function searchableText(quote: Quote, codes: CodeLookup): string {
  return [
    quote.exact,
    quote.comment,
    ...codeNamesOf(quote, codes),
    quote.attribution?.personName ?? '',
    ...quote.links.map((link) => link.statement),
  ]
    .join('\n')
    .toLowerCase();
}
