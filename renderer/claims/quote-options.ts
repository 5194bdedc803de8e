import type { SearchHit } from '../../shared/contract/values.ts';
import type { ListedQuote } from '../../shared/domain/records.ts';

/** A quote as it is offered for linking. */
export interface QuoteOption {
  readonly id: string;
  readonly words: SearchHit['snippet'];
  /** Who said it, where that is known, and the source's title. */
  readonly origin: string;
}

export function quotesFound(hits: readonly SearchHit[]): QuoteOption[] {
  return hits.map(({ id, snippet, title }) => ({ id, words: snippet, origin: title }));
}

export function quotesLatest(quotes: readonly ListedQuote[]): QuoteOption[] {
  return quotes.map(({ id, exact, attribution, sourceTitle }) => ({
    id,
    words: [{ text: exact, match: false }],
    origin: [attribution?.personName, sourceTitle].filter(Boolean).join(' · '),
  }));
}
