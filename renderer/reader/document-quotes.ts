import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { mended, quoteListKey } from '../transport/quote-lists.ts';
import { useProcedure } from '../transport/react.tsx';
import type { CodeLookup } from './highlight-styles.ts';
import { IntervalIndex } from './interval-index.ts';
import { type PendingQuotes, usePendingQuotes, withPending } from './pending-quotes.ts';

/**
 * The quotes of a document, kept up to date and ahead of what is being stored, with an index for what stands where; with
 * `revisionId` those of an earlier revision, as they stood.
 */
export function useDocumentQuotes(documentId: string, revisionId: string | null = null) {
  const query = useProcedure(
    'quotes.listByDocument',
    revisionId === null ? { documentId } : { documentId, revisionId },
  );
  const pending = usePendingQuotes((state) => state.pending);
  const stored = query.data ?? noQuotes;
  const quotes = revisionId === null ? overlaid(stored, pending, documentId) : stored;
  return { query, index: indexOf(quotes) };
}

const noQuotes: Quote[] = [];
const overlays = new WeakMap<readonly Quote[], { pending: PendingQuotes; quotes: readonly Quote[] }>();

/** The stored quotes with what is pending laid over them, made once for everything that shows them. */
function overlaid(stored: readonly Quote[], pending: PendingQuotes, documentId: string): readonly Quote[] {
  if (pending.length === 0 || stored === noQuotes) return withPending(stored, pending, documentId);
  const known = overlays.get(stored);
  if (known?.pending === pending) return known.quotes;
  const quotes = withPending(stored, pending, documentId);
  overlays.set(stored, { pending, quotes });
  return quotes;
}
const indexes = new WeakMap<readonly Quote[], IntervalIndex<Quote>>();

/** The index of a list, made once for everything that shows the list. */
function indexOf(list: readonly Quote[]): IntervalIndex<Quote> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new IntervalIndex(list);
  indexes.set(list, index);
  return index;
}

/** All codes by identifier, kept up to date. */
export function useCodes(): CodeLookup {
  const { data } = useProcedure('codes.list', {});
  return useMemo(() => new Map((data ?? []).map((code) => [code.id, code])), [data]);
}

/**
 * Shows a quote just made or changed at once, before the list is read again. A reading under way would bring the
 * list as it was before, so it is called off and begun again.
 */
export async function putQuote(cache: QueryClient, quote: Quote): Promise<void> {
  await changeList(cache, quote.documentId, [quote.id], [quote]);
}

/** Takes removed quotes out of the list at once. */
export async function dropQuotes(
  cache: QueryClient,
  documentId: string,
  ids: readonly string[],
): Promise<void> {
  await changeList(cache, documentId, ids, []);
}

async function changeList(
  cache: QueryClient,
  documentId: string,
  ids: readonly string[],
  quotes: readonly Quote[],
): Promise<void> {
  const queryKey = quoteListKey(documentId);
  const wasReading = cache.isFetching({ queryKey }) > 0;
  await cache.cancelQueries({ queryKey });
  cache.setQueryData<Quote[]>(queryKey, (list) => list && mended(list, new Set(ids), quotes));
  if (wasReading) void cache.invalidateQueries({ queryKey });
}

/** Returns a function that shows a changed quote at once. */
export function usePutQuote(): (quote: Quote) => Promise<void> {
  const cache = useQueryClient();
  return useMemo(() => (quote) => putQuote(cache, quote), [cache]);
}
