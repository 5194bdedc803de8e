import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProcess } from './run-process.ts';

/** How long a download of the runtime (about 110 MB) may take, in milliseconds. */
const downloadLimit = 3 * 60 * 1000;

/**
 * Electron's executable, or null when its runtime has not been downloaded. Read from the package's own files:
 * importing `electron` in Node would start the download.
 */
export function findElectronRuntime(
  root: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = path.join(
    environment.ELECTRON_OVERRIDE_DIST_PATH || path.join(folder, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  );
  return existsSync(executable) ? executable : null;
}

/** Downloads the runtime with the package's own script, once. Returns the executable, or null when that fails. */
export async function downloadElectronRuntime(root: string): Promise<string | null> {
  const installer = path.join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return null;
  process.stderr.write('Fetching Electron’s runtime (about 110 MB, only once) …\n');
  await runProcess(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: downloadLimit });
  return findElectronRuntime(root);
}
