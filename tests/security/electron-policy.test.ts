import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App, Protocol, Session, WebContents } from 'electron';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isAppAddress } from '../../main/electron/app-origin.ts';
import { handleAppScheme, registerAppScheme } from '../../main/electron/app-protocol.ts';
import { restrictNavigation } from '../../main/electron/navigation-policy.ts';
import { hardenSession } from '../../main/electron/session-policy.ts';

const electron = vi.hoisted(() => ({ protocol: { registerSchemesAsPrivileged: vi.fn() } }));
vi.mock('electron', () => electron);

describe('the address of the interface', () => {
  test.each(['app://corroborate/', 'app://corroborate/assets/a.js?x#y'])('is %s', (address) => {
    expect(isAppAddress(address)).toBe(true);
  });

  test.each([
    'app://corroborate.evil.example/',
    'app://evil/',
    'app://user@corroborate/',
    'https://corroborate/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app:corroborate',
    'about:blank',
    '',
  ])('is not %j', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });
});

describe('app://', () => {
  let directory: string;
  let handle: (request: Request) => Promise<Response>;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'corroborate-app-'));
    await writeFile(path.join(directory, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
    await writeFile(path.join(directory, 'page.js'), 'export {};');
    const protocol: Pick<Protocol, 'handle'> = {
      handle: (scheme, handler) => {
        expect(scheme).toBe('app');
        handle = async (request) => handler(request as never) as Promise<Response>;
      },
    };
    handleAppScheme(protocol, {
      rendererDirectory: directory,
      serveMedia: () => Promise.resolve(null),
    });
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  test('is registered as a standard, secure scheme that does not get around the policy', () => {
    registerAppScheme();
    const [[schemes]] = electron.protocol.registerSchemesAsPrivileged.mock.calls as [
      [Electron.CustomScheme[]],
    ];
    expect(schemes).toHaveLength(1);
    expect(schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
    expect(schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });

  test('serves the page under a strict policy, with the nonce in both places', async () => {
    const response = await handle(new Request('app://corroborate/'));
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(response.status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|wss?:/);
    expect(await response.text()).toBe(`<script nonce="${nonce}"></script>`);
  });

  test('serves other files with their type', async () => {
    const response = await handle(new Request('app://corroborate/page.js'));
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
  });

  test.each([
    'app://corroborate/missing.js',
    'app://corroborate/..%2f..%2fetc%2fpasswd',
    'app://corroborate/%5c..%5csecret.html',
  ])('does not find %s', async (address) => {
    expect((await handle(new Request(address))).status).toBe(404);
  });

  test('refuses other hosts and other methods', async () => {
    expect((await handle(new Request('app://elsewhere/index.html'))).status).toBe(403);
    expect((await handle(new Request('app://corroborate/', { method: 'POST' }))).status).toBe(403);
  });
});

describe('the session', () => {
  function harden(developerTools: boolean) {
    const emitter = new EventEmitter();
    const session = Object.assign(emitter, {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
      setDisplayMediaRequestHandler: vi.fn(),
      setSpellCheckerEnabled: vi.fn(),
      webRequest: { onBeforeRequest: vi.fn() },
    });
    hardenSession(session as unknown as Session, { developerTools });
    const isCancelled = (url: string): boolean => {
      const answer = vi.fn();
      session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    return { session, isCancelled };
  }

  test('cancels every request but those for our own files', () => {
    const { isCancelled } = harden(false);
    expect(isCancelled('app://corroborate/assets/a.js')).toBe(false);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'devtools://devtools/bundled/a.js',
      'app://other/',
      'blob:app://corroborate/1',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
  });

  test('lets Chromium’s developer tools load in an app that is not packaged, and still nothing remote', () => {
    const { isCancelled } = harden(true);
    expect(isCancelled('devtools://devtools/bundled/a.js')).toBe(false);
    expect(isCancelled('https://example.org/')).toBe(true);
  });

  test('denies every permission, device and screen, and downloads nothing', () => {
    const { session } = harden(false);
    const answer = vi.fn();
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ]) {
      session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, {});
      expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, permission, '', {})).toBe(false);
    }
    expect(answer.mock.calls).toEqual(Array.from({ length: 6 }, () => [false]));
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
    const share = vi.fn();
    session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, share);
    expect(share).toHaveBeenCalledWith({});
    const download = { preventDefault: vi.fn() };
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalled();
  });
});

describe('navigation', () => {
  const openExternal = vi.fn(() => Promise.resolve());

  function createContents() {
    const app = new EventEmitter();
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    restrictNavigation(app as unknown as App, openExternal);
    app.emit('web-contents-created', {}, contents as unknown as WebContents);
    return contents;
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'away from the interface is stopped: %s',
    (name) => {
      const contents = createContents();
      const away = { url: 'https://example.org/', preventDefault: vi.fn() };
      const own = { url: 'app://corroborate/', preventDefault: vi.fn() };
      contents.emit(name, away);
      contents.emit(name, own);
      expect(away.preventDefault).toHaveBeenCalled();
      expect(own.preventDefault).not.toHaveBeenCalled();
    },
  );

  test('never opens a window; the address goes to the person’s browser, which takes web addresses only', () => {
    const contents = createContents();
    const open = contents.setWindowOpenHandler.mock.calls[0]?.[0];
    expect(open({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(openExternal).toHaveBeenCalledWith('https://example.org/');
  });

  test('never embeds a web view', () => {
    const event = { preventDefault: vi.fn() };
    createContents().emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });
});
