import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { ipcChannelName, type PreloadApi } from '../../shared/contract/preload-api.ts';

/**
 * The only bridge between the page and the main process. The event of Electron stays on this side: it carries the
 * sender, which the page must not reach.
 */
const api: PreloadApi = {
  send(message) {
    ipcRenderer.send(ipcChannelName, message);
  },
  onMessage(listener) {
    const forward = (_event: IpcRendererEvent, message: unknown) => listener(message);
    ipcRenderer.on(ipcChannelName, forward);
    return () => {
      ipcRenderer.off(ipcChannelName, forward);
    };
  },
};

contextBridge.exposeInMainWorld('corroborate', api);
