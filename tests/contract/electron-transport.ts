import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { vi } from 'vitest';
import { serveIpcChannel } from '../../main/electron/ipc-channel.ts';
import { createClient } from '../../renderer/transport/client.ts';
import { createElectronChannel } from '../../renderer/transport/electron-channel.ts';
import { ipcChannelName, type PreloadApi } from '../../shared/contract/preload-api.ts';
import type { Line, Transport } from './transport.ts';

/** Runs the real preload script against the given `ipcRenderer` and returns what it exposes to the page. */
async function runPreload(ipcRenderer: unknown): Promise<PreloadApi> {
  const exposed: Record<string, PreloadApi> = {};
  const contextBridge = {
    exposeInMainWorld: (name: string, api: PreloadApi) => {
      exposed[name] = api;
    },
  };
  vi.doMock('electron', () => ({ contextBridge, ipcRenderer }));
  vi.resetModules();
  await import('../../main/preload/preload.ts');
  const { corroborate } = exposed;
  if (!corroborate) throw new Error('The preload script exposed nothing.');
  return corroborate;
}

/**
 * A window with a page that shows `address`. Stands for Electron between the two processes: messages are cloned and
 * arrive later, as they do there.
 */
export async function openWindow(ipcMain: EventEmitter, address: string) {
  const mainFrame = { url: address };
  const rendererSide = new EventEmitter();
  const contents = {
    mainFrame,
    isDestroyed: () => false,
    send: (channel: string, message: unknown) => {
      const copy = structuredClone(message);
      setImmediate(() => rendererSide.emit(channel, {}, copy));
    },
  };
  const sendFrom = (senderFrame: unknown, message: unknown) => {
    const copy = structuredClone(message);
    setImmediate(() => ipcMain.emit(ipcChannelName, { sender: contents, senderFrame }, copy));
  };
  const ipcRenderer = Object.assign(rendererSide, {
    send: (_channel: string, message: unknown) => sendFrom(mainFrame, message),
  });
  return { contents: contents as unknown as WebContents, api: await runPreload(ipcRenderer), sendFrom };
}

export const electronTransport: Transport = {
  name: 'the Electron channel',
  async start(backend) {
    const ipcMain = new EventEmitter();
    const ends: (() => void)[] = [];
    return {
      async connect(): Promise<Line> {
        const { contents, api } = await openWindow(ipcMain, 'app://corroborate/');
        ends.push(serveIpcChannel(ipcMain as unknown as IpcMain, contents, backend));
        const received: unknown[] = [];
        api.onMessage((message) => received.push(message));
        return {
          client: createClient(createElectronChannel(api)),
          sendRaw: (message) => api.send(message),
          received,
        };
      },
      async close() {
        for (const end of ends) end();
      },
    };
  },
};
