import type { App } from 'electron';
import { fileArgument } from './file-argument.ts';

/**
 * Hears of the files that the system hands to the app: double-clicked ones on macOS, and those that a second start of
 * the app names. Until `listen` is called they wait; the last one counts.
 */
export interface ReceivedFiles {
  /** The file the app was started with; null for none. Files that come later go to the listener. */
  listen(listener: (path: string) => void): string | null;
}

export function receiveFiles(app: App, argv: readonly string[], folder: string): ReceivedFiles {
  let waiting = fileArgument(argv, { packaged: app.isPackaged, folder });
  let listener: ((path: string) => void) | null = null;
  const receive = (path: string) => {
    if (listener) listener(path);
    else waiting = path;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    receive(path);
  });
  app.on('second-instance', (_event, secondArgv, workingDirectory) => {
    const path = fileArgument(secondArgv, { packaged: app.isPackaged, folder: workingDirectory });
    if (path !== null) receive(path);
  });
  return {
    listen(newListener) {
      listener = newListener;
      return waiting;
    },
  };
}
