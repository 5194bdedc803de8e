import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { lockProject, type ProjectLock } from './lock.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { createProjectDatabase, newId, now, type ProjectDatabase } from './project-database.ts';
import { removeProjectFiles } from './project-files.ts';
import { installRecording } from './recording.ts';
import { describeSqliteError } from './sqlite-errors.ts';

/** `application_id` of a Corroborate project: "CRBT" in ASCII. */
export const applicationId = 0x43524254;

export interface OpenOptions {
  readonly path: string;
  readonly actor: string;
  /** Called before a migration with the connection and the version it comes from; makes the backup. */
  readonly beforeMigration: (connection: Database.Database, fromVersion: number) => void;
  /** The path of a project's newest backup, by the project's identifier; null when there is none. */
  readonly newestBackup?: (projectId: string) => string | null;
  /** For tests of migrations; the app's own otherwise. */
  readonly migrations?: readonly Migration[];
}

export interface OpenProject extends ProjectDatabase {
  /**
   * Throws `storage.failed` when the file was moved, renamed, replaced or removed since it was opened: what is written
   * then would not be found again.
   */
  requireInPlace(): void;
  close(): void;
}

/** Makes a new project file. Errors: `project.exists`, `project.folderMissing`, `project.readOnly`, `storage.*`. */
export function createProject(options: OpenOptions): OpenProject {
  refuseExisting(options.path);
  requireWritableFolder(options.path);
  const path = join(realpathSync.native(dirname(options.path)), basename(options.path));
  return withLock(path, (lock) => {
    // Another process may have made one in between.
    refuseExisting(path);
    try {
      const connection = new Database(path);
      try {
        // Before the journal mode, so that it stands in the file itself from the first moment: files are known by it.
        connection.pragma(`application_id = ${applicationId}`);
        configure(connection);
        migrate(connection, options);
        installRecording(connection);
        return openProject(connection, { path, actor: options.actor }, lock);
      } catch (thrown) {
        connection.close();
        throw thrown;
      }
    } catch (thrown) {
      removeProjectFiles(path);
      throw describeSqliteError(thrown, path);
    }
  });
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new AppError(
    'project.exists',
    `There is already a file at “${path}”. It was left as it is. Choose another name.`,
    { path },
  );
}

/**
 * Opens a project file, brings an older one up to date and checks it.
 * Errors: `project.notFound`, `project.notOurs`, `project.newerVersion`, `project.damaged`, `project.locked`,
 * `project.readOnly`, `storage.*`. The file is not changed when one is thrown.
 */
export function openExistingProject(options: OpenOptions): OpenProject {
  checkHeader(options.path, (options.migrations ?? allMigrations).length);
  // Whatever links and letter case lead to the file, its lock and its journal stand beside the file itself.
  const path = realpathSync.native(options.path);
  requireWritable(path);
  return withLock(path, (lock) => {
    let connection: Database.Database | undefined;
    try {
      connection = new Database(path, { fileMustExist: true });
      configure(connection);
      quickCheck(connection, path);
      migrate(connection, options);
      installRecording(connection);
      return openProject(connection, { path, actor: options.actor }, lock);
    } catch (thrown) {
      const described = describeSqliteError(thrown, path);
      const refusal =
        connection && isDamaged(described) ? nameBackup(described, connection, options) : described;
      connection?.close();
      throw refusal;
    }
  });
}

function isDamaged(thrown: unknown): thrown is AppError {
  return thrown instanceof AppError && thrown.code === 'project.damaged';
}

/** Adds where the newest backup is, as far as the damaged file still says which project it holds. */
function nameBackup(
  damage: AppError,
  connection: Database.Database,
  { newestBackup }: OpenOptions,
): AppError {
  try {
    const id = connection.prepare('SELECT id FROM project').pluck().get() as string;
    const backup = newestBackup?.(id) ?? null;
    if (backup === null) return damage;
    return new AppError(damage.code, `${damage.message} The newest backup is “${backup}”.`, {
      ...damage.data,
      backup,
    });
  } catch {
    return damage;
  }
}

