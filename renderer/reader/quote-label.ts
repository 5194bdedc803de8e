import type { Quote } from '../../shared/domain/records.ts';
import { excerptInMarks } from './excerpt.ts';
import type { CodeLookup } from './highlight-styles.ts';

/** The names of a quote's codes, in their order on the quote. */
export function codeNamesOf(quote: Pick<Quote, 'codeIds'>, codes: CodeLookup): string[] {
  return quote.codeIds.flatMap((id) => codes.get(id)?.name ?? []);
}

/** `2 claims`, `1 claim`; '' for none. */
export function linkCountOf(quote: Pick<Quote, 'links'>): string {
  const claims = new Set(quote.links.map((link) => link.claimId)).size;
  if (claims === 0) return '';
  return claims === 1 ? '1 claim' : `${claims} claims`;
}

/** A quote in one line, for screen readers: `Quote “Officially on the…”, Losses, linked to 2 claims`. */
export function quoteLabel(quote: Quote, codes: CodeLookup): string {
  const links = linkCountOf(quote);
  return [
    `Quote ${excerptInMarks(quote.exact, 60)}`,
    ...codeNamesOf(quote, codes),
    ...(links ? [`linked to ${links}`] : []),
  ].join(', ');
}
