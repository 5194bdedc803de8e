import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';
import { runProcess } from './run-process.ts';

/** What the built files are made from. Folders count with everything in them. */
const sources = ['main', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** One file of each build environment, the last one to be written included. */
const results = [
  'dist/main/electron.js',
  'dist/main/web.js',
  'dist/main/cli.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
];

/** Builds when there is nothing built yet or a source is newer. Writes to standard error only. */
export async function ensureBuilt(root: string = projectRoot): Promise<void> {
  if (isBuilt(root)) return;
  process.stderr.write('Building Corroborate (only after a change) …\n');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { code } = await runProcess(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  if (code !== 0) throw new Error('Building Corroborate failed; what is above says why.');
}

/** Whether everything is built and no source, nor any folder of sources, changed after that. */
export function isBuilt(root: string): boolean {
  const files = results.map((result) => path.join(root, result));
  if (!files.every((file) => existsSync(file))) return false;
  const oldestResult = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => newestChange(path.join(root, source)) <= oldestResult);
}

/** When a file, or a folder or anything in it, last changed: milliseconds since 1970; 0 when it does not exist. */
function newestChange(entry: string): number {
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(entry, { recursive: true, encoding: 'utf8' }).reduce(
    (newest, name) =>
      Math.max(newest, statSync(path.join(entry, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
    stats.mtimeMs,
  );
}