function withLock(path: string, open: (lock: ProjectLock) => OpenProject): OpenProject {
  let lock: ProjectLock;
  try {
    lock = lockProject(path);
  } catch (thrown) {
    throw describeSqliteError(thrown, path);
  }
  try {
    return open(lock);
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

function openProject(
  connection: Database.Database,
  { path, actor }: Pick<OpenOptions, 'path' | 'actor'>,
  lock: ProjectLock,
): OpenProject {
  const opened = statSync(path, { bigint: true });
  return {
    ...createProjectDatabase(connection, path, actor),
    requireInPlace() {
      const found = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (found && found.ino === opened.ino && found.dev === opened.dev) return;
      completeFile(connection);
      throw new AppError(
        'storage.failed',
        `“${path}” was moved, renamed or removed while it was open. The last action was not carried out; everything before it is in the file. Put the file back, or open it from its new place.`,
        { path },
      );
    },
    close() {
      if (!connection.open) return;
      try {
        completeFile(connection);
      } finally {
        connection.close();
        lock.release();
      }
    },
  };
}

/**
 * Brings the journal into the file, so that the file alone is the whole project even if it is not in its old place. A
 * full disk must not keep a project from being closed: what could not be brought over stays in the journal beside it.
 */
function completeFile(connection: Database.Database): void {
  try {
    connection.pragma('optimize');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The journal is brought over when the project is opened next.
  }
}

function configure(connection: Database.Database): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('temp_store = MEMORY');
}

/** Offsets in the SQLite file header, https://www.sqlite.org/fileformat2.html#the_database_header. */
const header = { length: 100, magic: 'SQLite format 3\0', userVersion: 60, applicationId: 68 };

function checkHeader(path: string, newestVersion: number): void {
  const bytes = readHeader(path);
  if (
    bytes.toString('latin1', 0, 16) !== header.magic ||
    bytes.length < header.length ||
    bytes.readUInt32BE(header.applicationId) !== applicationId
  ) {
    throw new AppError(
      'project.notOurs',
      bytes.length === 0
        ? `“${path}” is an empty file, not a Corroborate project. It was left as it is. Choose another file.`
        : `“${path}” is not a Corroborate project, whatever its name. It was left as it is. Choose another file.`,
      { path },
    );
  }
  const version = bytes.readUInt32BE(header.userVersion);
  if (version > newestVersion) {
    throw new AppError(
      'project.newerVersion',
      `“${path}” was made by a newer Corroborate (file version ${version}; this one reads up to ${newestVersion}). It was left as it is. Update Corroborate to open it.`,
      { path, version, newestVersion },
    );
  }
}

function readHeader(path: string): Buffer {
  let file: number;
  try {
    if (statSync(path).isDirectory())
      throw new AppError(
        'project.notOurs',
        `“${path}” is a folder, not a project file. Choose a file instead.`,
        { path },
      );
    file = openSync(path, 'r');
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new AppError(
        'project.notFound',
        `There is no file at “${path}”. If it was moved or renamed, open it from its new place.`,
        { path },
      );
    }
    throw new AppError(
      'storage.failed',
      `“${path}” could not be read (${(thrown as NodeJS.ErrnoException).code ?? 'unknown reason'}). Check that you may read it.`,
      { path },
    );
  }
  try {
    const bytes = Buffer.alloc(header.length);
    return bytes.subarray(0, readSync(file, bytes, 0, header.length, 0));
  } finally {
    closeSync(file);
  }
}

function requireWritable(path: string): void {
  requireWritableFolder(path);
  if (!isWritable(path)) {
    throw new AppError(
      'project.readOnly',
      `The project file “${path}” is read-only. Nothing was changed. Make it writable, or copy it to a folder of your own and open the copy.`,
      { path },
    );
  }
}

function requireWritableFolder(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder))
    throw new AppError(
      'project.folderMissing',
      `There is no folder “${folder}”. Make it, or choose another place.`,
      { path, folder },
    );
  if (!isWritable(folder)) {
    throw new AppError(
      'project.readOnly',
      `The folder “${folder}” cannot be written to, and a project needs to keep its journal there. Nothing was changed. Choose a folder of your own.`,
      { path, folder },
    );
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Full-text indexes and original files make a whole-file check take seconds, so the tables that hold work are checked one by one. */
function quickCheck(connection: Database.Database, path: string): void {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_text%' ESCAPE '\\' AND name <> 'original_file'",
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const [finding] = connection.pragma(`quick_check('${table}')`) as { quick_check: string }[];
    if (finding && finding.quick_check !== 'ok') {
      throw new AppError(
        'project.damaged',
        `The project file “${path}” is damaged (${finding.quick_check}). Nothing was changed in it. Keep the file, and open a backup or a copy.`,
        { path, table },
      );
    }
  }
}

function migrate(
  connection: Database.Database,
  { migrations = allMigrations, beforeMigration }: OpenOptions,
): void {
  const from = connection.pragma('user_version', { simple: true }) as number;
  const pending = migrations.filter(({ version }) => version > from);
  if (pending.length === 0) return;
  if (from > 0) beforeMigration(connection, from);
  connection
    .transaction(() => {
      for (const migration of pending) {
        connection.exec(migration.sql);
        connection.pragma(`user_version = ${migration.version}`);
      }
      if (from === 0)
        connection.prepare('INSERT INTO project (id, created_at) VALUES (?, ?)').run(newId(), now());
    })
    .immediate();
}
