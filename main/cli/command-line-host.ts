import { AppError } from '../../shared/contract/errors.ts';
import { documentsDirectory } from '../backend/default-directories.ts';
import type { Host } from '../backend/host.ts';
import { platformName } from '../backend/platform.ts';

/** What the command line lends the backend: a description, and no windows of any kind. */
export function createCommandLineHost(version: string): Host {
  const unsupported = () =>
    Promise.reject(new AppError('host.unsupported', 'The command line shows no windows.'));
  return {
    describe: () => ({
      kind: 'cli',
      nativeDialogs: false,
      nativeMenu: false,
      platform: platformName(),
      version,
      documentsDirectory: documentsDirectory(),
    }),
    showOpenDialog: unsupported,
    showSaveDialog: unsupported,
    openExternal: unsupported,
  };
}
