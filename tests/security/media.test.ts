import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Protocol } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { createMediaServer } from '../../main/backend/media/serve-media.ts';
import { startWebServer, type WebServer } from '../../main/web/server.ts';
import { startBackend } from '../support/backend.ts';
import { sendHttp } from '../support/http.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

vi.mock('electron', () => ({ protocol: {} }));

let folder: string;
let backend: Backend;
let documentId: string;
let recording: string;

beforeEach(async () => {
  folder = temporaryFolder();
  backend = await startBackend(folder);
  await backend.call('project.create', { path: join(folder, 'Ferry.corroborate') });
  const draft = await backend.call('imports.preview', {
    name: 'ferry.vtt',
    content: { encoding: 'text', data: 'Anna: Why?\n\nBert: So.\n\nAnna: Why?\n\nBert: So.' },
  });
  const { draftId, kind, csl, provenance } = draft;
  ({ documentId } = await backend.call('imports.commit', { draftId, kind, csl, provenance, setAside: [] }));
  recording = join(folder, 'Ferry.mp3');
  writeFileSync(recording, '0123456789');
  writeFileSync(join(folder, 'secret.mp3'), 'secret');
  writeFileSync(join(folder, 'notes.txt'), 'notes');
});

describe('attaching a recording', () => {
  test('takes a file that is there and is a recording, and can be undone', async () => {
    await expect(
      backend.call('media.attach', { documentId, path: join(folder, 'gone.mp3') }),
    ).rejects.toMatchObject({
      code: 'media.notFound',
    });
    await expect(
      backend.call('media.attach', { documentId, path: join(folder, 'notes.txt') }),
    ).rejects.toMatchObject({
      code: 'media.notARecording',
    });
    mkdirSync(join(folder, 'folder.mp3'));
    await expect(
      backend.call('media.attach', { documentId, path: join(folder, 'folder.mp3') }),
    ).rejects.toMatchObject({
      code: 'media.notFound',
    });
    await backend.call('media.attach', { documentId, path: recording, offset: 1500 });
    expect((await backend.call('media.get', { documentId })).recording).toEqual({
      name: 'Ferry.mp3',
      folder,
      offset: 1500,
      isThere: true,
      isOnServer: false,
    });
    rmSync(recording);
    expect((await backend.call('media.get', { documentId })).recording).toMatchObject({ isThere: false });
    expect(await backend.call('history.undo', {})).toEqual({ label: 'Attach recording' });
    expect((await backend.call('media.get', { documentId })).recording).toBeNull();
  });

  test('asks no server, whatever path a project that was received has in it', async () => {
    for (const path of ['\\\\nas.example\\talks\\Ferry.mp3', '//nas.example/talks/Ferry.mp3']) {
      await expect(backend.call('media.attach', { documentId, path })).rejects.toMatchObject({
        code: 'media.onServer',
      });
    }
    await backend.call('media.attach', { documentId, path: recording });
    const project = join(folder, 'Ferry.corroborate');
    await backend.call('project.close', {});
    const database = new Database(project);
    // With two slashes it is a file on a server for Windows, and still ours here: whoever looked would find it.
    database.prepare('UPDATE media SET path = ?').run(`/${recording}`);
    database.close();
    await backend.call('project.open', { path: project });
    expect((await backend.call('media.get', { documentId })).recording).toMatchObject({
      folder: `/${folder}`,
      isThere: false,
      isOnServer: true,
    });
    const serveMedia = createMediaServer(backend);
    expect(await serveMedia(`/media/${documentId}`, null)).toMatchObject({ status: 404 });
  });

  test('offers the recording that is called like the transcript', async () => {
    expect(await backend.call('media.get', { documentId })).toEqual({
      recording: null,
      found: { name: 'Ferry.mp3', folder },
    });
    await backend.call('media.attach', { documentId, offset: 20 });
    await backend.call('media.attach', { documentId, offset: 40 });
    const { recording: attached } = await backend.call('media.get', { documentId });
    expect(attached).toEqual({ name: 'Ferry.mp3', folder, offset: 40, isThere: true, isOnServer: false });
  });
});

describe('a recording in browser mode', () => {
  let server: WebServer;
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    sendHttp(server.port, path, { method, headers });

  async function cookie(): Promise<string> {
    const { pathname, search } = new URL(server.url);
    return (await get(pathname + search)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  beforeEach(async () => {
    server = await startWebServer({ backend, rendererDirectory: folder, port: 0 });
    return () => server.close();
  });

  test('is served in parts, to our own page only, by its document', async () => {
    await backend.call('media.attach', { documentId, path: recording });
    const own = { cookie: await cookie() };
    expect(await get(`/media/${documentId}`)).toMatchObject({ status: 403 });
    expect(await get(`/media/${documentId}`, { ...own, 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
    });
    expect(await get(`/media/${documentId}`, { ...own, host: 'evil.example' })).toMatchObject({
      status: 421,
    });
    expect(await get(`/media/${documentId}`, own)).toMatchObject({
      status: 200,
      body: '0123456789',
      headers: {
        'content-type': 'audio/mpeg',
        'accept-ranges': 'bytes',
        'x-content-type-options': 'nosniff',
      },
    });
    expect(await get(`/media/${documentId}`, { ...own, range: 'bytes=2-4' })).toMatchObject({
      status: 206,
      body: '234',
      headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' },
    });
    expect(await get(`/media/${documentId}`, { ...own, range: 'bytes=-3' })).toMatchObject({
      status: 206,
      body: '789',
    });
    expect(await get(`/media/${documentId}`, { ...own, range: 'bytes=10-' })).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */10' },
    });
    for (const range of ['bytes=0-1,3-4', 'lines=1-2']) {
      expect(await get(`/media/${documentId}`, { ...own, range })).toMatchObject({
        status: 200,
        body: '0123456789',
      });
    }
    expect(await get(`/media/${documentId}`, own, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('is nothing but what is attached', async () => {
    const own = { cookie: await cookie() };
    for (const path of [
      `/media/${documentId}`,
      '/media/',
      '/media/secret.mp3',
      `/media/..%2fsecret.mp3`,
      `/media/${documentId}/../secret.mp3`,
      '/media/00000000-0000-7000-8000-000000000000',
    ])
      expect(await get(path, own), path).toMatchObject({ status: 404 });
    await backend.call('media.attach', { documentId, path: recording });
    await backend.call('project.close', {});
    expect(await get(`/media/${documentId}`, own)).toMatchObject({ status: 404 });
  });
});

describe('a recording in the desktop app', () => {
  test('is served in parts by app://, by its document', async () => {
    const { handleAppScheme } = await import('../../main/electron/app-protocol.ts');
    let handle: (request: Request) => Promise<Response> = () => Promise.reject(new Error('not handled'));
    const protocol: Pick<Protocol, 'handle'> = {
      handle: (_scheme, handler) => {
        handle = async (request) => handler(request as never) as Promise<Response>;
      },
    };
    handleAppScheme(protocol, { rendererDirectory: folder, serveMedia: createMediaServer(backend) });
    const get = (headers: Record<string, string> = {}) =>
      handle(new Request(`app://corroborate/media/${documentId}`, { headers }));
    expect((await get()).status).toBe(404);
    await backend.call('media.attach', { documentId, path: recording });
    expect(await (await get()).text()).toBe('0123456789');
    const part = await get({ Range: 'bytes=8-' });
    expect(part.status).toBe(206);
    expect(part.headers.get('Content-Range')).toBe('bytes 8-9/10');
    expect(await part.text()).toBe('89');
  });
});
