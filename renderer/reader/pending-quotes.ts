import { create } from 'zustand';
import type { Quote } from '../../shared/domain/records.ts';

/** A quote as it will be once the backend has stored it. */
interface PendingQuote {
  readonly quote: Quote;
}

export type PendingQuotes = readonly PendingQuote[];

/** What was asked for and is not stored yet, in the order it was asked for. */
export const usePendingQuotes = create<{ readonly pending: PendingQuotes }>()(() => ({
  pending: [],
}));

/** Shows a quote as it will be, at once. Returns the function that ends it: what is stored then shows again. */
export function showPending(quote: Quote): () => void {
  const change: PendingQuote = { quote };
  usePendingQuotes.setState(({ pending }) => ({ pending: [...pending, change] }));
  return () =>
    usePendingQuotes.setState(({ pending }) => ({ pending: pending.filter((other) => other !== change) }));
}

/** The quotes of a document with what is not stored yet laid over them; the change asked for last counts. */
export function withPending(
  stored: readonly Quote[],
  pending: PendingQuotes,
  documentId: string,
): readonly Quote[] {
  const changed = new Map(
    pending.filter(({ quote }) => quote.documentId === documentId).map(({ quote }) => [quote.id, quote]),
  );
  if (changed.size === 0) return stored;
  return [...stored.filter(({ id }) => !changed.has(id)), ...changed.values()];
}
