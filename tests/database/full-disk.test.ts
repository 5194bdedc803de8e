import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Mounts a disk of a few megabytes, which only root may do; null where it cannot be done. */
function mountSmallDisk(megabytes: number): string | null {
  const folder = temporaryFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

async function importText(backend: Backend, text: string): Promise<string> {
  const { draftId, kind, csl, provenance } = await backend.call('imports.preview', {
    name: 'words.txt',
    content: { encoding: 'text', data: text },
  });
  const { documentId } = await backend.call('imports.commit', {
    draftId,
    kind,
    csl,
    provenance,
    setAside: [],
  });
  return documentId;
}

it('a full disk: the action fails whole and in words, what was there stays, and work goes on once there is room', async ({
  skip,
}) => {
  const disk = mountSmallDisk(4);
  if (disk === null) return skip('mounting a small disk needs root');
  const backend = await startBackend();
  await backend.call('project.create', { path: join(disk, 'Small') });
  const kept = await importText(backend, 'Kept words.');
  const long = 'Many words that fill the disk quickly. '.repeat(60_000);
  await expect(importText(backend, long)).rejects.toMatchObject({
    code: 'storage.full',
    message: expect.stringContaining('everything before it is safely stored'),
  });
  expect(await backend.call('sources.list', {})).toHaveLength(1);
  expect((await backend.call('documents.get', { id: kept })).revision.text).toBe('Kept words.');
  expect((await backend.call('project.check', {})).problems).toEqual([]);
  await backend.call('claims.create', { statement: 'There is room for a claim' });
  expect(await backend.call('history.status', {})).toEqual({ undo: 'Make claim', redo: null });
});

it('a full disk leaves no part of a sample project behind, and no project open', async ({ skip }) => {
  const disk = mountSmallDisk(1);
  if (disk === null) return skip('mounting a small disk needs root');
  const backend = await startBackend();
  const switches: unknown[] = [];
  backend.subscribe((event, payload) => event === 'project.didSwitch' && switches.push(payload));
  writeFileSync(join(disk, 'in-the-way'), Buffer.alloc(400_000));
  await expect(
    backend.call('project.create', { path: join(disk, 'Sample'), sample: true }),
  ).rejects.toMatchObject({ code: 'storage.full' });
  expect(readdirSync(disk)).toEqual(['in-the-way']);
  expect(await backend.call('project.current', {})).toBeNull();
  expect(switches).toMatchObject([{ project: null }]);
});

it('a full disk leaves no part of an export behind', async ({ skip }) => {
  const disk = mountSmallDisk(1);
  if (disk === null) return skip('mounting a small disk needs root');
  const folder = temporaryFolder();
  const backend = await startBackend(folder);
  await backend.call('project.create', { path: join(folder, 'Full') });
  const documentId = await importText(
    backend,
    `${'A very long quote that takes room. '.repeat(20_000)}The end.`,
  );
  const { revision } = await backend.call('documents.get', { id: documentId });
  const quote = await backend.call('quotes.create', { documentId, start: 0, end: revision.text.length });
  const claim = await backend.call('claims.create', { statement: 'It is long' });
  await backend.call('evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
  await backend.call('evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'mentions' });
  writeFileSync(join(disk, 'in-the-way'), Buffer.alloc(200_000));
  const write = backend.call('exports.write', {
    jobId: crypto.randomUUID(),
    columns: ['quote'],
    rowIds: null,
    profile: 'data',
    path: join(disk, 'out.csv'),
  });
  await expect(write).rejects.toMatchObject({ code: 'storage.full' });
  expect(readdirSync(disk)).toEqual(['in-the-way']);
});
