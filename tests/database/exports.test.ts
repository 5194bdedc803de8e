import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { formatModules } from '../../main/backend/exports/formats/table-formats.ts';
import { tooManyRows } from '../../main/backend/exports/too-many-rows.ts';
import {
  placeNewWithoutLink,
  writeWholeFile,
  writeWholeFiles,
} from '../../main/backend/exports/whole-file.ts';
import { createExportsClient, type ExportsClient } from '../../main/backend/exports/worker-client.ts';
import { type TableFile, writeTable } from '../../main/backend/exports/write-table.ts';
import { readEvidenceRows } from '../../main/backend/tables/evidence-reader.ts';
import { removeFormulaGuard } from '../../shared/domain/formula-guard.ts';
import { tableFormatFacts, tableFormats } from '../../shared/domain/table-formats.ts';
import { quoteColumnIds } from '../../shared/domain/tables/quote-table.ts';
import type { RenderedSource } from '../../shared/domain/tables.ts';
import { hostileCells } from '../support/hostile-cells.ts';
import { call, importText, newProject } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A project with one claim and a quote with a link for each note. */
function projectWithNotes(notes: readonly string[]): OpenProject {
  const project = newProject();
  const text = 'The first paragraph.\nThe second paragraph.';
  const { documentId } = importText(project, text, 'Silt');
  const claim = call(project, 'claims.create', { statement: 'The bridge is closed' });
  for (const [index, note] of notes.entries()) {
    const quote = call(project, 'quotes.create', { documentId, start: 0, end: 1 + (index % 20) });
    call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'mentions', note });
  }
  return project;
}

/** Every source as a style would render it; the exports take renderings as they come. */
function renderedSources(project: OpenProject): Record<string, RenderedSource> {
  const rendered = {
    reference: 'Okafor, A. (2026). Silt.',
    citation: '(Okafor, 2026)',
    inText: { printed: 'Okafor', running: 'Okafor', citedIn: 'as cited in' },
    withLocator: {
      paragraph: { one: '(Okafor, 2026, para. {first})', several: '(Okafor, 2026, paras. {first}–{last})' },
    },
  };
  return Object.fromEntries(call(project, 'sources.list', {}).map(({ id }) => [id, rendered]));
}

type EvidenceFile = TableFile & { readonly table: 'evidence' };

function csvOf(project: OpenProject, changes: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    table: 'evidence',
    databasePath: project.path,
    columns: ['note'],
    rowIds: null,
    format: 'csv',
    profile: 'data',
    path: join(dirname(project.path), 'evidence.csv'),
    overwrite: false,
    metadata: null,
    rendered: renderedSources(project),
    ...changes,
  };
}

const quietly = { signal: new AbortController().signal, progress: () => {} };

function exportsClient(): ExportsClient {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const entry = new URL('../../main/backend/exports/worker.ts', import.meta.url);
  const client = createExportsClient({ entry, log });
  onTestFinished(() => client.close());
  return client;
}

