import type { Quote } from '../../shared/domain/records.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { codeNamesOf } from '../reader/quote-label.ts';

/**
 * The quotes in which every word typed occurs, in any case: in the quoted words, the comment, a code's name, the
 * speaker or a claim.
 */
export function filterQuotes(quotes: readonly Quote[], typed: string, codes: CodeLookup): readonly Quote[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return quotes;
  return quotes.filter((quote) => {
    const text = searchableText(quote, codes);
    return words.every((word) => text.includes(word));
  });
}

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
