import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '../backend/backend.ts';
import { createMediaServer, type MediaResponse, type ServeMedia } from '../backend/media/serve-media.ts';
import { protectiveHeaders, servePage } from '../backend/page/page.ts';
import {
  type AccessSecrets,
  cookieName,
  createAccessSecrets,
  isSameSecret,
  readCookie,
  setCookieHeader,
} from './access-token.ts';
import { guardRequest } from './request-guard.ts';
import { channelPath, createWebSocketChannel, sessionIdOf } from './web-socket-channel.ts';

const loopback = '127.0.0.1';

export interface WebServerOptions {
  readonly backend: Backend;
  /** The folder of the built interface. */
  readonly rendererDirectory: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface WebServer {
  /** The address to open, with the token in it. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection and stops listening. The backend is left open. */
  close(): Promise<void>;
}

/** Serves the interface and its channel on this machine only. Rejects when the port is taken. */
export async function startWebServer({
  backend,
  rendererDirectory,
  port: wantedPort,
}: WebServerOptions): Promise<WebServer> {
  const secrets = createAccessSecrets();
  const channel = createWebSocketChannel(backend);
  const serveMedia = createMediaServer(backend);
  const server = createServer();
  const port = await listen(server, wantedPort);

  server.on('request', (request, response) => {
    answer(request, response, { port, secrets, rendererDirectory, serveMedia }).catch((error: unknown) =>
      response.destroy(error as Error),
    );
  });
  server.on('upgrade', (request, socket, head) => {
    const refusal = guardRequest(request, { port, webSocket: true });
    if (refusal) return refuseUpgrade(socket, refusal.status);
    if (!hasAccess(request, port, secrets)) return refuseUpgrade(socket, 401);
    const address = addressOf(request, port);
    const sessionId = address?.pathname === channelPath ? sessionIdOf(address) : null;
    if (!sessionId) return refuseUpgrade(socket, 404);
    channel.accept(request, socket, head, sessionId);
  });

  return {
    url: `http://${loopback}:${port}/?token=${secrets.token}`,
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await channel.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

interface AnswerContext {
  readonly port: number;
  readonly secrets: AccessSecrets;
  readonly rendererDirectory: string;
  readonly serveMedia: ServeMedia;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: AnswerContext,
): Promise<void> {
  const { port, secrets, rendererDirectory, serveMedia } = context;
  const refusal = guardRequest(request, { port, webSocket: false });
  if (refusal) return sendText(response, refusal.status, refusal.reason);
  const address = addressOf(request, port);
  if (!address) return sendText(response, 404, 'There is no such file.');
  const token = address.searchParams.get('token');
  if (address.pathname === '/' && token !== null) {
    if (!isSameSecret(secrets.token, token)) return sendText(response, 403, noAccess);
    response.writeHead(303, {
      ...protectiveHeaders,
      Location: '/',
      'Set-Cookie': setCookieHeader(port, secrets),
    });
    response.end();
    return;
  }
  if (!hasAccess(request, port, secrets)) return sendText(response, 403, noAccess);
  const media = await serveMedia(address.pathname, request.headers.range ?? null);
  if (media) return sendMedia(request, response, media);
  const page = await servePage(
    { directory: rendererDirectory, connect: [`ws://${loopback}:${port}`] },
    address.pathname,
  );
  response.writeHead(page.status, { ...page.headers, 'Content-Length': page.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

/** A player that jumps ahead or closes drops what it asked for; then the file is closed too. */
async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, open }: MediaResponse,
): Promise<void> {
  response.writeHead(status, headers);
  if (!open || request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(open(), response).catch(() => response.destroy());
}

const noAccess =
  'Open the full address that was printed when Corroborate started. The key in it is new with every start.';

function hasAccess(request: IncomingMessage, port: number, secrets: AccessSecrets): boolean {
  return isSameSecret(secrets.cookie, readCookie(request.headers.cookie, cookieName(port)));
}

function addressOf(request: IncomingMessage, port: number): URL | null {
  const target = request.url ?? '';
  const base = `http://${loopback}:${port}`;
  return target.startsWith('/') && URL.canParse(base + target) ? new URL(base + target) : null;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...protectiveHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

function refuseUpgrade(socket: Duplex, status: number): void {
  // The other side may be gone already; an error nobody hears would end the server.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
