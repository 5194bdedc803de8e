import type { Query, QueryClient } from '@tanstack/react-query';
import type { TableName } from '../../shared/contract/define-procedure.ts';
import { type ProcedureCallInput, procedures } from '../../shared/contract/procedures.ts';
import type { Quote } from '../../shared/domain/records.ts';
import type { Client } from './client.ts';

/**
 * A document can have ten thousand quotes, and one more should not cost reading all of them anew: an event names the
 * quotes it touched, and only those are asked for and put into the lists that are in the cache.
 */

const listName = 'quotes.listByDocument';

/** Tables whose changes reach a list only through quotes that the event names. */
const toldByQuote: ReadonlySet<TableName> = new Set<TableName>([
  'quote',
  'quote_code',
  'quote_anchoring',
  'code',
  'attribution',
  'person',
  'evidence',
  'claim',
  'memo',
]);

export const quoteListKey = (documentId: string) => [listName, { documentId }] as const;

/** Whether the lists of quotes can be mended after a change of these tables; else they must be read anew. */
export function canMendQuoteLists(changed: ReadonlySet<string>): boolean {
  return procedures[listName].reads.every((table) => toldByQuote.has(table) || !changed.has(table));
}

export function isQuoteList(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === listName;
}

/** Brings the lists in the cache up to date about some quotes. A list that cannot be mended is read again. */
export async function mendQuoteLists(
  client: Client,
  cache: QueryClient,
  ids: ReadonlySet<string>,
): Promise<void> {
  const lists = cache.getQueryCache().findAll({ queryKey: [listName] }) as Query<Quote[]>[];
  if (lists.length === 0 || ids.size === 0) return;
  const mendable = lists.filter(canMend);
  const readAgain = (unread: readonly Query<Quote[]>[]) =>
    Promise.all(unread.map(({ queryKey }) => cache.invalidateQueries({ queryKey, exact: true })));
  try {
    const [quotes] = await Promise.all([
      mendable.length > 0 ? client.call('quotes.getMany', { ids: [...ids] }) : [],
      readAgain(lists.filter((list) => !mendable.includes(list))),
    ]);
    for (const { queryKey } of mendable) {
      cache.setQueryData<Quote[]>(
        queryKey,
        (list) => list && mended(list, ids, quotes.filter(standsWith(list))),
      );
    }
  } catch {
    await readAgain(mendable);
  }
}

/**
 * Not while the list is being read; not when it shows an earlier revision; and not an empty one, which does not tell
 * the revision that its quotes would stand on.
 */
function canMend({ queryKey, state }: Query<Quote[]>): boolean {
  const { revisionId = null } = queryKey[1] as ProcedureCallInput<typeof listName>;
  return revisionId === null && state.fetchStatus === 'idle' && (state.data?.length ?? 0) > 0;
}

/** Whether a quote stands on the document and the revision of a list: all quotes of a list do. */
function standsWith([first]: readonly Quote[]): (quote: Quote) => boolean {
  return (quote) => quote.documentId === first?.documentId && quote.revisionId === first.revisionId;
}

/**
 * The list with the named quotes as they are in `quotes`, or gone if they are not there; new ones come last. All
 * others stay the same objects, and so does the list when nothing is different.
 */
export function mended(list: Quote[], ids: ReadonlySet<string>, quotes: readonly Quote[]): Quote[] {
  const rest = new Map(quotes.map((quote) => [quote.id, quote]));
  const next: Quote[] = [];
  let isSame = true;
  for (const quote of list) {
    const now = ids.has(quote.id) ? rest.get(quote.id) : quote;
    if (now !== quote) isSame = false;
    if (now) next.push(now);
    rest.delete(quote.id);
  }
  if (isSame && rest.size === 0) return list;
  return [...next, ...rest.values()];
}
