import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMainWindow } from '../../main/electron/window.ts';
import {
  fitToDisplays,
  minimumSize,
  readWindowState,
  writeWindowState,
} from '../../main/electron/window-state.ts';

const electron = vi.hoisted(() => ({
  made: [] as { options: Electron.BrowserWindowConstructorOptions }[],
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  nativeTheme: { shouldUseDarkColors: true },
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    options: Electron.BrowserWindowConstructorOptions;
    maximize = vi.fn();
    show = vi.fn();
    loadURL = vi.fn(() => Promise.resolve());
    getNormalBounds = () => ({ x: 40, y: 50, width: 1000, height: 700 });
    isMaximized = () => true;
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super();
      this.options = options;
      electron.made.push(this);
    }
  }
  return { BrowserWindow, nativeTheme: electron.nativeTheme, screen: electron.screen };
});

let folder: string;
let stateFile: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'corroborate-window-'));
  stateFile = path.join(folder, 'window.json');
  electron.made.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openMainWindow({ preloadFile: '/app/preload.cjs', stateFile, developerTools: false });

describe('the window', () => {
  test('is sandboxed, isolated and without Node', () => {
    open();
    expect(electron.made[0]?.options.webPreferences).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  test('loads the interface from app:// and shows itself when there is something to see', () => {
    const window = open();
    expect(window.loadURL).toHaveBeenCalledWith('app://corroborate/');
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalled();
  });

  test('opens where it was closed', async () => {
    open().emit('close');
    expect(JSON.parse(await readFile(stateFile, 'utf8'))).toEqual({
      bounds: { x: 40, y: 50, width: 1000, height: 700 },
      maximised: true,
    });
    const again = open();
    expect(electron.made[1]?.options).toMatchObject({ x: 40, y: 50, width: 1000, height: 700 });
    expect(again.maximize).toHaveBeenCalled();
  });
});

describe('the remembered state', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 };

  test.each(['', '{', 'null', '{"bounds":{"x":"left"},"maximised":true}', '[]'])(
    'that is spoilt counts for nothing: %j',
    async (content) => {
      await writeFile(stateFile, content);
      expect(readWindowState(stateFile)).toEqual({ bounds: null, maximised: false });
    },
  );

  test('comes back as it was written', () => {
    const state = { bounds: { x: 1, y: 2, width: 900, height: 600 }, maximised: true };
    writeWindowState(stateFile, state);
    expect(readWindowState(stateFile)).toEqual(state);
  });

  test('that cannot be written keeps no window open', () => {
    const state = { bounds: null, maximised: true };
    expect(() => writeWindowState(path.join(folder, 'missing', 'window.json'), state)).not.toThrow();
  });

  test('is left to the system when the display it was on is gone', () => {
    const elsewhere = { bounds: { x: 2500, y: 100, width: 1000, height: 700 }, maximised: true };
    expect(fitToDisplays(elsewhere, [display])).toEqual({ bounds: null, maximised: true });
    expect(fitToDisplays(elsewhere, [display, { x: 1920, y: 0, width: 1920, height: 1080 }])).toEqual(
      elsewhere,
    );
  });

  test('always ends up within reach and large enough, or with the system', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: -10, max: 10_000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const { bounds } = fitToDisplays({ bounds: { x, y, width, height }, maximised: false }, [display]);
        if (!bounds) return;
        expect(bounds.width).toBeGreaterThanOrEqual(minimumSize.width);
        expect(bounds.height).toBeGreaterThanOrEqual(minimumSize.height);
        expect(bounds.width).toBeLessThanOrEqual(display.width);
        expect(bounds.y).toBeGreaterThanOrEqual(0);
        expect(bounds.x).toBeLessThan(display.width);
        expect(bounds.x + bounds.width).toBeGreaterThan(0);
      }),
    );
  });
});
