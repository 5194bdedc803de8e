import type { AnchoringResult } from '../anchoring/reanchor.ts';
import type { StandingQuote } from '../quotes/quote-repository.ts';

/** What became of a quote in a new text, and where it stood when it was looked for. */
export interface FoundQuote extends AnchoringResult {
  readonly from: StandingQuote;
}

/** The results with the quotes they are of. */
export function withFormerPlaces(
  quotes: readonly StandingQuote[],
  results: readonly AnchoringResult[],
): FoundQuote[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return results.flatMap((result) => {
    const from = byId.get(result.id);
    return from ? [{ ...result, from }] : [];
  });
}
