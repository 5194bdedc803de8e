import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { isDamage } from './sqlite-errors.ts';

/** Holds a project for one process. */
export interface ProjectLock {
  release(): void;
}

interface Holder {
  process: number;
  host: string;
  since: string;
}

/**
 * Takes a project for this process, or refuses politely: `project.locked`, with who holds it.
 *
 * The lock is a write transaction, held open, on a small SQLite file beside the project. The operating system lets
 * go of it when the process ends in whatever way, so no stale lock is ever left; and unlike SQLite's own exclusive
 * locking mode it leaves the project itself free for a second, read-only connection.
 */
export function lockProject(projectPath: string): ProjectLock {
  const lockPath = `${projectPath}-lock`;
  try {
    return takeLock(lockPath, projectPath);
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    // A power cut can spoil the lock file. Nobody holds one that cannot be read, and it keeps nothing of value.
    removeFile(lockPath);
    return takeLock(lockPath, projectPath);
  }
}

function takeLock(lockPath: string, projectPath: string): ProjectLock {
  const connection = new Database(lockPath, { timeout: 0 });
  try {
    connection.pragma('journal_mode = MEMORY');
    connection
      .transaction(() => {
        connection.exec('CREATE TABLE IF NOT EXISTS holder (process INTEGER, host TEXT, since TEXT)');
        connection.exec('DELETE FROM holder');
        connection
          .prepare('INSERT INTO holder (process, host, since) VALUES (?, ?, ?)')
          .run(process.pid, hostname(), new Date().toISOString());
      })
      .immediate();
    connection.exec('BEGIN IMMEDIATE');
  } catch (thrown) {
    const holder = readHolder(connection);
    connection.close();
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'project.locked',
        `This project is already open in another window of Corroborate${describeHolder(holder)}. Nothing was changed. Close it there first, then open it here.`,
        { path: projectPath, holder },
      );
    }
    throw thrown;
  }
  return {
    release() {
      if (!connection.open) return;
      // Removed while still held, so that nobody can be holding a lock on the file that goes. Windows refuses to
      // remove an open file; there it goes after closing.
      const removed = removeFile(lockPath);
      connection.close();
      if (!removed) removeFile(lockPath);
    },
  };
}

/** ` since 24/02/2026, 09:30 (process 4711)`, in the person's own time; with the computer's name when it is another one. */
function describeHolder(holder: Holder | null): string {
  if (!holder) return '';
  const since = new Date(holder.since).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return ` since ${since} (process ${holder.process}${where})`;
}

function readHolder(connection: Database.Database): Holder | null {
  try {
    return (
      (connection.prepare('SELECT process, host, since FROM holder').get() as Holder | undefined) ?? null
    );
  } catch {
    return null;
  }
}

function removeFile(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
