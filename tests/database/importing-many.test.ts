import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { findFiles } from '../../main/backend/imports/batch/find-files.ts';
import type { ProcedureCallInput } from '../../shared/contract/procedures.ts';
import type { BatchReport } from '../../shared/domain/import-reports.ts';
import { leftOutInWords } from '../../shared/domain/import-reports.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A report of forty words of its own. */
const report = (name: string) =>
  `# The ${name} report\n\n${Array.from({ length: 40 }, (_, index) => `${name}${index}`).join(' ')}\n`;

function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function openProject(): Promise<{ backend: Backend; folder: string; path: string }> {
  const home = temporaryFolder();
  const backend = await startBackend(home);
  const { path } = await backend.call('project.create', { path: join(home, 'Study') });
  const folder = join(home, 'articles');
  mkdirSync(folder);
  return { backend, folder, path };
}

const importPaths = (
  backend: Backend,
  paths: string[],
  rest: Partial<ProcedureCallInput<'imports.paths'>> = {},
) => backend.call('imports.paths', { jobId: crypto.randomUUID(), paths, ...rest });

/**
 * Resolves as soon as so many sources are in, while others are still coming. The database answers one request after the
 * other, so however fast the import is, it stores one file at most between two questions.
 */
async function untilImported(backend: Backend, count: number): Promise<void> {
  for (let sources = 0; sources < count; sources = (await backend.call('sources.list', {})).length);
}

const outcomes = ({ files }: BatchReport) => files.map(({ name, outcome }) => [name, outcome]);

