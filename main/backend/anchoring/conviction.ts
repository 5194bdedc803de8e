import type { Span } from '../../../shared/domain/selectors.ts';
import type { Found } from './search.ts';

/** The least likeness of characters that are taken for the quote's, and the least share of its words among them. */
const minLikeness = 0.6;
const minSharedWords = 0.5;
/** Shorter quotes stand in many places: their surroundings must agree to this share. */
const shortQuote = 40;
const minContext = 0.75;
/** Two places with scores as close as this cannot be told apart. */
export const closeScores = 0.04;

/** Whether a place that was found by searching may be taken for a quote's, which `quote` is in the normalised text. */
export function isConvincing({ likeness, survived, context }: Found, quote: Span): boolean {
  if (quote.end - quote.start < shortQuote) return likeness === 1 && context >= minContext;
  return likeness >= minLikeness && survived >= minSharedWords;
}
