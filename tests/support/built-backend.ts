import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from '../../main/backend/backend.ts';
import { builtFiles } from '../../main/backend/built-files.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import { createStderrLog } from '../../main/backend/log.ts';
import { createBrowserHost } from '../../main/web/browser-host.ts';

export interface BuiltBackend {
  readonly backend: Backend;
  /** A folder of its own, for projects and files; removed by `close`. */
  readonly folder: string;
  close(): Promise<void>;
}

/** The application without a shell, with the workers as they were built. For end-to-end tests and benchmarks. */
export async function openBuiltBackend(): Promise<BuiltBackend> {
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-'));
  const { workers, cslDirectory } = builtFiles(new URL('../../dist/main/web.js', import.meta.url).href);
  const backend = await createBackend({
    host: createBrowserHost('0.0.0-test'),
    workers,
    cslDirectory,
    userDataDirectory: join(folder, 'user-data'),
    actor: 'Test Analyst',
    log: createStderrLog('error'),
  });
  return {
    backend,
    folder,
    async close() {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
