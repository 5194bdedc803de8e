import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron';
import { toErrorValue } from '../../shared/contract/errors.ts';
import { accountName } from '../backend/actor.ts';
import type { Backend } from '../backend/backend.ts';
import type { BuiltFiles } from '../backend/built-files.ts';
import { createBackend } from '../backend/create-backend.ts';
import { createStderrLog } from '../backend/log.ts';
import { createMediaServer } from '../backend/media/serve-media.ts';
import { handleAppScheme } from './app-protocol.ts';
import { createElectronHost } from './electron-host.ts';
import { serveIpcChannel } from './ipc-channel.ts';
import { keepMenu } from './menu.ts';
import { restrictNavigation } from './navigation-policy.ts';
import type { ReceivedFiles } from './received-files.ts';
import { hardenSession } from './session-policy.ts';
import { openMainWindow } from './window.ts';

export interface DesktopAppOptions {
  readonly files: BuiltFiles;
  readonly version: string;
  readonly userDataDirectory: string;
  readonly receivedFiles: ReceivedFiles;
}

/** Runs the desktop app once Electron is ready: policies first, then the backend, then the window. */
export async function runDesktopApp({
  files,
  version,
  userDataDirectory,
  receivedFiles,
}: DesktopAppOptions): Promise<void> {
  const developerTools = !app.isPackaged;
  let window: BrowserWindow | null = null;
  const host = createElectronHost({ version, mainWindow: () => window });

  hardenSession(session.defaultSession, { developerTools });
  restrictNavigation(app, (address) => host.openExternal(address));

  const backend = await createBackend({
    host,
    workers: files.workers,
    cslDirectory: files.cslDirectory,
    userDataDirectory,
    actor: accountName(),
    log: createStderrLog('warn'),
  });
  closeBackendBeforeQuitting(backend);
  handleAppScheme(session.defaultSession.protocol, {
    rendererDirectory: files.rendererDirectory,
    serveMedia: createMediaServer(backend),
  });
  const { shortcuts } = await backend.call('settings.get', {});
  keepMenu(backend, { developerTools, shortcuts });

  const open = () => {
    const opened = openMainWindow({
      preloadFile: files.preloadFile,
      stateFile: path.join(userDataDirectory, 'window.json'),
      developerTools,
    });
    const stopServing = serveIpcChannel(ipcMain, opened.webContents, backend);
    opened.on('closed', () => {
      stopServing();
      window = null;
    });
    window = opened;
    return opened;
  };
  const show = () => {
    const shown = window ?? open();
    if (shown.isMinimized()) shown.restore();
    shown.focus();
  };

  app.on('activate', show);
  app.on('second-instance', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  const firstFile = receivedFiles.listen((file) => {
    show();
    backend.emit('host.didReceiveFile', { path: file });
  });
  const problem = firstFile === null ? null : await openFirstProject(backend, firstFile);
  const firstWindow = open();
  if (problem !== null) {
    await dialog.showMessageBox(firstWindow, {
      type: 'warning',
      message: 'The project could not be opened.',
      detail: problem,
    });
  }
}

/** Opens the project the app was started with, before there is a page to ask for it. Returns what went wrong, in words. */
async function openFirstProject(backend: Backend, file: string): Promise<string | null> {
  try {
    await backend.call('project.open', { path: file });
    return null;
  } catch (error) {
    return toErrorValue(error).message;
  }
}

/** Holds quitting back until the project is closed and the workers have ended. */
function closeBackendBeforeQuitting(backend: Backend): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
