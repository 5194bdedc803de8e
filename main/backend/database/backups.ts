import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

/** Backups kept of each project; the oldest goes when there are more. */
const backupsKept = 10;
const oneDay = 24 * 60 * 60 * 1000;

/** Where a project's backups are: a folder per project, named by its identifier, so renaming the file keeps them together. */
export function backupFolder(backupsDirectory: string, projectId: string): string {
  return join(backupsDirectory, projectId);
}

/**
 * Writes a whole, compact copy of the project as it stands (`VACUUM INTO`: consistent even while in use), under a
 * name that says when and why. The copy gets its name only when it is complete.
 */
export function backUpNow(connection: Database, folder: string, reason: string): string {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  const path = join(folder, `${stamp} ${reason}.corroborate`);
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(partial);
    renameSync(partial, path);
  } catch (thrown) {
    rmSync(partial, { force: true });
    throw thrown;
  }
  for (const old of listBackups(folder).slice(backupsKept)) rmSync(join(folder, old), { force: true });
  return path;
}

/** The names of a project's backups, newest first. */
export function listBackups(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.corroborate'))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

/** Whether the newest backup is missing or older than a day. */
export function backupIsDue(folder: string): boolean {
  const [newest] = listBackups(folder);
  return newest === undefined || Date.now() - statSync(join(folder, newest)).mtimeMs > oneDay;
}

/** The path of the newest backup in a folder; null when there is none. */
export function newestBackup(folder: string): string | null {
  const [newest] = listBackups(folder);
  return newest === undefined ? null : join(folder, newest);
}
