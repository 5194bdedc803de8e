import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Backend, WorkerEntries } from '../../main/backend/backend.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import type { Host } from '../../main/backend/host.ts';
import { createBrowserHost } from '../../main/web/browser-host.ts';

/** The workers as they stand in the sources; Node runs them without a build. */
export const sourceWorkers: WorkerEntries = {
  database: new URL('../../main/backend/database/worker.ts', import.meta.url),
  imports: new URL('../../main/backend/imports/worker.ts', import.meta.url),
  citations: new URL('../../main/backend/citations/worker.ts', import.meta.url),
  exports: new URL('../../main/backend/exports/worker.ts', import.meta.url),
};

export interface TestBackend {
  readonly backend: Backend;
  /** A folder of its own, for projects and files; removed by `close`. */
  readonly directory: string;
  close(): Promise<void>;
}

/** A whole backend with real workers and a fresh folder. The host is that of browser mode unless another is given. */
export async function openTestBackend(host: Host = createBrowserHost('0.0.0-test')): Promise<TestBackend> {
  const directory = await mkdtemp(path.join(tmpdir(), 'corroborate-'));
  const backend = await createBackend({
    host,
    workers: sourceWorkers,
    cslDirectory: fileURLToPath(new URL('../../dist/csl/', import.meta.url)),
    userDataDirectory: path.join(directory, 'user-data'),
    actor: 'tester',
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return {
    backend,
    directory,
    async close() {
      await backend.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
