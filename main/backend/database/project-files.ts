import { rmSync } from 'node:fs';

/** Removes a project that was never finished: the file, and the journal that a full disk may have left beside it. */
export function removeProjectFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}
