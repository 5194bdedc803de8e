import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Backend, WorkerEntries } from '../../main/backend/backend.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import { createStderrLog } from '../../main/backend/log.ts';
import { createBrowserHost } from '../../main/web/browser-host.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The workers as they stand in the sources; Node runs them without a build. */
const sourceWorkers: WorkerEntries = {
  database: new URL('../../main/backend/database/worker.ts', import.meta.url),
  imports: new URL('../../main/backend/imports/worker.ts', import.meta.url),
  citations: new URL('../../main/backend/citations/worker.ts', import.meta.url),
  exports: new URL('../../main/backend/exports/worker.ts', import.meta.url),
  anchoring: new URL('../../main/backend/anchoring/worker.ts', import.meta.url),
};

/** The built styles and locales; tests that must not depend on a build give a `cslDirectory` of their own. */
const builtCslDirectory = fileURLToPath(new URL('../../dist/csl/', import.meta.url));

/** The whole application without a shell, with user data in `folder`; the caller closes it. */
export function createTestBackend(
  folder: string,
  cslDirectory = builtCslDirectory,
  actor = 'Test Analyst',
): Promise<Backend> {
  return createBackend({
    host: createBrowserHost('0.0.0-test'),
    workers: sourceWorkers,
    cslDirectory,
    userDataDirectory: join(folder, 'user-data'),
    actor,
    log: createStderrLog('error'),
  });
}

/** The same, closed when the test ends. */
export async function startBackend(folder = temporaryFolder()): Promise<Backend> {
  const backend = await createTestBackend(folder);
  onTestFinished(() => backend.close());
  return backend;
}
