import type { Channel, Connection, ConnectionProblem, ConnectionState } from './channel.ts';
import { createListeners } from './listeners.ts';

export interface WebSocketChannelOptions {
  /** Address of the channel, `ws:` or `wss:`, with the session in its query. */
  readonly url: string;
  /** Finds out why the line cannot be opened. Asked when several attempts have failed. */
  readonly diagnose: () => Promise<ConnectionProblem>;
  /** Milliseconds before the first, second … attempt to reconnect; the last one repeats. */
  readonly delays?: readonly number[];
}

const defaultDelays = [250, 500, 1000, 2000, 4000];
/** Failed attempts before asking why: a short break needs no explanation. */
const patience = 3;

/** The channel of browser mode: a WebSocket that reconnects, with growing pauses, until it is closed. */
export function createWebSocketChannel({
  url,
  diagnose,
  delays = defaultDelays,
}: WebSocketChannelOptions): Channel {
  const messages = createListeners<[message: unknown]>();
  const changes = createListeners<[]>();
  let connection: Connection = { state: 'connecting', problem: null };
  let socket: WebSocket | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function setConnection(state: ConnectionState, problem: ConnectionProblem): void {
    if (connection.state === state && connection.problem === problem) return;
    connection = { state, problem };
    changes.tell();
  }

  function connect(): void {
    const opening = new WebSocket(url);
    socket = opening;
    opening.addEventListener('open', () => {
      attempt = 0;
      setConnection('open', null);
    });
    opening.addEventListener('message', ({ data }) => {
      const message = parseJson(data);
      if (message !== undefined) messages.tell(message);
    });
    opening.addEventListener('close', () => {
      if (!closed && socket === opening) void reconnect();
    });
  }

  async function reconnect(): Promise<void> {
    socket = null;
    setConnection('lost', connection.problem);
    const problem = attempt < patience ? null : await diagnose();
    if (closed) return;
    setConnection('lost', problem);
    timer = setTimeout(connect, delays[Math.min(attempt, delays.length - 1)]);
    attempt += 1;
  }

  connect();
  return {
    get connection() {
      return connection;
    },
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => messages.add(listener),
    onConnectionChange: (listener) => changes.add(listener),
    close() {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}

function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
