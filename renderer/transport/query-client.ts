import { QueryClient } from '@tanstack/react-query';
import type { TableName } from '../../shared/contract/define-procedure.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { isProcedureName, type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import type { Client } from './client.ts';
import { canMendQuoteLists, isQuoteList, mendQuoteLists } from './quote-lists.ts';

/** What can change on the disk without the backend hearing of it: asked again each time it is about to be shown. */
const unwatched: readonly ProcedureName[] = ['files.listFolder', 'project.recent'];

/**
 * The cache of the backend's answers. Answers stay good until the backend says that a table they were read from has
 * changed. Only a lost connection is worth another attempt; every other error would come again.
 */
export function createQueryClient(): QueryClient {
  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) =>
          failures < 3 && error instanceof AppError && error.code === 'connection.lost',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  for (const name of unwatched) cache.setQueryDefaults([name], { staleTime: 0 });
  // Comparing ten thousand quotes deeply costs more than drawing the few that are near.
  cache.setQueryDefaults(['quotes.listByDocument'], { structuralSharing: false });
  return cache;
}

/** Keeps the cache in step with the backend's events. Returns the function that ends it. */
export function followBackend(client: Client, cache: QueryClient): () => void {
  let wasLost = false;
  const refresher = createRefresher(client, cache);
  const stops = [
    client.on('project.didChange', ({ tables, quoteIds, history }) => {
      cache.setQueryData(['history.status', {}], history);
      refresher.refresh(tables, quoteIds);
    }),
    client.on('project.didSwitch', ({ project, history }) => {
      cache.removeQueries({ predicate: ({ queryKey }) => belongsToProject(queryKey), type: 'inactive' });
      cache.setQueryData(['project.current', {}], project);
      cache.setQueryData(['history.status', {}], history);
      void cache.invalidateQueries();
    }),
    client.onConnectionChange(() => {
      const { state } = client.connection;
      // Events that were sent while the line was lost are gone, so every answer may be old.
      if (state === 'open' && wasLost) void cache.invalidateQueries();
      wasLost = state === 'lost';
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

interface Refresher {
  /** Asks again for every answer that was read from one of the tables; lists of quotes are mended where they can be. */
  refresh(tables: readonly TableName[], quoteIds: readonly string[] | null): void;
}

/** Where more were touched in a series of changes, lists of quotes are read anew. */
const quotesMended = 500;

/** Milliseconds that a long series of changes is left alone at most, before the interface shows how far it is. */
const longestPause = 250;

/**
 * Asks again at once; but in a series of changes (an import of a thousand files) only when the last answers are
 * there, and a pause three times as long as they took is over, so that the changes themselves have most of the time.
 */
function createRefresher(client: Client, cache: QueryClient): Refresher {
  const waiting = new Set<TableName>();
  let waitingQuotes: Set<string> | null = new Set();
  let isRefreshing = false;

  async function run(): Promise<void> {
    isRefreshing = true;
    while (waiting.size > 0) {
      const changed = new Set<string>(waiting);
      const quotes = canMendQuoteLists(changed) ? waitingQuotes : null;
      waiting.clear();
      waitingQuotes = new Set();
      const startedAt = performance.now();
      await Promise.all([
        quotes && mendQuoteLists(client, cache, quotes),
        cache.invalidateQueries({
          predicate: ({ queryKey }) =>
            readsOf(queryKey).some((table) => changed.has(table)) && !(quotes && isQuoteList(queryKey)),
        }),
      ]);
      await pause(Math.min(3 * (performance.now() - startedAt), longestPause));
    }
    isRefreshing = false;
  }

  return {
    refresh(tables, quoteIds) {
      for (const table of tables) waiting.add(table);
      const quotes = quoteIds ? waitingQuotes?.union(new Set(quoteIds)) : null;
      waitingQuotes = quotes && quotes.size <= quotesMended ? quotes : null;
      if (!isRefreshing) void run();
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function readsOf(queryKey: readonly unknown[]): readonly string[] {
  const name = queryKey[0];
  if (typeof name !== 'string' || !isProcedureName(name)) return [];
  const procedure = procedures[name];
  return procedure.kind === 'query' ? procedure.reads : [];
}

function belongsToProject(queryKey: readonly unknown[]): boolean {
  return readsOf(queryKey).length > 0 || queryKey[0] === 'workspace.load';
}
