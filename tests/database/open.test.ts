import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpNow, backupFolder, listBackups } from '../../main/backend/database/backups.ts';
import { migrations } from '../../main/backend/database/migrations/all.ts';
import { applicationId, createProject, openExistingProject } from '../../main/backend/database/open.ts';
import { describeProject } from '../../main/backend/project/project-repository.ts';
import { call, importText, newProject, reopen } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const options = (path: string) => ({ path, actor: 'Test Analyst', beforeMigration: () => {} });
const coded = (code: string) => expect.objectContaining({ code });

describe('a new project', () => {
  it('is a SQLite file that says it is ours, in WAL mode, with strict tables', () => {
    const { connection } = newProject();
    expect(connection.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    const loose = connection
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  it('never overwrites a file', () => {
    const path = join(temporaryFolder(), 'Taken.corroborate');
    writeFileSync(path, 'something of value');
    expect(() => createProject(options(path))).toThrow(coded('project.exists'));
    expect(readFileSync(path, 'utf8')).toBe('something of value');
  });

  it('needs a folder, and leaves nothing behind without one', () => {
    const folder = temporaryFolder();
    expect(() => createProject(options(join(folder, 'missing', 'P.corroborate')))).toThrow(
      coded('project.folderMissing'),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves one file when closed', () => {
    const project = newProject();
    importText(project, 'Some words.');
    project.close();
    expect(readdirSync(join(project.path, '..'))).toEqual(['Test.corroborate']);
  });
});

describe('a file that is not a good project', () => {
  const bad = (content: string | Uint8Array, name = 'Bad.corroborate') => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };

  it.each([
    ['an empty file', ''],
    [
      'a text file',
      'Not a database at all, just words that somebody saved under this name, long enough for a header.',
    ],
  ])('%s is not ours', (_what, content) => {
    const path = bad(content);
    expect(() => openExistingProject(options(path))).toThrow(coded('project.notOurs'));
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('another SQLite database is not ours, and is left alone', () => {
    const path = join(temporaryFolder(), 'Other.corroborate');
    const other = new Database(path);
    other.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    other.close();
    const before = readFileSync(path);
    expect(() => openExistingProject(options(path))).toThrow(coded('project.notOurs'));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('a file from a newer version is refused unchanged', () => {
    const project = newProject();
    project.close();
    const connection = new Database(project.path);
    connection.pragma('user_version = 999');
    connection.close();
    const before = readFileSync(project.path);
    expect(() => openExistingProject(options(project.path))).toThrow(coded('project.newerVersion'));
    expect(readFileSync(project.path).equals(before)).toBe(true);
  });

  it('a damaged file is refused, and stays as it is', () => {
    const project = newProject();
    for (let index = 0; index < 50; index += 1)
      importText(project, `Words of document ${index}. `.repeat(50));
    project.close();
    const file = openSync(project.path, 'r+');
    const size = readFileSync(project.path).length;
    for (let at = 8192; at < size - 4096; at += 4096) writeSync(file, Buffer.alloc(600, 0xa5), 0, 600, at);
    const before = readFileSync(project.path);
    expect(() => openExistingProject(options(project.path))).toThrow(coded('project.damaged'));
    expect(readFileSync(project.path).equals(before)).toBe(true);
  });

  it('a missing file and a folder are said to be just that', () => {
    const folder = temporaryFolder();
    expect(() => openExistingProject(options(join(folder, 'Gone.corroborate')))).toThrow(
      coded('project.notFound'),
    );
    mkdirSync(join(folder, 'Folder.corroborate'));
    expect(() => openExistingProject(options(join(folder, 'Folder.corroborate')))).toThrow(
      coded('project.notOurs'),
    );
  });
});

describe('the lock', () => {
  it('refuses a second opener in words that say who holds it, and lets go on closing', () => {
    const project = newProject();
    expect(() => reopen(project.path)).toThrow(
      expect.objectContaining({
        code: 'project.locked',
        message: expect.stringContaining(`process ${process.pid}`),
      }),
    );
    call(project, 'claims.create', { statement: 'Still writable' });
    project.close();
    const again = reopen(project.path);
    expect(call(again, 'claims.list', {})).toHaveLength(1);
  });

  it('refuses a second process, and is gone when a process dies without closing', () => {
    const path = join(temporaryFolder(), 'P.corroborate');
    const script = `
      import { createProject, openExistingProject } from ${JSON.stringify(new URL('../../main/backend/database/open.ts', import.meta.url).href)};
      const [, , mode, path] = process.argv;
      try {
        (mode === 'create' ? createProject : openExistingProject)({ path, actor: 'Other', beforeMigration() {} });
        console.log('opened');
      } catch (error) {
        console.log(error.code);
      }
      process.kill(process.pid, 'SIGKILL');
    `;
    const other = (mode: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-', mode, path], {
        input: script,
        encoding: 'utf8',
      }).stdout.trim();
    expect(other('create')).toBe('opened');
    const project = reopen(path);
    expect(other('open')).toBe('project.locked');
    project.close();
  });

  it('leaves the file readable by a second, read-only connection', () => {
    const project = newProject();
    importText(project, 'Some words.');
    const reader = new Database(project.path, { readonly: true });
    expect(reader.prepare('SELECT count(*) FROM document').pluck().get()).toBe(1);
    reader.close();
  });
});

describe('a project file with other names', () => {
  it('is locked whatever link leads to it', () => {
    const project = newProject();
    const link = join(temporaryFolder(), 'Link.corroborate');
    symlinkSync(project.path, link);
    expect(() => reopen(link)).toThrow(coded('project.locked'));
    project.close();
    expect(reopen(link).path).toBe(project.path);
  });

  it('opens although a power cut spoilt its lock file', () => {
    const project = newProject();
    project.close();
    writeFileSync(`${project.path}-lock`, 'not a database '.repeat(100));
    expect(call(reopen(project.path), 'claims.list', {})).toEqual([]);
  });
});

describe('a project file that goes while it is open', () => {
  it('when renamed, is whole under its new name, and takes no more changes under the old one', () => {
    const project = newProject();
    call(project, 'claims.create', { statement: 'Before' });
    const renamed = join(project.path, '..', 'Renamed.corroborate');
    renameSync(project.path, renamed);
    expect(() => project.requireInPlace()).toThrow(coded('storage.failed'));
    project.close();
    expect(call(reopen(renamed), 'claims.list', {})).toMatchObject([{ statement: 'Before' }]);
  });

  it('when put back, takes changes again', () => {
    const project = newProject();
    const elsewhere = `${project.path}.elsewhere`;
    renameSync(project.path, elsewhere);
    expect(() => project.requireInPlace()).toThrow(coded('storage.failed'));
    renameSync(elsewhere, project.path);
    project.requireInPlace();
    call(project, 'claims.create', { statement: 'After' });
    project.close();
    expect(call(reopen(project.path), 'claims.list', {})).toHaveLength(1);
  });

  it('when removed or replaced, takes no more changes', () => {
    const project = newProject();
    rmSync(project.path);
    expect(() => project.requireInPlace()).toThrow(coded('storage.failed'));
    writeFileSync(project.path, 'something else');
    expect(() => project.requireInPlace()).toThrow(coded('storage.failed'));
  });
});

it('a file alone is the whole project once it is closed, even while somebody else still reads it', () => {
  const project = newProject();
  const reader = new Database(project.path, { readonly: true });
  onTestFinished(() => void reader.close());
  reader.prepare('SELECT count(*) FROM claim').get();
  call(project, 'claims.create', { statement: 'The last one' });
  project.close();
  const copy = join(temporaryFolder(), 'Copy.corroborate');
  copyFileSync(project.path, copy);
  expect(call(reopen(copy), 'claims.list', {})).toHaveLength(1);
});

it('a project whose making was cut off opens, empty', () => {
  const path = join(temporaryFolder(), 'Cut off.corroborate');
  const connection = new Database(path);
  connection.pragma(`application_id = ${applicationId}`);
  connection.close();
  const project = reopen(path);
  expect(describeProject(project)).toMatchObject({ name: 'Cut off', counts: { sources: 0 } });
});

describe('a disk that will not take it', () => {
  it('a read-only file is refused with what to do', ({ skip }) => {
    const project = newProject();
    project.close();
    chmodSync(project.path, 0o444);
    // Root may write everything, so as root the opener runs as another user.
    if (process.getuid?.() === 0) {
      chmodSync(join(project.path, '..'), 0o777);
      const script = `import { openExistingProject } from ${JSON.stringify(new URL('../../main/backend/database/open.ts', import.meta.url).href)};
        try { openExistingProject({ path: ${JSON.stringify(project.path)}, actor: 'x', beforeMigration() {} }); console.log('opened'); } catch (error) { console.log(error.code); }`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
        input: script,
        encoding: 'utf8',
        uid: 65534,
        gid: 65534,
      });
      if (stdout === '' && /EACCES|permission/i.test(stderr))
        skip('the project folder cannot be read by another user here');
      expect(stdout.trim()).toBe('project.readOnly');
      return;
    }
    expect(() => reopen(project.path)).toThrow(coded('project.readOnly'));
  });

  it('a full disk fails the action whole and keeps what was there', () => {
    const project = newProject();
    const { documentId } = importText(project, 'Kept words.');
    const pages = project.connection.pragma('page_count', { simple: true }) as number;
    project.connection.pragma(`max_page_count = ${pages + 2}`);
    expect(() => importText(project, 'Many more words. '.repeat(10_000))).toThrow(
      expect.objectContaining({ code: 'SQLITE_FULL' }),
    );
    expect(call(project, 'sources.list', {})).toHaveLength(1);
    expect(call(project, 'documents.get', { id: documentId }).revision.text).toBe('Kept words.');
    expect(call(project, 'project.check', {}).problems).toEqual([]);
  });
});

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  const next = {
    version: migrations.length + 1,
    name: 'next',
    sql: 'CREATE TABLE extra (a TEXT NOT NULL) STRICT; INSERT INTO extra VALUES (1);',
  };

  it('run once, after a backup that opens', () => {
    const project = newProject();
    importText(project, 'Kept words.');
    project.close();
    const backups = join(temporaryFolder(), 'backups');
    const upgraded = openExistingProject({
      ...options(project.path),
      migrations: [...migrations, next],
      beforeMigration: (connection) => void backUpNow(connection, backups, 'before migration'),
    });
    expect(upgraded.connection.pragma('user_version', { simple: true })).toBe(next.version);
    upgraded.close();
    const [backup = ''] = listBackups(backups);
    const restored = reopen(join(backups, backup));
    expect(call(restored, 'sources.list', {})).toHaveLength(1);
  });

  it('leave the file as it was when one fails', () => {
    const project = newProject();
    importText(project, 'Kept words.');
    project.close();
    const broken = { ...next, sql: 'CREATE TABLE extra (a); INSERT INTO nowhere VALUES (1)' };
    expect(() =>
      openExistingProject({ ...options(project.path), migrations: [...migrations, broken] }),
    ).toThrow();
    const again = reopen(project.path);
    expect(
      again.connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").pluck().get(),
    ).toBe(0);
    expect(call(again, 'project.check', {}).problems).toEqual([]);
  });
});

it('keeps the ten newest backups', () => {
  const project = newProject();
  const folder = backupFolder(temporaryFolder(), 'some-project');
  for (let index = 0; index < 12; index += 1)
    backUpNow(project.connection, folder, `number ${String(index).padStart(2, '0')}`);
  expect(listBackups(folder)).toHaveLength(10);
  expect(existsSync(join(folder, listBackups(folder)[0] ?? ''))).toBe(true);
});