describe('importing many files', () => {
  it('attaches the recording that lies beside a transcript with times, and undo takes it away', async () => {
    const { backend, folder } = await openProject();
    writeFiles(folder, {
      'ferry.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Mara>The ferry runs through the winter.\n',
      'Ferry.MP3': Buffer.from('not looked at'),
      'alone.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Jo>Nobody recorded this one.\n',
    });
    const { files } = await importPaths(backend, [folder]);
    const [alone, ferry] = files;
    expect(ferry).toMatchObject({ name: 'ferry.vtt', warnings: [expect.stringContaining('“Ferry.MP3”')] });
    const recordingOf = async (documentId: string | null | undefined) =>
      (await backend.call('media.get', { documentId: documentId ?? '' })).recording;
    expect(await recordingOf(ferry?.documentId)).toMatchObject({ name: 'Ferry.MP3', isThere: true });
    expect(await recordingOf(alone?.documentId)).toBeNull();
    await backend.call('history.undo', {});
    expect((await backend.call('sources.list', {})).length).toBe(0);
  });

  it('brings a folder in as one step, and says what became of each file', async () => {
    const { backend, folder } = await openProject();
    writeFiles(folder, {
      'a1.md': report('depot'),
      'a2.md': report('depot'),
      'a10.md': report('depot').replace('depot20', 'changed'),
      'broken.txt': Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'deeper/b.md': report('harbour'),
      'deeper/.hidden.md': report('hidden'),
      'Page.html': `<html><body><article><h1>Page</h1><p>${report('page')}</p></article></body></html>`,
      'Page_files/frame.html': '<p>An advertisement</p>',
      'picture.png': Buffer.from('89504e47', 'hex'),
    });
    const done = await importPaths(backend, [folder]);
    expect(outcomes(done)).toEqual([
      ['a1.md', 'imported'],
      ['a2.md', 'duplicate'],
      ['a10.md', 'imported'],
      ['broken.txt', 'failed'],
      [join('deeper', 'b.md'), 'imported'],
      ['Page.html', 'imported'],
    ]);
    const [first, second, third, broken] = done.files;
    expect(second).toMatchObject({ documentId: first?.documentId, duplicate: { reason: 'text' } });
    expect(third?.duplicate).toMatchObject({ documentId: first?.documentId, reason: 'near' });
    expect(third?.duplicate?.similarity).toBeCloseTo(0.976, 2);
    expect(broken?.error?.message).toContain('a PNG image');
    expect(done).toMatchObject({
      leftOut: { hidden: 1, pageParts: 1, formats: { png: 1 } },
      stopped: null,
    });
    expect(leftOutInWords(done.leftOut)).toBe(
      '1 hidden file, 1 part of saved pages, 1 file of other formats (.png 1)',
    );
    expect(await backend.call('sources.list', {})).toHaveLength(4);
    expect(await backend.call('history.status', {})).toMatchObject({ undo: 'Import 4 files' });
    await backend.call('history.undo', {});
    expect(await backend.call('sources.list', {})).toEqual([]);
    await backend.call('history.redo', {});
    expect(await backend.call('sources.list', {})).toHaveLength(4);
    expect((await backend.call('project.check', {})).problems).toEqual([]);
  });

  it('makes new revisions or sources of their own of duplicates, where that is wanted', async () => {
    const { backend, folder } = await openProject();
    const page = (words: string) => `---\nurl: https://example.org/story\n---\n\n${words}`;
    writeFiles(folder, { 'first.md': page(report('early')) });
    const [first] = (await importPaths(backend, [folder])).files;
    const documentId = first?.documentId ?? '';
    await backend.call('quotes.createFromText', { documentId, exact: 'early3 early4' });
    writeFiles(folder, { 'first.md': page(`${report('early')}\nA line more.`) });
    const skipped = await importPaths(backend, [folder]);
    expect(skipped.files).toMatchObject([{ outcome: 'duplicate', documentId, duplicate: { reason: 'url' } }]);
    expect(await backend.call('history.status', {})).toMatchObject({ undo: 'Make quote' });
    const revised = await importPaths(backend, [folder], { onDuplicate: 'revision' });
    expect(revised.files).toMatchObject([{ outcome: 'revised', documentId }]);
    const again = await importPaths(backend, [folder], { onDuplicate: 'revision' });
    expect(again.files).toMatchObject([{ outcome: 'duplicate', duplicate: { reason: 'text' } }]);
    const { revision } = await backend.call('documents.get', { id: documentId });
    expect(revision.number).toBe(2);
    expect(await backend.call('quotes.listByDocument', { documentId })).toMatchObject([
      { exact: 'early3 early4', revisionId: revision.id },
    ]);
    const separate = await importPaths(backend, [folder], { onDuplicate: 'separate' });
    expect(separate.files).toMatchObject([{ outcome: 'imported', duplicate: { documentId } }]);
    expect(await backend.call('sources.list', {})).toHaveLength(2);
  });

  it('keeps speakers and times of a transcript in a new revision of its words, and takes its corrected speakers', async () => {
    const { backend, folder } = await openProject();
    const turns = (mark: (time: string, speaker: string) => string) =>
      [
        'URL: https://example.org/talk',
        `${mark('00:00:01', 'Mara')}The fery has carried people.`,
        `${mark('00:00:07', 'Jo')}It will go on.`,
        `${mark('00:01:10', 'Mara')}And who pays?`,
      ].join('\n\n');
    const timed = turns((time, speaker) => `[${time}] ${speaker}: `);
    writeFiles(folder, { 'talk.txt': timed });
    const [talk] = (await importPaths(backend, [folder])).files;
    const documentId = talk?.documentId ?? '';
    const reimport = async (words: string) => {
      writeFiles(folder, { 'talk.txt': words });
      return outcomes(await importPaths(backend, [folder], { onDuplicate: 'revision' }));
    };
    const read = async () => {
      const { text, segments, cues } = (await backend.call('documents.get', { id: documentId })).revision;
      return {
        speakers: segments.map(({ speaker }) => speaker),
        cues: cues.map(({ start, end, beginsAt }) => [beginsAt, text.slice(start, end)]),
      };
    };
    const before = await read();
    expect(await reimport(turns(() => '').replace('fery', 'ferry'))).toEqual([['talk.txt', 'revised']]);
    const [first, ...others] = before.cues;
    expect(await read()).toEqual({
      ...before,
      cues: [[first?.[0], 'The ferry has carried people.'], ...others],
    });
    const corrected = timed.replace('fery', 'ferry').replace('Jo:', 'Joan:');
    expect(await reimport(corrected)).toEqual([['talk.txt', 'revised']]);
    expect((await read()).speakers).toEqual([null, 'Mara', 'Joan', 'Mara']);
    expect(await reimport(corrected)).toEqual([['talk.txt', 'duplicate']]);
    expect(await reimport(timed)).toEqual([['talk.txt', 'duplicate']]);
  });

  it('tells what was done when the others cannot be imported any more', async () => {
    const { backend, folder, path } = await openProject();
    for (let index = 0; index < 30; index += 1) writeFiles(folder, { [`${index}.md`]: report(`n${index}x`) });
    const away = `${path}.away`;
    const importing = importPaths(backend, [folder]);
    await untilImported(backend, 3);
    renameSync(path, away);
    const done = await importing;
    renameSync(away, path);
    expect(done.stopped).toBe('failed');
    const failed = done.files.at(-1);
    expect(failed).toMatchObject({
      outcome: 'failed',
      error: { code: expect.stringMatching(/^(?:project|storage)\./) },
    });
    const inside = await backend.call('sources.list', {});
    expect(inside).toHaveLength(done.files.length - 1);
    expect(inside.length).toBeGreaterThanOrEqual(3);
    expect(
      outcomes(await importPaths(backend, [folder])).filter(([, outcome]) => outcome === 'imported'),
    ).toHaveLength(30 - inside.length);
  });

  it('keeps what is in when it is cancelled, and begins another step when something else was done', async () => {
    const { backend, folder } = await openProject();
    for (let index = 0; index < 30; index += 1) writeFiles(folder, { [`${index}.md`]: report(`n${index}x`) });
    const jobId = crypto.randomUUID();
    const progress: unknown[] = [];
    backend.subscribe((event, payload) => {
      if (event === 'job.didProgress') progress.push(payload);
    });
    const importing = importPaths(backend, [folder], { jobId });
    await untilImported(backend, 3);
    await backend.call('claims.create', { statement: 'Meanwhile' });
    await backend.call('jobs.cancel', { jobId });
    const done = await importing;
    expect(done.stopped).toBe('cancelled');
    expect(progress).toContainEqual({ jobId, done: 0, total: 30, label: '0.md' });
    const inside = await backend.call('sources.list', {});
    expect(inside).toHaveLength(done.files.length);
    expect(inside.length).toBeGreaterThanOrEqual(3);
    expect(inside.length).toBeLessThan(30);
    const steps = (await backend.call('history.list', { id: null })).map(({ label }) => label);
    expect(steps.filter((label) => label.startsWith('Import')).length).toBeGreaterThanOrEqual(1);
    expect(steps).toContain('Make claim');
  });

  it('looks into folders only where that is wanted, never twice, and says what cannot be read', async () => {
    const { backend, folder } = await openProject();
    writeFiles(folder, { 'a.md': report('top'), 'deeper/b.md': report('deep') });
    symlinkSync(folder, join(folder, 'deeper', 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    const flat = await importPaths(backend, [folder], { recursive: false });
    expect(outcomes(flat)).toEqual([
      ['a.md', 'imported'],
      ['dangling.md', 'failed'],
    ]);
    expect(flat.files[1]?.error?.message).toContain('“dangling.md” does not exist');
    const deep = await importPaths(backend, [folder, join(folder, 'a.md'), join(folder, 'missing')]);
    expect(outcomes(deep)).toEqual([
      ['a.md', 'duplicate'],
      ['dangling.md', 'failed'],
      [join('deeper', 'b.md'), 'imported'],
      ['missing', 'failed'],
    ]);
  });

  it('looks at no more than so many entries, however many there are', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 20; index += 1) writeFiles(folder, { [`deeper/${index}.md`]: 'Words.' });
    const found = (limit: number) =>
      findFiles([folder], { recursive: true, limit, signal: new AbortController().signal });
    const some = await found(10);
    expect(some.isCut).toBe(true);
    expect(some.files.length).toBeLessThan(10);
    const all = await found(100);
    expect(all).toMatchObject({ isCut: false });
    expect(all.files).toHaveLength(20);
  });

  it('takes files that a page hands over one by one as one step', async () => {
    const { backend } = await openProject();
    const batchId = crypto.randomUUID();
    for (const name of ['one', 'two', 'one']) {
      const data = Buffer.from(report(name)).toString('base64');
      await backend.call('imports.file', { batchId, name: `${name}.md`, data });
    }
    expect(await backend.call('sources.list', {})).toHaveLength(2);
    expect(await backend.call('history.status', {})).toMatchObject({ undo: 'Import 2 files' });
  });

  it('saves its report as a table in which nothing is a formula', async () => {
    const { backend, folder } = await openProject();
    writeFiles(folder, { '=cmd.md': report('depot'), 'empty.md': ' ' });
    const done = await importPaths(backend, [folder]);
    const path = join(folder, 'report.csv');
    expect(await backend.call('imports.saveReport', { path, report: done })).toMatchObject({ rowCount: 2 });
    const csv = await readFile(path, 'utf8');
    expect(csv).toContain("'=cmd.md,Imported,The depot report,");
    expect(csv).toMatch(/empty\.md,Failed,,“empty\.md” was not imported/);
    await expect(backend.call('imports.saveReport', { path, report: done })).rejects.toMatchObject({
      code: 'export.targetExists',
    });
  });
});