describe('the rows of an export', () => {
  it('follow the claims in tree order and within a claim the order of linking', () => {
    const project = newProject();
    const { documentId } = importText(project, 'One two three four.');
    const first = call(project, 'claims.create', { statement: 'First' });
    const second = call(project, 'claims.create', { statement: 'Second' });
    const child = call(project, 'claims.create', { statement: 'Child of first', parentId: first.id });
    const quote = call(project, 'quotes.create', { documentId, start: 0, end: 3 });
    for (const claimId of [second.id, child.id, first.id]) {
      call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claimId], relation: 'qualifies' });
      call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claimId], relation: 'mentions' });
    }
    const rows = [...readEvidenceRows(project.connection, null)];
    expect(rows.map(({ claimId, relation }) => [claimId, relation])).toEqual([
      [first.id, 'qualifies'],
      [first.id, 'mentions'],
      [child.id, 'qualifies'],
      [child.id, 'mentions'],
      [second.id, 'qualifies'],
      [second.id, 'mentions'],
    ]);
    const wanted = [rows[4], rows[0], rows[2]].map((row) => row?.id ?? '');
    const chosen = [
      ...readEvidenceRows(project.connection, [...wanted, '019aa000-0000-7000-8000-000000000000']),
    ];
    expect(chosen.map(({ id }) => id)).toEqual(wanted);
  });

  it('carry codes, speaker and paragraph numbers, which follow what is set aside', () => {
    const project = newProject();
    const text = 'Read more\nThe first paragraph.\nThe second paragraph.\nThe third paragraph.';
    const { documentId } = importText(project, text);
    const claim = call(project, 'claims.create', { statement: 'A claim' });
    const codeIds = ['zebra', 'Apple', 'mango'].map((name) => call(project, 'codes.create', { name }).id);
    const quote = call(project, 'quotes.create', {
      documentId,
      start: text.indexOf('second'),
      end: text.indexOf('third') + 5,
      codeIds,
    });
    call(project, 'quotes.attribute', {
      id: quote.id,
      attribution: { personName: 'Olena Bondar', addressee: 'Radio Nine', date: '2026-01-09' },
    });
    call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
    const read = () => [...readEvidenceRows(project.connection, null)];
    expect(read()).toMatchObject([
      {
        codes: ['Apple', 'mango', 'zebra'],
        speaker: 'Olena Bondar',
        addressee: 'Radio Nine',
        said: '2026-01-09',
        locator: { label: 'paragraph', first: '3', last: '4' },
      },
    ]);
    call(project, 'documents.setAside', { id: documentId, ordinals: [0], setAside: true });
    expect(read()).toMatchObject([{ locator: { label: 'paragraph', first: '2', last: '3' } }]);
    call(project, 'documents.setAside', { id: documentId, ordinals: [2, 3], setAside: true });
    expect(read()).toMatchObject([{ locator: null }]);
  });
});

