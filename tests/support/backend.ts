import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import { createStderrLog } from '../../main/backend/log.ts';
import { createBrowserHost } from '../../main/web/browser-host.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { sourceWorkers } from './test-backend.ts';

/** The whole application without a shell, with user data in `folder`; closed when the test ends. */
export async function startBackend(folder = temporaryFolder()): Promise<Backend> {
  const backend = await createBackend({
    host: createBrowserHost('0.0.0-test'),
    workers: sourceWorkers,
    cslDirectory: fileURLToPath(new URL('../../dist/csl/', import.meta.url)),
    userDataDirectory: join(folder, 'user-data'),
    actor: 'Test Analyst',
    log: createStderrLog('error'),
  });
  onTestFinished(() => backend.close());
  return backend;
}
