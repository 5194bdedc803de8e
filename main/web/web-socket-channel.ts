import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { ServerMessage } from '../../shared/contract/envelope.ts';
import type { Backend } from '../backend/backend.ts';
import { ClientSessions } from './client-sessions.ts';

/** Where the page connects to, with the identifier of its session as the `session` parameter. */
export const channelPath = '/channel';

/** Bytes of one message: the largest file that can be imported (50 MB), in Base64, with room for the rest. */
const maximumMessageSize = 96 * 1024 * 1024;

const SessionId = z.string().min(8).max(100);

/** Serves the contract over WebSockets whose requests have already passed the guard. */
export interface WebSocketChannel {
  /** Takes over an upgrade request. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, sessionId: string): void;
  /** Ends every connection with status 1001, "going away". */
  close(): Promise<void>;
}

/** The session identifier in a channel address, or null when it is not one. */
export function sessionIdOf(address: URL): string | null {
  return SessionId.safeParse(address.searchParams.get('session')).data ?? null;
}

export function createWebSocketChannel(backend: Backend): WebSocketChannel {
  const server = new WebSocketServer({ noServer: true, maxPayload: maximumMessageSize });
  const sessions = new ClientSessions(backend);
  const unsubscribe = backend.subscribe((event, payload) => {
    for (const socket of server.clients) send(socket, { type: 'event', event, payload });
  });

  function serve(socket: WebSocket, sessionId: string): void {
    const session = sessions.connect(sessionId);
    socket.on('message', (data, isBinary) => {
      void session.receive(isBinary ? null : parseJson(data), (message) => send(socket, message));
    });
    // A broken connection also closes, which is where it is dealt with; the client connects anew.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => sessions.disconnect(sessionId));
  }

  return {
    accept(request, socket, head, sessionId) {
      server.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, sessionId));
    },
    async close() {
      unsubscribe();
      for (const socket of server.clients) socket.close(1001);
      sessions.clear();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(socket: WebSocket, message: ServerMessage): void {
  // An answer for a connection that is gone stays in the session, and the client asks again.
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}

/** The message as JSON, or null for anything else, which the session answers as a message it does not understand. */
function parseJson(data: RawData): unknown {
  try {
    return JSON.parse(data.toString());
  } catch {
    return null;
  }
}
