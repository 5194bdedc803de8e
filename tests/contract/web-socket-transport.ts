import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Backend } from '../../main/backend/backend.ts';
import { startWebServer } from '../../main/web/server.ts';
import { createClient } from '../../renderer/transport/client.ts';
import { createWebSocketChannel } from '../../renderer/transport/websocket-channel.ts';
import { eventually } from '../support/eventually.ts';
import { sendHttp } from '../support/http.ts';
import type { Line, RunningTransport, Transport } from './transport.ts';

export interface WebSocketLine extends Line {
  /** Breaks the connection without a goodbye. */
  cut(): void;
}

export interface RunningWebSocketTransport extends RunningTransport {
  connect(): Promise<WebSocketLine>;
}

interface WebSocketTransport extends Transport {
  start(backend: Backend): Promise<RunningWebSocketTransport>;
}

export const webSocketTransport: WebSocketTransport = {
  name: 'a WebSocket',
  async start(backend) {
    const rendererDirectory = await mkdtemp(path.join(tmpdir(), 'corroborate-renderer-'));
    await writeFile(path.join(rendererDirectory, 'index.html'), '');
    const server = await startWebServer({ backend, rendererDirectory, port: 0 });
    const { pathname, search } = new URL(server.url);
    const { headers } = await sendHttp(server.port, pathname + search);
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';

    /** The page's `WebSocket`, with what a browser adds of itself: the cookie and the origin. */
    const opened: WebSocket[] = [];
    class PageWebSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin: `http://127.0.0.1:${server.port}` } });
        opened.push(this);
      }
    }
    vi.stubGlobal('WebSocket', PageWebSocket);
    const clients: { close(): void }[] = [];

    return {
      async connect() {
        const url = `ws://127.0.0.1:${server.port}/channel?session=${randomUUID()}`;
        const channel = createWebSocketChannel({ url, diagnose: async () => null, delays: [5] });
        const first = opened.length - 1;
        const mine = () => opened.slice(first).findLast((socket) => socket.url === url);
        const received: unknown[] = [];
        channel.onMessage((message) => received.push(message));
        const client = createClient(channel);
        clients.push(client);
        await eventually(() => client.connection.state === 'open');
        return {
          client,
          received,
          sendRaw: (message) => mine()?.send(typeof message === 'string' ? message : JSON.stringify(message)),
          cut: () => mine()?.terminate(),
        };
      },
      async close() {
        for (const client of clients) client.close();
        vi.unstubAllGlobals();
        await server.close();
        await rm(rendererDirectory, { recursive: true, force: true });
      },
    };
  },
};
