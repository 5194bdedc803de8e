import type { EventEmitter } from 'node:events';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface FakeApp extends EventEmitter {
  isPackaged: boolean;
  becomeReady(): void;
  quit(): void;
  requestSingleInstanceLock: () => boolean;
}

/** What happened to Electron, in order. */
const calls: string[] = [];
let app: FakeApp;
let userData: string;

/** Starts the desktop shell's entry file on a fresh stand-in for Electron. */
async function startDesktop({ isFirst }: { isFirst: boolean }): Promise<void> {
  const { EventEmitter } = await import('node:events');
  const log = (call: string) => () => void calls.push(call);
  const contents = () =>
    Object.assign(new EventEmitter(), { isDestroyed: () => false, send: () => {}, mainFrame: {} });
  class BrowserWindow extends EventEmitter {
    webContents = contents();
    show = log('show');
    focus = log('focus');
    maximize = log('maximize');
    isMinimized = () => false;
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 0, y: 0, width: 900, height: 600 });
    loadURL = (address: string) => Promise.resolve(void calls.push(`load ${address}`));
    constructor() {
      super();
      calls.push('window');
    }
  }
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    becomeReady,
    enableSandbox: log('sandbox'),
    setPath: (name: string, folder: string) => calls.push(`${name} ${folder}`),
    requestSingleInstanceLock: () => {
      calls.push('lock');
      return isFirst;
    },
    whenReady: () => ready,
    quit: () => {
      calls.push('quit');
      app.emit('will-quit', { preventDefault: log('quitting held back') });
    },
    exit: log('exit'),
  });
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: log('permissions denied'),
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setDisplayMediaRequestHandler: () => {},
    setSpellCheckerEnabled: () => {},
    webRequest: { onBeforeRequest: log('network closed') },
    protocol: { handle: log('app:// handled') },
  });
  vi.doMock('electron', () => ({
    app,
    BrowserWindow,
    dialog: { showErrorBox: log('error box') },
    ipcMain: new EventEmitter(),
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => {} },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: { registerSchemesAsPrivileged: log('scheme registered') },
    screen: { getAllDisplays: () => [] },
    session: { defaultSession: session },
    shell: {},
  }));
  vi.resetModules();
  await import('../../main/electron/main.ts');
}

beforeEach(() => {
  calls.length = 0;
  userData = temporaryFolder();
  vi.stubEnv('CORROBORATE_USER_DATA', userData);
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['corroborate']);
});

test('what must come before Electron is ready comes before it', async () => {
  await startDesktop({ isFirst: true });
  expect(calls).toEqual([
    'scheme registered',
    'sandbox',
    `userData ${path.join(userData, 'chromium')}`,
    'lock',
  ]);
});

test('the policies stand before the window opens', async () => {
  await startDesktop({ isFirst: true });
  app.becomeReady();
  await eventually(() => calls.includes('load app://corroborate/'));
  const opened = calls.indexOf('window');
  for (const policy of ['permissions denied', 'network closed', 'app:// handled']) {
    expect(calls.indexOf(policy), policy).toBeGreaterThan(-1);
    expect(calls.indexOf(policy), policy).toBeLessThan(opened);
  }
});

test('a second start leaves the first one to it', async () => {
  await startDesktop({ isFirst: false });
  app.becomeReady();
  expect(calls.at(-1)).toBe('quit');
  expect(calls).not.toContain('window');
});

test('a second start brings the window of the first to the front', async () => {
  await startDesktop({ isFirst: true });
  app.becomeReady();
  await eventually(() => calls.includes('window'));
  app.emit('second-instance', {}, ['corroborate'], '/');
  expect(calls).toContain('focus');
  expect(calls.filter((call) => call === 'window')).toHaveLength(1);
});

test('quitting waits until the backend is closed', async () => {
  await startDesktop({ isFirst: true });
  app.becomeReady();
  await eventually(() => calls.includes('window'));
  app.quit();
  expect(calls.slice(-2)).toEqual(['quit', 'quitting held back']);
  await eventually(() => calls.filter((call) => call === 'quit').length === 2);
  expect(calls.at(-1)).toBe('quit');
});
