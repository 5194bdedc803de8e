import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/contract/errors.ts';
import type { EventName } from '../../shared/contract/events.ts';
import { startBackend } from '../support/backend.ts';
import { readTable } from '../support/read-table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const article =
  'Night buses return\n\nBy Ada Okafor\n\nThe night buses came back on Monday, officials said.\n\n“We counted every passenger,” the mayor said.\n';

describe('the backend', () => {
  it('imports, quotes, links and shows the evidence table', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const project = await backend.call('project.create', { path: join(folder, 'Night buses') });
    expect(project).toMatchObject({ name: 'Night buses', path: join(folder, 'Night buses.corroborate') });
    const draft = await backend.call('imports.preview', {
      name: 'buses.txt',
      content: { encoding: 'text', data: article },
    });
    const setAside = draft.segments.filter((segment) => segment.setAside).map(({ ordinal }) => ordinal);
    const { documentId } = await backend.call('imports.commit', {
      draftId: draft.draftId,
      kind: draft.kind,
      csl: draft.csl,
      provenance: draft.provenance,
      setAside,
    });
    const quote = await backend.call('quotes.createFromText', {
      documentId,
      exact: 'We counted every passenger',
    });
    const claim = await backend.call('claims.create', { statement: 'Passengers were counted' });
    await backend.call('evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
    const table = await readTable(backend, 'evidence');
    expect(table.rows).toMatchObject([
      {
        relation: 'supports',
        exact: 'We counted every passenger',
        locator: { label: 'paragraph', first: '2', last: '2' },
      },
    ]);
    expect(Object.values(table.sources)[0]?.rendered.reference).toContain('Okafor, A.');
    await expect(
      backend.call('imports.preview', { name: 'again.txt', content: { encoding: 'text', data: article } }),
    ).resolves.toMatchObject({ duplicateOf: [{ documentId, reason: 'text' }] });
  });

  it('stores a draft once, and only in the project it was previewed for', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    await backend.call('project.create', { path: join(folder, 'First') });
    const preview = () =>
      backend.call('imports.preview', { name: 'a.txt', content: { encoding: 'text', data: article } });
    const commit = ({ draftId, kind, csl, provenance }: Awaited<ReturnType<typeof preview>>) =>
      backend.call('imports.commit', { draftId, kind, csl, provenance, setAside: [] });
    const expired = { status: 'rejected', reason: { code: 'import.draftExpired' } };
    const draft = await preview();
    expect(await Promise.allSettled([commit(draft), commit(draft)])).toMatchObject([
      { status: 'fulfilled' },
      expired,
    ]);
    expect(await backend.call('sources.list', {})).toHaveLength(1);

    const second = await preview();
    const switching = backend.call('project.create', { path: join(folder, 'Second') });
    await new Promise(setImmediate);
    await Promise.allSettled([commit(second), switching]);
    expect(await backend.call('sources.list', {})).toEqual([]);
  });

  it('tells of every committed change, undo included, and of nothing else', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const heard: [EventName, unknown][] = [];
    backend.subscribe((event, payload) => heard.push([event, payload]));
    await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('claims.create', { statement: 'One' });
    await backend.call('workspace.save', { state: { view: 'claims' } });
    await expect(backend.call('claims.create', { statement: ' ' })).rejects.toMatchObject({
      code: 'claim.empty',
    });
    await backend.call('history.undo', {});
    await new Promise(setImmediate);
    expect(heard).toEqual([
      [
        'project.didSwitch',
        { project: expect.objectContaining({ name: 'P' }), history: { undo: null, redo: null } },
      ],
      ['project.didChange', { tables: ['claim'], quoteIds: [], history: { undo: 'Make claim', redo: null } }],
      ['project.didChange', { tables: ['claim'], quoteIds: [], history: { undo: null, redo: 'Make claim' } }],
    ]);
  });

  it('keeps the open project when another cannot be opened', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    await backend.call('project.create', { path: join(folder, 'P') });
    await expect(
      backend.call('project.open', { path: join(folder, 'missing.corroborate') }),
    ).rejects.toMatchObject({ code: 'project.notFound' });
    expect(await backend.call('project.current', {})).toMatchObject({ name: 'P' });
  });

  it('remembers recent projects, marks missing ones and forgets on demand', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('project.close', {});
    expect(await backend.call('project.recent', {})).toMatchObject([{ path, name: 'P', exists: true }]);
    await backend.close();
    const second = await startBackend(folder);
    expect(await second.call('project.recent', {})).toHaveLength(1);
    await second.call('project.forgetRecent', { path });
    expect(await second.call('project.recent', {})).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });

  it('opens a project once, however many windows ask for it at the same time', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('project.close', {});
    const opened = await Promise.all([
      backend.call('project.open', { path }),
      backend.call('project.open', { path }),
    ]);
    expect(opened).toMatchObject([{ path }, { path }]);
    await backend.call('claims.create', { statement: 'Still writable' });
  });

  it('cancels an export before the project is closed, and leaves the file whole', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P'), sample: true });
    const [row] = (await readTable(backend, 'evidence')).rows;
    const writing = backend.call('exports.write', {
      jobId: crypto.randomUUID(),
      columns: ['quote'],
      rowIds: new Array<string>(300_000).fill(row?.id ?? ''),
      profile: 'data',
      path: join(folder, 'out.csv'),
    });
    const ended = expect(writing).rejects.toMatchObject({ code: 'job.cancelled' });
    await backend.call('claims.create', { statement: 'Made while exporting' });
    await backend.call('project.close', {});
    await ended;
    expect(readdirSync(folder).sort()).toEqual(['P.corroborate', 'user-data']);
    await backend.call('project.open', { path });
    expect((await backend.call('claims.list', {})).map(({ statement }) => statement)).toContain(
      'Made while exporting',
    );
  });

  it('makes the daily backup of a project that another one takes the place of', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    await backend.call('project.create', { path: join(folder, 'First') });
    await backend.call('claims.create', { statement: 'Worth keeping' });
    await backend.call('project.create', { path: join(folder, 'Second') });
    const backups = readdirSync(join(folder, 'user-data/backups'), { recursive: true, encoding: 'utf8' });
    expect(backups.filter((name) => name.endsWith('daily.corroborate'))).toHaveLength(1);
  });

  it('opens a project by the name it was made with, and refuses names that the system would cut', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('project.close', {});
    expect(await backend.call('project.open', { path: join(folder, 'P') })).toMatchObject({ path });
    await expect(backend.call('project.create', { path: join(folder, 'a\0b') })).rejects.toMatchObject({
      code: 'contract.invalidInput',
    });
    await expect(
      backend.call('project.create', { path: join(folder, 'x'.repeat(300)) }),
    ).rejects.toMatchObject({ code: 'storage.failed', message: expect.stringContaining('too long') });
    await backend.call('project.close', {});
    expect(readdirSync(folder).sort()).toEqual(['P.corroborate', 'user-data']);
  });

  it('opens projects although the settings cannot be written', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    rmSync(join(folder, 'user-data'), { recursive: true });
    writeFileSync(join(folder, 'user-data'), 'in the way');
    await backend.call('project.create', { path: join(folder, 'P') });
    expect(await backend.call('claims.create', { statement: 'Work goes on' })).toBeDefined();
    await expect(backend.call('settings.update', { theme: 'dark' })).rejects.toMatchObject({
      code: 'storage.failed',
    });
    expect(await backend.call('settings.get', {})).toMatchObject({ theme: 'dark' });
  });

  it('refuses changes to a project whose file was renamed, and says where the work is', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('claims.create', { statement: 'Before' });
    const renamed = join(folder, 'Renamed.corroborate');
    renameSync(path, renamed);
    await expect(backend.call('claims.create', { statement: 'After' })).rejects.toMatchObject({
      code: 'storage.failed',
      message: expect.stringContaining('moved, renamed or removed'),
    });
    await expect(backend.call('history.undo', {})).rejects.toMatchObject({ code: 'storage.failed' });
    await backend.call('project.open', { path: renamed });
    expect(await backend.call('claims.list', {})).toMatchObject([{ statement: 'Before' }]);
  });

  it('names the newest backup of a project whose file is damaged', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P') });
    for (let index = 0; index < 200; index += 1)
      await backend.call('claims.create', { statement: `Claim ${index}` });
    await backend.call('project.close', {});
    spoilTable(path, 'claim');
    const opening = backend.call('project.open', { path });
    await expect(opening).rejects.toMatchObject({
      code: 'project.damaged',
      data: { backup: expect.any(String) },
    });
    const { backup } = (await opening.catch((error: AppError) => error.data)) as { backup: string };
    await backend.call('project.open', { path: backup });
    expect(await backend.call('claims.list', {})).toHaveLength(200);
    expect(readdirSync(folder).toSorted()).toEqual(['P.corroborate', 'user-data']);
  });

  it('says when no project is open', async () => {
    const backend = await startBackend();
    await expect(backend.call('sources.list', {})).rejects.toMatchObject({ code: 'project.notOpen' });
    expect(await backend.call('project.current', {})).toBeNull();
  });
});

/** Overwrites part of every page of a table, as a failing disk might. */
function spoilTable(path: string, table: string): void {
  const connection = new Database(path, { readonly: true });
  const pages = connection.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table) as number[];
  connection.close();
  const file = openSync(path, 'r+');
  for (const page of pages) writeSync(file, Buffer.alloc(500, 0xa5), 0, 500, (page - 1) * 4096);
  closeSync(file);
}