describe('a CSV file', () => {
  it('of the profile “data” holds exactly the cells, as RFC 4180 has them', async () => {
    const project = projectWithNotes(hostileCells);
    const input = csvOf(project, { columns: ['note', 'citation', 'reference'] });
    const { bytes, rowCount } = await writeTable(input, quietly);
    const content = readFileSync(input.path);
    expect(content.length).toBe(bytes);
    expect(rowCount).toBe(hostileCells.length);
    expect(content.toString('utf8').startsWith('Note,Citation,Reference\r\n')).toBe(true);
    expect(content.toString('utf8').endsWith('\r\n')).toBe(true);
    const [header, ...records] = parse(content) as string[][];
    expect(header).toEqual(['Note', 'Citation', 'Reference']);
    expect(records.map(([note]) => note)).toEqual(hostileCells);
    expect(records[0]).toEqual(['=1+1', '(Okafor, 2026, para. 1)', 'Okafor, A. (2026). Silt.']);
  });

  it('of the profile “spreadsheet” has a byte order mark and no cell that is run', async () => {
    const project = projectWithNotes(hostileCells);
    const input = csvOf(project, { profile: 'spreadsheet' });
    await writeTable(input, quietly);
    const content = readFileSync(input.path);
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const records = (parse(content, { bom: true }) as string[][]).slice(1).map(([note = '']) => note);
    expect(records.map(removeFormulaGuard)).toEqual(hostileCells);
    for (const cell of records) expect(cell).not.toMatch(/^(?!-5$)[=+\-@\t\r\n＝＋－＠]/u);
  });

  it('gives back every cell, whatever was written into it', async () => {
    const notes = fc.array(fc.string({ unit: fc.constantFrom(...'a\'"=+-@,;\t\r\n＝ é👍\uFEFF') }), {
      minLength: 1,
      maxLength: 15,
    });
    await fc.assert(
      fc.asyncProperty(
        notes,
        fc.constantFrom('data' as const, 'spreadsheet' as const),
        async (cells, profile) => {
          const project = projectWithNotes(cells);
          const input = csvOf(project, { profile });
          await writeTable(input, quietly);
          const records = parse(readFileSync(input.path), { bom: profile === 'spreadsheet' }) as string[][];
          const read = records
            .slice(1)
            .map(([cell = '']) => (profile === 'spreadsheet' ? removeFormulaGuard(cell) : cell));
          expect(read).toEqual(cells);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('holds the rows asked for, in the order asked for', async () => {
    const project = projectWithNotes(['a', 'b', 'c', 'd']);
    const rows = [...readEvidenceRows(project.connection, null)];
    const rowIds = [rows[3]?.id ?? '', rows[1]?.id ?? ''];
    const input = csvOf(project, { rowIds, columns: ['evidence-id', 'note'] });
    expect(await writeTable(input, quietly)).toMatchObject({ rowCount: 2 });
    expect(readFileSync(input.path, 'utf8')).toBe(`Evidence ID,Note\r\n${rowIds[0]},d\r\n${rowIds[1]},b\r\n`);
  });

  it('shows one moment of the project, whatever is changed while it is written', async () => {
    const notes = Array.from({ length: 1200 }, (_, index) => `note ${index}`);
    const project = projectWithNotes(notes);
    const input = csvOf(project);
    const ids = [...readEvidenceRows(project.connection, null)].map(({ id }) => id);
    const unlinkTheRest = () => {
      for (const id of ids.splice(600)) call(project, 'evidence.unlink', { id });
    };
    const written = writeTable(input, { ...quietly, progress: unlinkTheRest });
    expect(await written).toMatchObject({ rowCount: 1200 });
    expect((parse(readFileSync(input.path)) as string[][]).slice(1).flat()).toEqual(notes);
    expect([...readEvidenceRows(project.connection, null)]).toHaveLength(600);
  });
});

describe('a file that cannot be written', () => {
  const refused = async (input: TableFile, code: string, words: RegExp) => {
    await expect(writeTable(input, quietly)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    });
  };

  it('is not written over another unless that was said', async () => {
    const project = projectWithNotes(['a']);
    const input = csvOf(project);
    writeFileSync(input.path, 'precious');
    await refused(input, 'export.targetExists', /left as it is/);
    expect(readFileSync(input.path, 'utf8')).toBe('precious');
    await writeTable({ ...input, overwrite: true }, quietly);
    expect(readFileSync(input.path, 'utf8')).toBe('Note\r\na\r\n');
  });

  it('is not written over one that came while it was being written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'late.csv');
    const late = writeWholeFile(path, { overwrite: false }, async (append) => {
      await append('ours');
      writeFileSync(path, 'theirs');
    });
    await expect(late).rejects.toMatchObject({ code: 'export.targetExists' });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['late.csv']);
  });

  it('is not written over one either where the disk knows no links', async () => {
    const folder = temporaryFolder();
    const [partial, target] = [join(folder, 'new.partial'), join(folder, 'new.csv')];
    writeFileSync(partial, 'ours');
    await placeNewWithoutLink(partial, target);
    expect(readFileSync(target, 'utf8')).toBe('ours');
    writeFileSync(partial, 'more');
    await expect(placeNewWithoutLink(partial, target)).rejects.toMatchObject({ code: 'export.targetExists' });
    expect(readFileSync(target, 'utf8')).toBe('ours');
  });

  it('is refused with the reason when the place is wrong', async () => {
    const project = projectWithNotes(['a']);
    const folder = temporaryFolder();
    await refused(
      csvOf(project, { path: join(folder, 'no', 'such', 'folder.csv') }),
      'export.folderMissing',
      /no folder/,
    );
    writeFileSync(join(folder, 'file'), '');
    await refused(
      csvOf(project, { path: join(folder, 'file', 'x.csv') }),
      'export.folderMissing',
      /no folder/,
    );
    mkdirSync(join(folder, 'folder.csv'));
    await refused(
      csvOf(project, { path: join(folder, 'folder.csv'), overwrite: true }),
      'export.notWritable',
      /is a folder/,
    );
    await refused(
      csvOf(project, { path: join(folder, `${'n'.repeat(300)}.csv`) }),
      'export.notWritable',
      /shorter/,
    );
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder.csv']);
  });

  it.skipIf(!existsSync('/sys'))('is refused where nobody may write', async () => {
    const project = projectWithNotes(['a']);
    await refused(csvOf(project, { path: '/sys/evidence.csv' }), 'export.notWritable', /cannot be written/);
  });

  it('is never the project itself, by whatever name', async () => {
    const project = projectWithNotes(['a']);
    const folder = dirname(project.path);
    const before = readFileSync(project.path);
    symlinkSync(project.path, join(folder, 'symbolic.csv'));
    linkSync(project.path, join(folder, 'hard.csv'));
    for (const path of [
      project.path,
      `${project.path}-wal`,
      join(folder, 'symbolic.csv'),
      join(folder, 'hard.csv'),
    ]) {
      await refused(csvOf(project, { path, overwrite: true }), 'export.notWritable', /the project itself/);
    }
    expect(readFileSync(project.path).equals(before)).toBe(true);
  });

  it('is not made when there are no rows', async () => {
    const project = newProject();
    const input = csvOf(project);
    await refused(input, 'export.empty', /no rows/);
    expect(existsSync(input.path)).toBe(false);
  });

  it('is not left half-written when the disk takes no more, and the one before stays', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'large.csv');
    writeFileSync(path, 'precious');
    const module = new URL('../../main/backend/exports/whole-file.ts', import.meta.url).href;
    const script = `
      import { writeWholeFile } from ${JSON.stringify(module)};
      const large = (append) => append('x'.repeat(200_000));
      await writeWholeFile(${JSON.stringify(path)}, { overwrite: true }, large).catch((error) => console.log(error.code));`;
    const limited = 'ulimit -f 16 && exec "$0" --input-type=module --eval "$1"';
    const output = execFileSync('sh', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
    expect(output.trim()).toBe('storage.failed');
    expect(readFileSync(path, 'utf8')).toBe('precious');
    expect(readdirSync(folder)).toEqual(['large.csv']);
  });
});

describe('the exports worker', () => {
  it('writes a file, telling how far it is', async () => {
    const notes = Array.from({ length: 600 }, (_, index) => `note ${index}`);
    const project = projectWithNotes(notes);
    const input = csvOf(project);
    const seen: { done: number; total: number }[] = [];
    const client = exportsClient();
    const written = await client.writeTable(
      input,
      (progress) => void seen.push(progress),
      new AbortController().signal,
    );
    expect(written).toEqual({
      path: input.path,
      rowCount: 600,
      bytes: readFileSync(input.path).length,
      metadataPath: null,
    });
    expect(seen.at(-1)).toEqual({ done: 600, total: 600 });
    await expect(client.writeTable(input, () => {}, new AbortController().signal)).rejects.toMatchObject({
      code: 'export.targetExists',
    });
  });

  it('leaves nothing behind when it is cancelled, or closed, under way', async () => {
    const project = projectWithNotes(
      Array.from({ length: 200 }, (_, index) => `note ${index} ${'…'.repeat(3000)}`),
    );
    const folder = dirname(project.path);
    const client = exportsClient();
    const input = csvOf(project, { columns: Array<string>(20).fill('note') });

    const controller = new AbortController();
    const cancelled = client.writeTable(input, () => controller.abort(), controller.signal);
    await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(readdirSync(folder).filter((name) => name.includes('csv'))).toEqual([]);

    await expect(client.writeTable(input, () => {}, AbortSignal.abort())).rejects.toMatchObject({
      code: 'job.cancelled',
    });

    let didStart = () => {};
    const started = new Promise<void>((resolve) => {
      didStart = resolve;
    });
    const closed = client.writeTable(input, () => didStart(), new AbortController().signal);
    const outcome = expect(closed).rejects.toMatchObject({ code: 'job.cancelled' });
    await started;
    await client.close();
    await outcome;
    expect(readdirSync(folder).filter((name) => name.includes('csv'))).toEqual([]);
  });

  it('says so when the project cannot be read', async () => {
    const project = projectWithNotes(['a']);
    const client = exportsClient();
    const databasePath = join(temporaryFolder(), 'gone.corroborate');
    const input = csvOf(project, { databasePath });
    await expect(client.writeTable(input, () => {}, new AbortController().signal)).rejects.toMatchObject({
      code: 'storage.failed',
    });
    expect(existsSync(input.path)).toBe(false);
  });
});

/** Of a newspaper article of which title and author are known, in a style that gives it no reference. */
const inTextOnly =
  'in-text only: the newspaper, a date and the place in it (URL, page or DOI) would make it citable';

describe('the preview', () => {
  it('shows the first rows as they will stand in the file, and warns about all of them', async () => {
    const project = projectWithNotes(['=1+1', 'plain', 'x'.repeat(40_000)]);
    const rendered = Object.fromEntries(
      Object.entries(renderedSources(project)).map(([id, source]) => [id, { ...source, reference: '' }]),
    );
    const [first] = [...readEvidenceRows(project.connection, null)];
    call(project, 'quotes.setStatus', { id: first?.quoteId ?? '', status: 'reviewed' });
    const client = exportsClient();
    const input = csvOf(project, {
      columns: ['note', 'citation', 'reference'],
      profile: 'spreadsheet',
      rendered,
    });
    expect(await client.previewTable(input, 2)).toEqual({
      header: ['Note', 'Citation', 'Reference'],
      rows: [
        ["'=1+1", '(Okafor, 2026, para. 1)', inTextOnly],
        ['plain', '(Okafor, 2026, para. 1)', inTextOnly],
      ],
      text: `\uFEFFNote,Citation,Reference\r\n'=1+1,"(Okafor, 2026, para. 1)","${inTextOnly}"\r\nplain,"(Okafor, 2026, para. 1)","${inTextOnly}"\r\n`,
      rowCount: 3,
      estimatedBytes: 40_125 + 3 * `"${inTextOnly}"`.length,
      refusal: null,
      sourcesToCheck: Object.keys(rendered),
      names: { cells: 0, pseudonyms: false },
      warnings: [
        '2 quotes have not been reviewed yet.',
        '1 source is cited in the text only: this style gives it no reference; its cell says what would make it citable.',
        '1 cell begins like a formula; an apostrophe in front of it keeps spreadsheets from running it.',
        '1 cell is longer than 32,767 characters; Excel will cut it short.',
      ],
    });
    expect(await client.previewTable({ ...input, profile: 'data', columns: ['note'] }, 1)).toMatchObject({
      rows: [['=1+1']],
      warnings: [
        '2 quotes have not been reviewed yet.',
        '1 cell begins like a formula. If the file is to be opened in a spreadsheet, use the profile “Spreadsheet”.',
      ],
    });
  });

  it('is empty for an empty table', async () => {
    const project = newProject();
    expect(await exportsClient().previewTable(csvOf(project), 10)).toEqual({
      header: ['Note'],
      rows: [],
      text: 'Note\r\n',
      rowCount: 0,
      estimatedBytes: 6,
      refusal: null,
      sourcesToCheck: [],
      names: { cells: 0, pseudonyms: false },
      warnings: [],
    });
  });
});

const formatsOfRows = tableFormats.filter((format) => tableFormatFacts[format].records === null);

describe.each(formatsOfRows)('a table as %s', (format) => {
  const tableOf = (project: OpenProject) =>
    csvOf(project, { format, columns: ['note', 'URL', 'citation', 'reference', 'issued', 'created'] });

  it('is as large as the preview said, and holds all rows', async () => {
    const project = projectWithNotes(hostileCells.filter((cell) => cell.length < 1000));
    const input = tableOf(project);
    const preview = await exportsClient().previewTable(input, 8);
    expect(preview).toMatchObject({ refusal: null, rowCount: hostileCells.length - 1 });
    expect(preview.rows).toHaveLength(8);
    const { bytes, rowCount } = await writeTable(input, quietly);
    expect(rowCount).toBe(preview.rowCount);
    // A Word document says when it was made, which is squeezed to one size or another.
    expect(Math.abs(bytes - preview.estimatedBytes)).toBeLessThanOrEqual(format === 'docx' ? 50 : 0);
    if (preview.text !== null) expect(readFileSync(input.path, 'utf8').startsWith(preview.text)).toBe(true);
  });

  it('leaves nothing behind when it is cancelled under way', async () => {
    const project = projectWithNotes(
      Array.from({ length: 120 }, (_, index) => `${index} ${'…'.repeat(2000)}`),
    );
    const input = tableOf(project);
    const controller = new AbortController();
    const progress = () => controller.abort();
    await expect(writeTable(input, { signal: controller.signal, progress })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    expect(readdirSync(dirname(input.path)).filter((name) => name.includes('evidence'))).toEqual([]);
  });
});

describe('a format that cannot take so many rows', () => {
  it.each([
    ['xlsx', 1_048_575, 'The table has 1,048,576 rows. An Excel workbook takes 1,048,575 at most.'],
    ['docx', 2000, 'The table has 2,001 rows. A Word document takes 2,000 at most.'],
  ] as const)('says so: %s', (format, most, words) => {
    expect(tooManyRows(formatModules[format], most)).toBeNull();
    expect(tooManyRows(formatModules[format], most + 1)).toContain(words);
  });

  it('is refused before anything is written, and in the preview', async () => {
    const project = projectWithNotes(['a']);
    const [row] = [...readEvidenceRows(project.connection, null)];
    const rowIds = Array<string>(2001).fill(row?.id ?? '');
    const input = csvOf(project, { format: 'docx', rowIds });
    await expect(writeTable(input, quietly)).rejects.toMatchObject({
      code: 'export.tooLarge',
      message: expect.stringContaining('Nothing was written.'),
    });
    expect(existsSync(input.path)).toBe(false);
    const { refusal } = await exportsClient().previewTable(input, 1);
    expect(refusal).toContain('A Word document takes 2,000 at most.');
  });
});

describe('the table of quotes', () => {
  const text = 'The first 👩‍👩‍👧 paragraph.\n=1+1 says the 🇺🇦 second.';

  function projectWithQuotes() {
    const project = newProject();
    const { documentId } = importText(project, text, 'Silt');
    const [later, first] = ['=1+1 says the 🇺🇦', 'first 👩‍👩‍👧 paragraph'].map((exact) =>
      call(project, 'quotes.createFromText', { documentId, exact }),
    );
    if (!later || !first) throw new Error('Two quotes were made.');
    call(project, 'quotes.addCode', { ids: [first.id], code: { name: 'Zeal' } });
    call(project, 'quotes.addCode', { ids: [first.id, later.id], code: { name: 'Alpha' } });
    call(project, 'evidence.linkQuotes', {
      quoteIds: [first.id],
      newClaims: ['The bridge is closed', 'It is open'],
      relation: 'qualifies',
    });
    call(project, 'quotes.attribute', {
      id: first.id,
      attribution: { personName: 'Ada Okafor', addressee: 'Radio' },
    });
    call(project, 'quotes.setComment', { id: first.id, comment: 'Who *says* so?' });
    const quotesCsv = (changes: Partial<TableFile & { table: 'quotes' }> = {}): TableFile => ({
      ...csvOf(project),
      table: 'quotes',
      columns: quoteColumnIds,
      ...changes,
    });
    return { project, first, later, quotesCsv };
  }

  it('has a row for every quote, in the order of the text, with all that is known of it', async () => {
    const { first, later, quotesCsv } = projectWithQuotes();
    const input = quotesCsv();
    expect(await writeTable(input, quietly)).toMatchObject({ rowCount: 2 });
    const rows = parse(readFileSync(input.path), { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      'Quote ID': first.id,
      'Quote status': 'verified',
      'Locator label': 'paragraph',
      'Locator value': '1',
      Prefix: 'The ',
      Suffix: '.\n=1+1 says the 🇺🇦 second.',
      'SHA-256 of the text': createHash('sha256').update(text).digest('hex'),
      'Reference check': 'incomplete: container-title, issued, URL or page',
      'Narrative citation': 'Okafor (2026, para. 1)',
      Title: 'Silt',
      Author: 'Ada Okafor',
      Issued: '',
      URL: '',
      Quote: first.exact,
      Speaker: 'Ada Okafor',
      'Said to': 'Radio',
      Locator: 'para. 1',
      Codes: 'Alpha; Zeal',
      Claims: 'The bridge is closed (qualifies); It is open (qualifies)',
      Status: 'unverified',
      Coder: 'Test Analyst',
      Comment: 'Who *says* so?',
      Citation: '(Okafor, 2026, para. 1)',
      Reference: expect.any(String),
      Start: '4',
      End: String(4 + [...first.exact].length),
      Created: first.createdAt,
    });
    expect(rows[1]).toMatchObject({ 'Quote ID': later.id, Quote: later.exact, Claims: '', Codes: 'Alpha' });
  });

  it('says where quotes stand in code points, whatever comes before them', async () => {
    const { quotesCsv } = projectWithQuotes();
    const input = quotesCsv({ columns: ['quote', 'start', 'end'] });
    await writeTable(input, quietly);
    const rows = parse(readFileSync(input.path), { columns: true }) as Record<
      'Quote' | 'Start' | 'End',
      string
    >[];
    const points = [...text];
    expect(rows).toHaveLength(2);
    for (const { Quote, Start, End } of rows)
      expect(points.slice(Number(Start), Number(End)).join('')).toBe(Quote);
  });

  it('holds the quotes asked for, in that order, and guards formulas for spreadsheets', async () => {
    const { first, later, quotesCsv } = projectWithQuotes();
    const input = quotesCsv({ columns: ['quote'], rowIds: [later.id, first.id], profile: 'spreadsheet' });
    expect(await exportsClient().previewTable(input, 5)).toEqual({
      header: ['Quote'],
      rows: [[`'${later.exact}`], [first.exact]],
      text: `\uFEFFQuote\r\n'${later.exact}\r\n${first.exact}\r\n`,
      rowCount: 2,
      estimatedBytes: Buffer.byteLength(`\uFEFFQuote\r\n'${later.exact}\r\n${first.exact}\r\n`),
      refusal: null,
      sourcesToCheck: [],
      names: { cells: 0, pseudonyms: false },
      warnings: [
        '2 quotes have not been reviewed yet.',
        '1 cell begins like a formula; an apostrophe in front of it keeps spreadsheets from running it.',
      ],
    });
  });

  it('without quotes is no file', async () => {
    const { quotesCsv } = projectWithQuotes();
    const input = quotesCsv({ rowIds: [] });
    await expect(writeTable(input, quietly)).rejects.toMatchObject({
      code: 'export.empty',
      message: expect.stringContaining('Nothing was written. Make a quote first'),
    });
    expect(existsSync(input.path)).toBe(false);
  });
});

describe('the description beside a table', () => {
  const origin = {
    appVersion: '1.2.3',
    style: 'apa',
    locale: 'en-US',
    csl: {
      styles: { repository: 'https://styles.example', commit: 'abc' },
      locales: { repository: 'https://locales.example', commit: 'def' },
    },
  };
  const described = (project: OpenProject, changes: Partial<EvidenceFile> = {}) =>
    csvOf(project, {
      columns: ['evidence-id', 'note', 'URL', 'strength', 'created'],
      metadata: { overwrite: false, origin, filters: ['Search: bridge', 'Relation: mentions'] },
      ...changes,
    });
  type Properties = { 'schema:name': string; 'schema:value': unknown }[];

  it.each(['csv', 'tsv'] as const)(
    'says how a %s file is read, what its columns mean and what it was made with',
    async (format) => {
      const project = projectWithNotes(['=1+1', '# no comment', 'two\nlines']);
      const ids = [...readEvidenceRows(project.connection, null)].map(({ id }) => id);
      const path = join(dirname(project.path), `all rows.${format}`);
      const input = described(project, { format, path, profile: 'spreadsheet', rowIds: ids.slice(0, 2) });
      const written = await writeTable(input, quietly);
      expect(written).toMatchObject({ rowCount: 2, metadataPath: `${path}-metadata.json` });
      const metadata = JSON.parse(readFileSync(`${path}-metadata.json`, 'utf8'));
      expect(metadata).toMatchObject({
        '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
        url: `all%20rows.${format}`,
        'dc:title': 'Evidence',
        'dc:creator': { 'schema:name': 'Corroborate', 'schema:softwareVersion': '1.2.3' },
        'dc:conformsTo': {
          '@id': 'http://www.zotero.org/styles/apa',
          'schema:inLanguage': 'en-US',
          'schema:version': 'abc',
        },
      });
      const properties = Object.fromEntries(
        (metadata['schema:additionalProperty'] as Properties).map((each) => [
          each['schema:name'],
          each['schema:value'],
        ]),
      );
      expect(properties).toMatchObject({
        profile: 'spreadsheet',
        rows: 2,
        'rows of the whole table': 3,
        filters: 'Search: bridge; Relation: mentions',
        pseudonyms: false,
        'commit of the locales': 'def',
      });
      // The file is read as the description says, and has the columns it names.
      const { dialect, tableSchema } = metadata;
      expect(dialect).toMatchObject({ encoding: 'utf-8', headerRowCount: 1, doubleQuote: true, trim: false });
      const [header, ...rows] = parse(readFileSync(path, dialect.encoding), {
        bom: true,
        delimiter: dialect.delimiter,
        quote: dialect.quoteChar,
        record_delimiter: dialect.lineTerminators,
        comment: '#',
        comment_no_infix: true,
      }) as string[][];
      expect(header).toEqual(tableSchema.columns.map(({ titles }: { titles: string }) => titles));
      expect(rows.map(([, note]) => note)).toEqual(["'=1+1", '# no comment']);
      expect(
        tableSchema.columns.map(({ name, propertyUrl, datatype }: Record<string, string>) => [
          name,
          propertyUrl,
          datatype,
        ]),
      ).toEqual([
        ['evidence_id', 'http://purl.org/dc/terms/identifier', 'string'],
        ['note', 'http://www.w3.org/2004/02/skos/core#note', 'string'],
        ['URL', 'https://schema.org/url', 'anyURI'],
        ['strength', 'https://schema.org/ratingValue', 'nonNegativeInteger'],
        ['created', 'http://purl.org/dc/terms/created', 'dateTime'],
      ]);
    },
  );

  it('is never written over another unless that was said of it, and then the table is not written either', async () => {
    const project = projectWithNotes(['a']);
    const input = described(project, { overwrite: true });
    const metadataPath = `${input.path}-metadata.json`;
    writeFileSync(input.path, 'precious');
    writeFileSync(metadataPath, 'precious too');
    await expect(writeTable(input, quietly)).rejects.toMatchObject({
      code: 'export.targetExists',
      data: { path: metadataPath },
    });
    expect([input.path, metadataPath].map((path) => readFileSync(path, 'utf8'))).toEqual([
      'precious',
      'precious too',
    ]);
    const metadata = { overwrite: true, origin, filters: [] };
    await writeTable({ ...input, metadata }, quietly);
    expect(readFileSync(input.path, 'utf8')).toContain('Evidence ID');
    expect(JSON.parse(readFileSync(metadataPath, 'utf8'))).toMatchObject({ 'dc:title': 'Evidence' });
    expect(readdirSync(dirname(input.path)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('stays away from formats that say themselves what they are', async () => {
    const project = projectWithNotes(['a']);
    const input = described(project, { format: 'jsonl' });
    expect(await writeTable(input, quietly)).toMatchObject({ metadataPath: null });
    expect(existsSync(`${input.path}-metadata.json`)).toBe(false);
  });
});

describe('files that belong together', () => {
  const writes = (words: string) => (append: (content: string) => Promise<void>) => append(words);

  it('are both put back when the second cannot have its name', async () => {
    const folder = temporaryFolder();
    const [table, description] = [join(folder, 'table'), join(folder, 'description')];
    writeFileSync(description, 'before');
    const failing = writeWholeFiles([
      {
        path: table,
        overwrite: false,
        write: async (append) => {
          await append('ours');
          writeFileSync(table, 'theirs');
        },
      },
      { path: description, overwrite: true, write: writes('ours') },
    ]);
    await expect(failing).rejects.toMatchObject({ code: 'export.targetExists', data: { path: table } });
    expect([table, description].map((path) => readFileSync(path, 'utf8'))).toEqual(['theirs', 'before']);
    expect(readdirSync(folder).sort()).toEqual(['description', 'table']);
  });

  it('leave nothing behind when there was nothing before', async () => {
    const folder = temporaryFolder();
    const [table, description] = [join(folder, 'table'), join(folder, 'description')];
    const failing = writeWholeFiles([
      {
        path: table,
        overwrite: true,
        write: async (append) => {
          await append('ours');
          mkdirSync(table);
        },
      },
      { path: description, overwrite: false, write: writes('ours') },
    ]);
    await expect(failing).rejects.toMatchObject({ code: 'export.notWritable' });
    expect(readdirSync(folder)).toEqual(['table']);
  });

  it('are both there, whole, when all went well', async () => {
    const folder = temporaryFolder();
    const paths = ['table', 'description'].map((name) => join(folder, name));
    writeFileSync(paths[0] ?? '', 'before');
    const files = paths.map((path) => ({ path, overwrite: true, write: writes('ours') }));
    expect(await writeWholeFiles(files)).toEqual([4, 4]);
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['ours', 'ours']);
    expect(readdirSync(folder).sort()).toEqual(['description', 'table']);
  });
});
