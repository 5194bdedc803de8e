import {
  QueryClientProvider,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import type { ProcedureCallInput, ProcedureName, ProcedureOutput } from '../../shared/contract/procedures.ts';
import type { Connection } from './channel.ts';
import type { Client } from './client.ts';
import { createQueryClient, followBackend } from './query-client.ts';

const BackendContext = createContext<Client | null>(null);

/** Gives everything inside it the line to the backend and the cache of its answers. */
export function BackendProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [cache] = useState(createQueryClient);
  useEffect(() => followBackend(client, cache), [client, cache]);
  return (
    <BackendContext value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </BackendContext>
  );
}

/** The line to the backend, for calls that are neither shown (see `useProcedure`) nor a mutation's state. */
export function useBackend(): Client {
  const client = useContext(BackendContext);
  if (!client) throw new Error('useBackend was called outside BackendProvider.');
  return client;
}

/** The answer of a query procedure, kept fresh as the project changes. */
export function useProcedure<N extends ProcedureName>(
  name: N,
  input: ProcedureCallInput<N>,
  options: { enabled?: boolean } = {},
): UseQueryResult<ProcedureOutput<N>, AppError> {
  const client = useBackend();
  return useQuery<ProcedureOutput<N>, AppError>({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    enabled: options.enabled ?? true,
  });
}

/** A mutation procedure. The caller shows its error where the mistake was made. */
export function useProcedureMutation<N extends ProcedureName>(
  name: N,
): UseMutationResult<ProcedureOutput<N>, AppError, ProcedureCallInput<N>> {
  const client = useBackend();
  return useMutation<ProcedureOutput<N>, AppError, ProcedureCallInput<N>>({
    mutationFn: (input) => client.call(name, input),
  });
}

/**
 * Returns a function that makes the answers of a query procedure stale. Only for what no event tells of: settings,
 * recent projects, folders.
 */
export function useRefresh(): (name: ProcedureName) => void {
  const cache = useQueryClient();
  return useCallback((name) => void cache.invalidateQueries({ queryKey: [name] }), [cache]);
}

/** Hears an event of the backend while mounted. */
export function useBackendEvent<N extends EventName>(
  event: N,
  listener: (payload: EventPayload<N>) => void,
): void {
  const client = useBackend();
  useEffect(() => client.on(event, listener), [client, event, listener]);
}

/** Whether the line to the backend is open, and if not, why. */
export function useConnection(): Connection {
  const client = useBackend();
  return useSyncExternalStore(
    useCallback((changed) => client.onConnectionChange(changed), [client]),
    () => client.connection,
  );
}
