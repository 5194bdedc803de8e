import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Backend } from '../../main/backend/backend.ts';
import { startWebServer, type WebServer } from '../../main/web/server.ts';
import { startBackend } from '../support/backend.ts';
import { sendHttp } from '../support/http.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let backend: Backend;
let server: WebServer;
let rendererDirectory: string;

beforeEach(async () => {
  folder = temporaryFolder();
  backend = await startBackend(folder);
  rendererDirectory = path.join(folder, 'renderer');
  await mkdir(rendererDirectory);
  await writeFile(path.join(rendererDirectory, 'index.html'), '<title>Corroborate</title>');
  server = await startWebServer({ backend, rendererDirectory, port: 0 });
});

afterEach(async () => {
  await server.close();
});

/** Opens the printed address as a browser does and returns the cookie it got. */
async function getCookie(): Promise<string> {
  const { pathname, search } = new URL(server.url);
  const { headers } = await sendHttp(server.port, pathname + search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Resolves to 'open', or to the status the server refused the WebSocket with. */
function tryWebSocket(target: string, headers: Record<string, string>): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${target}`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}

describe('the token', () => {
  test('is exchanged for a cookie that scripts cannot read and other sites cannot send', async () => {
    const { pathname, search } = new URL(server.url);
    const answer = await sendHttp(server.port, pathname + search);
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^corroborate-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const page = await sendHttp(server.port, '/', { headers: { cookie: await getCookie() } });
    expect(page).toMatchObject({ status: 200, body: '<title>Corroborate</title>' });
  });

  test('stands in no answer', async () => {
    const token = new URL(server.url).searchParams.get('token') ?? '';
    const answer = await sendHttp(server.port, `/?token=${token}`);
    expect(JSON.stringify(answer)).not.toContain(token);
  });

  test.each(['/?token=', '/?token=wrong', '/?token=%00'])('is needed to the letter: %s', async (target) => {
    const answer = await sendHttp(server.port, target);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toContain('Open the full address');
  });

  test('is new with every start', async () => {
    const other = await startWebServer({ backend, rendererDirectory, port: 0 });
    try {
      const stale = (await getCookie()).split('=')[1] ?? '';
      const answer = await sendHttp(other.port, '/', {
        headers: { cookie: `corroborate-${other.port}=${stale}` },
      });
      expect(answer.status).toBe(403);
    } finally {
      await other.close();
    }
  });
});

describe('pages', () => {
  test('are refused without the cookie, with a sentence that says what to do', async () => {
    const answer = await sendHttp(server.port, '/');
    expect(answer).toMatchObject({ status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect(answer.body).not.toContain('<title>');
  });

  test('are refused under another name even with the cookie', async () => {
    const answer = await sendHttp(server.port, '/', {
      headers: { host: `evil.example:${server.port}`, cookie: await getCookie() },
    });
    expect(answer.status).toBe(421);
  });

  test('carry a policy that lets the page reach its own channel only', async () => {
    const { headers } = await sendHttp(server.port, '/', { headers: { cookie: await getCookie() } });
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`);
  });

  test('have no body for HEAD', async () => {
    const answer = await sendHttp(server.port, '/', {
      method: 'HEAD',
      headers: { cookie: await getCookie() },
    });
    expect(answer).toMatchObject({ status: 200, body: '' });
  });

  test.each(['/../package.json', '/..%2f..%2fpackage.json', '//etc/passwd', '/%2e%2e/secret.html'])(
    'outside the folder are not found: %s',
    async (target) => {
      await writeFile(path.join(folder, 'secret.html'), 'secret');
      const answer = await sendHttp(server.port, target, { headers: { cookie: await getCookie() } });
      expect(answer.status).toBe(404);
    },
  );
});

describe('the channel', () => {
  test('opens for our own page with the cookie', async () => {
    const headers = { cookie: await getCookie(), origin: `http://127.0.0.1:${server.port}` };
    expect(await tryWebSocket('/channel?session=12345678', headers)).toBe('open');
  });

  test('stays closed to everybody else', async () => {
    const cookie = await getCookie();
    const origin = `http://127.0.0.1:${server.port}`;
    const target = '/channel?session=12345678';
    expect(await tryWebSocket(target, { origin })).toBe(401);
    expect(await tryWebSocket(target, { origin, cookie: `corroborate-${server.port}=guess` })).toBe(401);
    expect(await tryWebSocket(target, { cookie })).toBe(403);
    expect(await tryWebSocket(target, { cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await tryWebSocket(target, { cookie, origin, host: 'evil.example' })).toBe(421);
    expect(await tryWebSocket('/channel', { cookie, origin })).toBe(404);
    expect(await tryWebSocket('/elsewhere?session=12345678', { cookie, origin })).toBe(404);
  });
});

describe('the server', () => {
  test('listens on this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      const reached = await new Promise((resolve) => {
        const socket = connect({ host: address, port: server.port, timeout: 2000 });
        socket.on('connect', () => resolve(true));
        socket.on('error', () => resolve(false));
        socket.on('timeout', () => resolve(false));
        socket.on('close', () => socket.destroy());
      });
      expect(reached).toBe(false);
    }
  });

  test('says so when its port is taken', async () => {
    await expect(startWebServer({ backend, rendererDirectory, port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('lets go of everything when it closes', async () => {
    const headers = { cookie: await getCookie(), origin: `http://127.0.0.1:${server.port}` };
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/channel?session=12345678`, { headers });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await server.close();
    expect(await closed).toBe(1001);
    await expect(sendHttp(server.port, '/')).rejects.toThrow();
    server = await startWebServer({ backend, rendererDirectory, port: 0 });
  });
});
