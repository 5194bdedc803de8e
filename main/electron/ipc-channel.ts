import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import type { ServerMessage } from '../../shared/contract/envelope.ts';
import { ipcChannelName } from '../../shared/contract/preload-api.ts';
import type { Backend } from '../backend/backend.ts';
import { createSession } from '../backend/rpc/serve.ts';
import { isAppAddress } from './app-origin.ts';

/**
 * Serves the contract to the page of one window, over one IPC channel. Messages from anything but the window's own
 * main frame showing the interface are dropped. Returns the function that ends it.
 */
export function serveIpcChannel(ipcMain: IpcMain, contents: WebContents, backend: Backend): () => void {
  const session = createSession(backend);
  const send = (message: ServerMessage) => {
    if (!contents.isDestroyed()) contents.send(ipcChannelName, message);
  };
  const receive = (event: IpcMainEvent, message: unknown) => {
    if (isFromPage(event, contents)) void session.receive(message, send);
  };
  ipcMain.on(ipcChannelName, receive);
  const unsubscribe = backend.subscribe((event, payload) => send({ type: 'event', event, payload }));
  return () => {
    ipcMain.off(ipcChannelName, receive);
    unsubscribe();
  };
}

/** Whether a message comes from the window's main frame, and that frame shows the interface. */
function isFromPage(event: IpcMainEvent, contents: WebContents): boolean {
  const { senderFrame } = event;
  return (
    senderFrame !== null &&
    event.sender === contents &&
    senderFrame === contents.mainFrame &&
    isAppAddress(senderFrame.url)
  );
}
