import type { SearchHit } from '../../shared/contract/procedures.ts';
import type { Quote } from '../../shared/domain/records.ts';

/** A quote as it is offered for linking. */
export interface QuoteOption {
  readonly id: string;
  readonly words: SearchHit['snippet'];
  /** The source's title, or who said it. */
  readonly origin: string;
}

/** Most quotes offered before anything is searched for. */
const latestLimit = 30;

export function quotesFound(hits: readonly SearchHit[]): QuoteOption[] {
  return hits.map(({ id, snippet, title }) => ({ id, words: snippet, origin: title }));
}

/** The quotes made last, newest first. */
export function quotesLatest(quotes: readonly Quote[]): QuoteOption[] {
  return quotes
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, latestLimit)
    .map(({ id, exact, attribution }) => ({
      id,
      words: [{ text: exact, match: false }],
      origin: attribution?.personName ?? '',
    }));
}
