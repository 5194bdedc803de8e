import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { useProcedure } from '../transport/react.tsx';
import type { CodeLookup } from './highlight-styles.ts';
import { IntervalIndex } from './interval-index.ts';

const listKey = (documentId: string) => ['quotes.listByDocument', { documentId }] as const;

/** The quotes of a document, kept up to date, with an index for what stands where. */
export function useDocumentQuotes(documentId: string) {
  const query = useProcedure('quotes.listByDocument', { documentId });
  const index = useMemo(() => new IntervalIndex<Quote>(query.data ?? []), [query.data]);
  return { query, index };
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
  await changeList(cache, quote.documentId, (list) => [
    ...list.filter((other) => other.id !== quote.id),
    quote,
  ]);
}

/** Takes removed quotes out of the list at once. */
export async function dropQuotes(
  cache: QueryClient,
  documentId: string,
  ids: readonly string[],
): Promise<void> {
  await changeList(cache, documentId, (list) => list.filter((quote) => !ids.includes(quote.id)));
}

async function changeList(
  cache: QueryClient,
  documentId: string,
  change: (list: Quote[]) => Quote[],
): Promise<void> {
  const queryKey = listKey(documentId);
  const wasReading = cache.isFetching({ queryKey }) > 0;
  await cache.cancelQueries({ queryKey });
  cache.setQueryData<Quote[]>(queryKey, (list) => list && change(list));
  if (wasReading) void cache.invalidateQueries({ queryKey });
}

/** Returns a function that shows a changed quote at once. */
export function usePutQuote(): (quote: Quote) => Promise<void> {
  const cache = useQueryClient();
  return useMemo(() => (quote) => putQuote(cache, quote), [cache]);
}
