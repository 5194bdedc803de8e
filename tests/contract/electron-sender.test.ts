import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { serveIpcChannel } from '../../main/electron/ipc-channel.ts';
import { startBackend } from '../support/backend.ts';
import { eventually } from '../support/eventually.ts';
import { openWindow } from './electron-transport.ts';

let backend: Backend;
beforeEach(async () => {
  backend = await startBackend();
});

const request = (id: string) => ({ type: 'request', id, procedure: 'project.current', input: {} });

async function serve(address: string) {
  const ipcMain = new EventEmitter();
  const window = await openWindow(ipcMain, address);
  const stop = serveIpcChannel(ipcMain as unknown as IpcMain, window.contents, backend);
  const answered: string[] = [];
  window.api.onMessage((message) => answered.push((message as { id: string }).id));
  return { ...window, ipcMain, answered, stop };
}

test('only the window’s own main frame is answered', async () => {
  const { api, sendFrom, answered } = await serve('app://corroborate/');
  sendFrom({ url: 'app://corroborate/' }, request('another frame'));
  sendFrom(null, request('a frame that is gone'));
  api.send(request('the page'));
  await eventually(() => answered.length > 0);
  expect(answered).toEqual(['the page']);
});

test('a main frame that shows something else is not answered', async () => {
  const own = await serve('app://corroborate/');
  for (const address of [
    'https://evil.example/',
    'app://corroborate.evil.example/',
    'file:///index.html',
    'about:blank',
  ]) {
    const { api, answered } = await serve(address);
    api.send(request('a stranger'));
    own.api.send(request(address));
    await eventually(() => own.answered.includes(address));
    expect(answered).toEqual([]);
  }
});

test('messages of another window are not answered here', async () => {
  const ipcMain = new EventEmitter();
  const [first, second] = [
    await openWindow(ipcMain, 'app://corroborate/'),
    await openWindow(ipcMain, 'app://corroborate/'),
  ];
  serveIpcChannel(ipcMain as unknown as IpcMain, first.contents, backend);
  const answered: unknown[] = [];
  second.api.onMessage((message) => answered.push(message));
  const firstAnswered: unknown[] = [];
  first.api.onMessage((message) => firstAnswered.push(message));
  second.api.send(request('elsewhere'));
  first.api.send(request('here'));
  await eventually(() => firstAnswered.length > 0);
  expect(firstAnswered).toHaveLength(1);
  expect(answered).toEqual([]);
});

test('nothing is heard any more once the window is closed', async () => {
  const { ipcMain, stop } = await serve('app://corroborate/');
  stop();
  expect(ipcMain.eventNames()).toEqual([]);
});
