import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

const unsupported = () => Promise.reject(new AppError('host.unsupported', 'There are no native dialogs here.'));
const worker = (feature: string) => new URL(`../../main/backend/${feature}/worker.ts`, import.meta.url);

/** The whole application without a shell, run from source, with its own user data; closed when the test ends. */
export async function startBackend(folder = temporaryFolder()): Promise<Backend> {
  const backend = await createBackend({
    host: {
      describe: () => ({ kind: 'cli', nativeDialogs: false, nativeMenu: false, platform: 'linux', version: '0.0.0', documentsDirectory: folder }),
      showOpenDialog: unsupported,
      showSaveDialog: unsupported,
      openExternal: unsupported,
    },
    workers: { database: worker('database'), imports: worker('imports'), citations: worker('citations'), exports: worker('exports') },
    cslDirectory: join(import.meta.dirname, '../../dist/csl'),
    userDataDirectory: join(folder, 'user-data'),
    actor: 'Test Analyst',
    log: { info: () => {}, warn: () => {}, error: (message, facts) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`) },
  });
  onTestFinished(() => backend.close());
  return backend;
}
