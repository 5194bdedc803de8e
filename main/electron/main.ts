import path from 'node:path';
import { app, dialog } from 'electron';
import { appVersion } from '../backend/app-version.ts';
import { builtFiles } from '../backend/built-files.ts';
import { userDataDirectory } from '../backend/default-directories.ts';
import { registerAppScheme } from './app-protocol.ts';
import { runDesktopApp } from './desktop-app.ts';
import { type ReceivedFiles, receiveFiles } from './received-files.ts';

const userData = userDataDirectory();

registerAppScheme();
app.enableSandbox();
// Chromium's own files stay apart from ours. The single-instance lock lives there too, so this comes first.
app.setPath('userData', path.join(userData, 'chromium'));

if (app.requestSingleInstanceLock()) {
  // Never awaited here: Electron becomes ready only after this file has run to its end.
  void start(receiveFiles(app, process.argv, process.cwd()));
} else {
  app.quit();
}

async function start(receivedFiles: ReceivedFiles): Promise<void> {
  try {
    await app.whenReady();
    await runDesktopApp({
      files: builtFiles(import.meta.url),
      version: appVersion(import.meta.url),
      userDataDirectory: userData,
      receivedFiles,
    });
  } catch (error) {
    dialog.showErrorBox(
      'Corroborate could not start',
      error instanceof Error ? error.message : String(error),
    );
    app.exit(1);
  }
}
