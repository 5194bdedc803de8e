import { v4 as uuid } from 'uuid';
import { type Request, ServerMessage } from '../../shared/contract/envelope.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { type EventName, type EventPayload, events, isEventName } from '../../shared/contract/events.ts';
import {
  type ProcedureCallInput,
  type ProcedureName,
  type ProcedureOutput,
  procedures,
} from '../../shared/contract/procedures.ts';
import type { Channel, Connection } from './channel.ts';
import { createListeners } from './listeners.ts';

/** The interface's line to the backend: calls procedures, hears events, knows whether the line is open. */
export interface Client {
  /**
   * Calls a procedure. Rejects with `AppError`. While the line is lost the call waits; the request is then sent
   * again with the same identifier, and the backend carries it out once.
   */
  call<N extends ProcedureName>(procedure: N, input: ProcedureCallInput<N>): Promise<ProcedureOutput<N>>;
  /** Hears an event. Returns the function that ends it. */
  on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** The line's present state. The same object until it changes. */
  readonly connection: Connection;
  /** Hears every change of the line's state. Returns the function that ends it. */
  onConnectionChange(listener: () => void): () => void;
  /** Gives up the line. Calls still waiting are rejected with `connection.lost`. */
  close(): void;
}

interface PendingCall {
  readonly request: Request;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** Makes a client over a channel of either shell. */
export function createClient(channel: Channel): Client {
  const pendingCalls = new Map<string, PendingCall>();
  const eventListeners = createListeners<[event: EventName, payload: unknown]>();

  const stopMessages = channel.onMessage((message) => {
    const parsed = ServerMessage.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.type === 'event') receiveEvent(parsed.data.event, parsed.data.payload);
    else receiveResponse(parsed.data);
  });

  const stopConnection = channel.onConnectionChange(() => {
    if (channel.connection.state !== 'open') return;
    for (const { request } of pendingCalls.values()) channel.send(request);
  });

  function receiveEvent(event: string, payload: unknown): void {
    if (!isEventName(event)) return;
    const parsed = events[event].safeParse(payload);
    if (parsed.success) eventListeners.tell(event, parsed.data);
  }

  function receiveResponse(response: Extract<ServerMessage, { type: 'response' }>): void {
    const call = pendingCalls.get(response.id);
    if (!call) return;
    pendingCalls.delete(response.id);
    if (response.ok) call.resolve(response.output);
    else call.reject(AppError.from(response.error));
  }

  return {
    async call(procedure, input) {
      const request: Request = { type: 'request', id: uuid(), procedure, input };
      const output = await new Promise<unknown>((resolve, reject) => {
        pendingCalls.set(request.id, { request, resolve, reject });
        channel.send(request);
      });
      return parseOutput(procedure, output);
    },
    on(event, listener) {
      return eventListeners.add((name, payload) => {
        if (name === event) listener(payload as EventPayload<typeof event>);
      });
    },
    get connection() {
      return channel.connection;
    },
    onConnectionChange: (listener) => channel.onConnectionChange(listener),
    close() {
      stopMessages();
      stopConnection();
      channel.close();
      const error = new AppError('connection.lost', 'The connection to Corroborate was closed.');
      for (const call of pendingCalls.values()) call.reject(error);
      pendingCalls.clear();
    },
  };
}

function parseOutput<N extends ProcedureName>(procedure: N, output: unknown): ProcedureOutput<N> {
  const parsed = procedures[procedure].output.safeParse(output);
  if (parsed.success) return parsed.data as ProcedureOutput<N>;
  throw new AppError('contract.invalidOutput', `“${procedure}” answered in a form it should not.`, {
    procedure,
  });
}
