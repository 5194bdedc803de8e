import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../main/cli/command-line.ts';
import { createTestBackend } from '../support/backend.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const csl = cslDirectory();

let folder: string;
let project: string;
/** A project with both articles, for tests to copy. */
const preparedFolder = mkdtempSync(path.join(tmpdir(), 'corroborate-cli-'));
const prepared = path.join(preparedFolder, 'prepared.corroborate');
beforeAll(async () => {
  folder = preparedFolder;
  await writeArticles();
  await corroborate('import', prepared, file('closed.txt'), file('open.txt'));
});
afterAll(() => rmSync(preparedFolder, { recursive: true, force: true }));

beforeEach(async () => {
  folder = temporaryFolder();
  project = path.join(folder, 'bridge.corroborate');
  await writeArticles();
});

async function writeArticles(): Promise<void> {
  await writeFile(file('closed.txt'), closedBridge);
  await writeFile(file('open.txt'), openBridge);
}

const closedBridge = `The bridge will stay closed

By Ada Okafor

The council said on Tuesday that the bridge will stay closed. The council meets again in May.

“We found cracks in two of the piers,” said the engineer Leo Marsh.
`;

const openBridge = `Traders call for the bridge to open

By Ines Calloway

“Half of our customers are gone,” said Rosa Lind, who sells fish by the river.
`;

/** Runs one command line as a process would, and returns what it wrote. */
async function corroborate(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(args, {
    version: '1.2.3',
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    createBackend: () => createTestBackend(folder, csl),
  });
  return { exitCode, ...written };
}

const file = (name: string) => path.join(folder, name);
const quoted = ['--document', 'closed.txt', '--exact', 'We found cracks in two of the piers'] as const;

describe('import', () => {
  test('makes the project when it does not exist, and says so', async () => {
    const { exitCode, stdout, stderr } = await corroborate(
      'import',
      project,
      file('closed.txt'),
      file('open.txt'),
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`Made the project ${project}`);
    expect(stderr).toContain('imported as “The bridge will stay closed”');
    expect(stdout).toBe('Imported 2 of 2 files.\n');
  });

  test('takes the same name for a project again, with its ending or without', async () => {
    const named = file('bridge');
    expect((await corroborate('import', named, file('closed.txt'))).stderr).toContain(
      `Made the project ${project}`,
    );
    const { exitCode, stdout } = await corroborate('import', named, file('open.txt'));
    expect([exitCode, stdout]).toEqual([0, 'Imported 1 of 1 file.\n']);
    expect((await corroborate('check', named)).exitCode).toBe(0);
  });

  test('leaves out a file the project already has', async () => {
    await corroborate('import', project, file('closed.txt'));
    const { exitCode, stdout, stderr } = await corroborate(
      'import',
      project,
      file('closed.txt'),
      file('open.txt'),
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain('left out. The very same text is in this project already');
    expect(stdout).toBe('Imported 1 of 2 files.\n');
  });

  test('brings in the claims of a table, as our own Spreadsheet profile writes them', async () => {
    await writeFile(
      file('claims.csv'),
      `\uFEFFClaim,Verdict\r\n'=5 piers are cracked,supported\r\nThe bridge is safe,open\r\n`,
    );
    const first = await corroborate('import', project, file('claims.csv'));
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toContain('2 claims made, 0 already in the project');
    const again = await corroborate('import', project, file('claims.csv'), '--json');
    expect(JSON.parse(again.stdout)).toEqual([
      expect.objectContaining({ status: 'claims imported', made: 0, existing: 2 }),
    ]);
  });

  test('goes on after a file that fails, tells which and why, and fails in the end', async () => {
    await writeFile(file('empty.txt'), '');
    await writeFile(file('picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2, 0, 3]));
    const names = ['empty.txt', 'missing.txt', 'picture.txt', 'closed.txt'].map(file);
    const { exitCode, stdout } = await corroborate('import', project, ...names, '--json');
    const results = JSON.parse(stdout) as { status: string; error?: { code: string } }[];
    expect(exitCode).toBe(1);
    expect(results.map(({ status, error }) => error?.code ?? status)).toEqual([
      'import.empty',
      'files.unreadable',
      'import.binary',
      'imported',
    ]);
  });

  test('brings in the files of folders, and says what became of each', async () => {
    const folderOf = (...names: string[]) => path.join(folder, 'articles', ...names);
    await mkdir(folderOf('deeper'), { recursive: true });
    await copyFile(file('closed.txt'), folderOf('closed.txt'));
    await copyFile(file('closed.txt'), folderOf('copy.txt'));
    await copyFile(file('open.txt'), folderOf('deeper', 'open.txt'));
    await writeFile(folderOf('style.css'), 'p {}');
    const run = async (...options: string[]) => {
      const { exitCode, stdout, stderr } = await corroborate(
        'import',
        project,
        folderOf(),
        '--json',
        ...options,
      );
      const results = JSON.parse(stdout) as { file: string; status: string }[];
      return { exitCode, stderr, results: results.map((one) => [path.basename(one.file), one.status]) };
    };
    expect(await run()).toMatchObject({
      exitCode: 0,
      results: [
        ['closed.txt', 'imported'],
        ['copy.txt', 'duplicate'],
      ],
    });
    const deep = await run('--recursive', '--on-duplicate', 'separate');
    expect(deep.exitCode).toBe(0);
    expect(deep.stderr).toContain('Left out unread: 1 file of other formats (.css 1)');
    expect(deep.results).toEqual([
      ['closed.txt', 'imported'],
      ['copy.txt', 'imported'],
      ['open.txt', 'imported'],
    ]);
    await writeFile(folderOf('broken.txt'), '');
    const broken = await run();
    expect(broken.exitCode).toBe(1);
    expect(broken.results[0]).toEqual(['broken.txt', 'failed']);
  });
});

describe('quote', () => {
  beforeEach(() => copyFile(prepared, project));

  test('marks the words and links them to claims, which are made once', async () => {
    const claim = ['--claim', 'The piers are damaged', '--claim', 'The bridge is unsafe'];
    const first = await corroborate('quote', project, ...quoted, ...claim, '--strength', '3', '--json');
    expect(first.exitCode).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      exact: 'We found cracks in two of the piers',
      links: [
        { statement: 'The piers are damaged', relation: 'supports', strength: 3 },
        { statement: 'The bridge is unsafe', relation: 'supports', strength: 3 },
      ],
    });
    const second = await corroborate(
      'quote',
      project,
      '--document',
      'Traders call for the bridge to open',
      '--exact',
      'customers',
      '--claim',
      'The bridge is unsafe',
      '--relation',
      'mentions',
    );
    expect(second.exitCode).toBe(0);
    expect(second.stdout).toContain('mentions “The bridge is unsafe”');
    expect(second.stderr).not.toContain('Made the claim');
  });

  test.each([
    ['its title', 'The bridge will stay closed'],
    ['its title in other letter case', 'THE BRIDGE WILL STAY CLOSED'],
    ['its file', 'closed.txt'],
    ['a part of its title', 'stay closed'],
  ])('finds the document by %s', async (_how, name) => {
    const { exitCode } = await corroborate('quote', project, '--document', name, '--exact', 'Leo Marsh');
    expect(exitCode).toBe(0);
  });

  test('asks for more when several documents or places fit', async () => {
    const documents = await corroborate('quote', project, '--document', 'bridge', '--exact', 'bridge');
    expect(documents).toMatchObject({ exitCode: 1, stdout: '' });
    expect(documents.stderr).toContain('could be any of 2 documents');
    const places = await corroborate(
      'quote',
      project,
      '--document',
      'closed.txt',
      '--exact',
      'The council',
      '--json',
    );
    expect(places.exitCode).toBe(1);
    expect(JSON.parse(places.stdout)).toMatchObject({ error: { code: 'quote.ambiguous' } });
    const placed = await corroborate(
      'quote',
      project,
      '--document',
      'closed.txt',
      '--exact',
      'The council',
      '--suffix',
      ' meets',
    );
    expect(placed.exitCode).toBe(0);
  });

  test('says when there is no such document or no such words', async () => {
    expect((await corroborate('quote', project, '--document', 'tunnel', '--exact', 'x')).stderr).toContain(
      'No document of this project is called “tunnel”',
    );
    const words = await corroborate(
      'quote',
      project,
      '--document',
      'closed.txt',
      '--exact',
      'nowhere in it',
      '--json',
    );
    expect(JSON.parse(words.stdout)).toMatchObject({ error: { code: 'quote.notFoundInText' } });
  });
});

describe('revise', () => {
  test('makes a file the new version of a document and tells what became of its quotes', async () => {
    await copyFile(prepared, project);
    await corroborate('quote', project, ...quoted);
    await writeFile(file('corrected.txt'), `${closedBridge}\nThe piers were built in 1911.\n`);
    const revise = ['revise', project, '--document', 'closed.txt', file('corrected.txt')] as const;
    const { exitCode, stdout } = await corroborate(...revise);
    expect([exitCode, stdout]).toEqual([0, 'Revision 2: 1 quote: 1 unchanged.\n']);
    const again = await corroborate(
      'revise',
      project,
      '--document',
      'corrected.txt',
      file('corrected.txt'),
      '--json',
    );
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ revision: null });
    expect((await corroborate('check', project)).exitCode).toBe(0);
  });

  test('says when the file or the document is not there, and changes nothing', async () => {
    await copyFile(prepared, project);
    const noFile = await corroborate('revise', project, '--document', 'closed.txt', file('gone.txt'));
    expect([noFile.exitCode, noFile.stderr]).toEqual([1, expect.stringContaining('does not exist')]);
    const noDocument = await corroborate('revise', project, '--document', 'gone', file('open.txt'));
    expect([noDocument.exitCode, noDocument.stderr]).toEqual([1, expect.stringContaining('No document')]);
    expect((await corroborate('revise', project, file('open.txt'))).exitCode).toBe(2);
  });
});

describe('annotations', () => {
  const annotation = (exact: string) => ({
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Check this', purpose: 'commenting' },
    target: { source: 'https://example.org', selector: { type: 'TextQuoteSelector', exact } },
  });

  test('makes quotes of what it finds, tells what it does not, and ends with 1 then', async () => {
    await copyFile(prepared, project);
    const given = [
      annotation('cracks in two of the piers'),
      annotation('Nobody was ever asked about any of it'),
    ];
    await writeFile(file('notes.json'), JSON.stringify(given));
    const { exitCode, stdout, stderr } = await corroborate(
      'annotations',
      project,
      file('notes.json'),
      '--document',
      'closed.txt',
    );
    expect(exitCode).toBe(1);
    expect(stdout).toBe('1 quote made from 2 annotations, 1 not placed.\n');
    expect(stderr).toContain('Annotation 2 “Nobody was ever asked about any of it”');
  });

  test('refuses what is not JSON, in words', async () => {
    await copyFile(prepared, project);
    await writeFile(file('notes.json'), 'To do: everything');
    const { exitCode, stdout } = await corroborate(
      'annotations',
      project,
      file('notes.json'),
      '--document',
      'closed.txt',
      '--json',
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'annotations.unreadable' } });
  });
});

describe('import-table', () => {
  test('tells what a table that was exported has otherwise, and takes it over', async () => {
    await copyFile(prepared, project);
    const quoted = ['--document', 'The bridge will stay closed', '--exact', 'cracks in two of the piers'];
    await corroborate('quote', project, ...quoted, '--claim', 'The bridge is unsafe');
    const table = file('table.xlsx');
    const columns = 'evidence-id,claim,verdict,relation,codes,citation';
    await corroborate('export', project, '--columns', columns, '--format', 'xlsx', '--out', table);
    const same = await corroborate('import-table', project, table);
    expect([same.exitCode, same.stdout]).toEqual([0, '0 changes made.\n']);

    const csv = file('table.csv');
    await corroborate('export', project, '--columns', columns, '--out', csv);
    const changed = (await readFile(csv, 'utf8'))
      .replace('open', 'supported')
      .replace('Supports,', 'backs,Piers');
    await writeFile(csv, changed);
    const dry = await corroborate('import-table', project, csv, '--dry-run', '--new-codes');
    expect(dry.stdout).toBe('2 changes would be made. Nothing was changed.\n');
    expect(dry.stderr).toContain('Claim “The bridge is unsafe”\n  Verdict\n  - open\n  + supported\n');
    expect(dry.stderr).toContain('Row 2: Relation: “backs” is not known here.');
    expect(dry.exitCode).toBe(1);

    const taken = await corroborate('import-table', project, csv, '--json');
    expect(taken.stderr).toContain('“Piers” is no code of the project and is left out');
    expect(JSON.parse(taken.stdout)).toMatchObject({
      applied: true,
      differences: [{ kind: 'claim', field: 'verdict', before: 'open', after: 'supported' }],
    });
    const withCodes = await corroborate('import-table', project, csv, '--new-codes');
    expect(withCodes.stdout).toBe('1 change made.\n');
    const { stdout } = await corroborate('import-table', project, csv, '--dry-run');
    expect(stdout).toBe('0 changes would be made. Nothing was changed.\n');
  });

  test('refuses a table without identifiers, and says what to do', async () => {
    await copyFile(prepared, project);
    await writeFile(file('claims.csv'), 'Claim\nThe bridge is safe\n');
    const { exitCode, stderr } = await corroborate('import-table', project, file('claims.csv'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Export the table with its identifiers');
  });
});

describe('export', () => {
  const out = () => file('table.csv');
  beforeEach(async () => {
    await copyFile(prepared, project);
    await corroborate('quote', project, ...quoted, '--claim', 'The piers are damaged');
  });

  test('writes the table, plain', async () => {
    const { exitCode, stdout } = await corroborate(
      'export',
      project,
      '--table',
      'evidence',
      '--format',
      'csv',
      '--profile',
      'data',
      '--columns',
      'claim,relation,quote',
      '--out',
      out(),
    );
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`Wrote 1 row to ${out()}\n`);
    const lines = (await readFile(out(), 'utf8')).split('\r\n');
    expect(lines[1]).toBe('The piers are damaged,Supports,We found cracks in two of the piers');
  });

  test('writes the table of quotes', async () => {
    const { exitCode } = await corroborate(
      ...['export', project, '--table', 'quotes', '--columns', 'quote,claims,start', '--out', out()],
    );
    expect(exitCode).toBe(0);
    const [header, row] = (await readFile(out(), 'utf8')).split('\r\n');
    expect(header).toBe('Quote,Claims,Start');
    expect(row).toMatch(/^We found cracks in two of the piers,The piers are damaged \(supports\),\d+$/);
  });

  test('writes what a preset or a view in a file shows, and tells which rows were chosen', async () => {
    const preset = await corroborate('export', project, '--preset', 'journal-appendix', '--out', out());
    expect(preset).toMatchObject({ exitCode: 0, stdout: `Wrote 1 row to ${out()}\n` });
    expect((await readFile(out(), 'utf8')).split('\r\n')[0]).toBe(
      'Claim,Relation,Quote,Speaker,Citation,Reference',
    );
    const view = (changes: object) => ({
      format: 'corroborate-view',
      version: 1,
      name: 'Cracks',
      table: 'quotes',
      columns: [{ id: 'quote' }],
      ...changes,
    });
    await writeFile(file('view.json'), JSON.stringify(view({ search: 'cracks piers' })));
    const options = ['--view-file', file('view.json'), '--out', out(), '--overwrite', '--metadata'];
    expect(await corroborate('export', project, ...options)).toMatchObject({ exitCode: 0 });
    expect(await readFile(out(), 'utf8')).toBe('Quote\r\nWe found cracks in two of the piers\r\n');
    expect(await readFile(`${out()}-metadata.json`, 'utf8')).toContain('Search: cracks piers');

    await writeFile(file('view.json'), JSON.stringify(view({ search: 'nobody said so' })));
    const none = await corroborate('export', project, ...options);
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toContain('There are no rows to export. Nothing was written.');
    await writeFile(file('view.json'), JSON.stringify(view({ table: 'claims' })));
    const broken = await corroborate('export', project, ...options);
    expect(broken.exitCode).toBe(1);
    expect(broken.stderr).toContain('It names a column “quote”, which its table does not have.');
    const unknown = await corroborate('export', project, '--view', 'Mine', '--out', out());
    expect(unknown.stderr).toContain('There is no view “Mine” in the project. Nothing was written.');
  });

  test('writes the table of claims', async () => {
    await corroborate('export', project, '--table', 'claims', '--columns', 'claim,supports', '--out', out());
    expect(await readFile(out(), 'utf8')).toBe('Claim,Supports\r\nThe piers are damaged,1\r\n');
  });

  test.each([
    ['tsv', 'Claim\tQuote\r\nThe piers are damaged\tWe found cracks in two of the piers\r\n'],
    ['jsonl', '{"claim":"The piers are damaged","quote":"We found cracks in two of the piers"}\n'],
    [
      'markdown',
      '| Claim | Quote |\n| --- | --- |\n| The piers are damaged | We found cracks in two of the piers |\n',
    ],
  ])('writes %s, and says what is worth knowing', async (format, text) => {
    const { exitCode, stderr } = await corroborate(
      ...['export', project, '--format', format, '--columns', 'claim,quote', '--out', out()],
    );
    expect(exitCode).toBe(0);
    expect(await readFile(out(), 'utf8')).toBe(text);
    expect(stderr).toBe('1 quote has not been reviewed yet.\n');
  });

  test('writes a description of the table beside it', async () => {
    const { exitCode, stdout } = await corroborate(
      ...['export', project, '--columns', 'claim', '--metadata', '--out', out()],
    );
    const metadata = `${out()}-metadata.json`;
    expect([exitCode, stdout]).toEqual([0, `Wrote 1 row to ${out()}, described in ${metadata}\n`]);
    const { 'dc:conformsTo': style } = JSON.parse(await readFile(metadata, 'utf8'));
    expect(style).toMatchObject({
      'schema:name': 'apa',
      'schema:version': expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    const wrong = await corroborate('export', project, '--format', 'html', '--metadata', '--out', out());
    expect(wrong).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--metadata is for csv and tsv'),
    });
  });

  test('cites in the style of the project, or in the one that is named', async () => {
    const citation = async (...style: string[]) => {
      const { exitCode, stderr } = await corroborate(
        ...['export', project, '--columns', 'citation', '--out', out(), '--overwrite', ...style],
      );
      return exitCode === 0 ? (await readFile(out(), 'utf8')).split('\r\n')[1] : stderr;
    };
    expect(await citation()).toMatch(/^"\(Okafor, .*para\. \d\)"$/);
    expect(await citation('--locale', 'de-DE')).toMatch(/Abs\. \d\)"$/);
    expect(await citation('--style', 'ieee')).toMatch(/^"\[1, Para\. \d\]"$/);
    expect(await citation('--style', 'Vancouver')).toBe('(1)');
    expect(await citation('--style', 'nobody’s')).toContain('There is no citation style “nobody’s”');
    expect(await citation('--locale', 'xx')).toContain('There is no language “xx”');
  });

  test('never replaces a file unless told to', async () => {
    await writeFile(out(), 'mine');
    const refused = await corroborate('export', project, '--out', out(), '--json');
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'export.targetExists' } });
    expect(await readFile(out(), 'utf8')).toBe('mine');
    expect((await corroborate('export', project, '--out', out(), '--overwrite')).exitCode).toBe(0);
    expect(await readFile(out(), 'utf8')).toContain('The piers are damaged');
  });
});

describe('check', () => {
  test('says that all is well', async () => {
    await copyFile(prepared, project);
    await corroborate('quote', project, ...quoted);
    const { exitCode, stdout } = await corroborate('check', project, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ checked: { quotes: 1 }, problems: [] });
  });

  test('refuses a file that is no project, and one that is not there', async () => {
    expect(await corroborate('check', file('closed.txt'))).toMatchObject({ exitCode: 1, stdout: '' });
    const missing = await corroborate('check', file('none.corroborate'), '--json');
    expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: 'project.notFound' } });
  });
});

describe('check-citations', () => {
  test('lists what references lack, in the style asked for, and exits with 1 while one is incomplete', async () => {
    const references = file('references.json');
    const whole = {
      type: 'book',
      title: 'A Year of Mud',
      author: [{ family: 'King', given: 'Martin' }],
      issued: { 'date-parts': [[1963]] },
      publisher: 'Harbour Press',
    };
    const bare = {
      type: 'interview',
      author: [{ family: 'Lind', given: 'Rosa' }],
      issued: { 'date-parts': [[2026, 2, 4]] },
    };
    await writeFile(
      references,
      JSON.stringify([whole, bare, { ...whole, title: 'Silt', author: undefined, publisher: undefined }]),
    );
    await corroborate('import', project, references);
    const { exitCode, stdout } = await corroborate('check-citations', project);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Incomplete:\n- Silt\n  reads: Silt. (1963).\n  lacks an author (author, ');
    expect(stdout).toMatch(
      /In-text only:\n- Untitled \(.*\)\n {2}reads: \(R\. Lind, .*\)\n {2}lacks a title \(title\)/u,
    );
    expect(stdout).toContain('3 sources checked: 1 incomplete, 1 in-text only, 0 to look at.');

    const inChicago = await corroborate(
      'check-citations',
      project,
      '--style',
      'chicago-author-date',
      '--json',
    );
    expect(inChicago.exitCode).toBe(1);
    expect(JSON.parse(inChicago.stdout)).toMatchObject({
      checked: 3,
      findings: [{ title: 'Silt', status: 'incomplete' }],
    });
    expect((await corroborate('check-citations', project, '--style', 'no-such-style')).exitCode).toBe(1);
  });

  test('exits with 0 when all are complete', async () => {
    await writeFile(
      file('book.json'),
      '[{"type":"classic","title":"Poetics","author":[{"literal":"Aristotle"}]}]',
    );
    await corroborate('import', project, file('book.json'));
    const { exitCode, stdout } = await corroborate('check-citations', project);
    expect([exitCode, stdout]).toEqual([
      0,
      '1 source checked: 0 incomplete, 0 in-text only, 0 to look at.\n',
    ]);
  });
});

describe('the usage', () => {
  test.each([
    [[]],
    [['explode']],
    [['import']],
    [['import', 'p.corroborate']],
    [['quote', 'p.corroborate', '--exact', 'words']],
    [['quote', 'p.corroborate', '--document', 'd', '--exact', 'w', '--relation', 'proves', '--claim', 'c']],
    [['quote', 'p.corroborate', '--document', 'd', '--exact', 'w', '--strength', '9', '--claim', 'c']],
    [['quote', 'p.corroborate', '--document', 'd', '--exact', 'w', '--relation', 'supports']],
    [['export', 'p.corroborate']],
    [['export', 'p.corroborate', '--out', 'x.csv', '--columns', 'claim,colour']],
    [['export', 'p.corroborate', '--out', 'x.csv', '--table', 'quotes', '--columns', 'quote,relation']],
    [['export', 'p.corroborate', '--out', 'x.csv', '--format', 'xls']],
    [['export', 'p.corroborate', '--out', 'x.csv', '--preset', 'machine', '--columns', 'claim']],
    [['export', 'p.corroborate', '--out', 'x.csv', '--preset', 'machine', '--view', 'Mine']],
    [['export', 'p.corroborate', '--out', 'x.ris', '--references', '--format', 'ris', '--style', 'ieee']],
    [['check', 'p.corroborate', '--fast']],
    [['check-citations', 'p.corroborate', '--fast']],
    [['check', 'p.corroborate', 'another.corroborate']],
  ])('is explained when it is wrong, with exit code 2: %j', async (args) => {
    const { exitCode, stdout, stderr } = await corroborate(...args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });

  test('is shown on request', async () => {
    expect(await corroborate('--version')).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' });
    const help = await corroborate('--help');
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    for (const command of ['import', 'quote', 'export', 'check']) expect(help.stdout).toContain(command);
    expect((await corroborate('export', '--help')).stdout).toContain('--profile');
  });
});

describe('references', () => {
  test('come in from a file and go out in another format', async () => {
    await writeFile(
      file('refs.ris'),
      'TY  - NEWS\nTI  - Bridge stays closed\nAU  - Okafor, Ada\nDA  - 2026/02/04/\nER  - \nTY  - BOOK\nER  - \n',
    );
    const imported = await corroborate('import', project, file('refs.ris'), '--json');
    expect(imported.exitCode).toBe(0);
    expect(JSON.parse(imported.stdout)).toMatchObject([
      { status: 'references imported', made: 1, completed: 0, unchanged: 0, problems: [] },
    ]);
    const again = await corroborate('import', project, file('refs.ris'));
    expect(again.stderr).toContain('0 sources made, 0 completed, 1 already in the project');

    const out = file('refs.bib');
    const exported = await corroborate(
      'export',
      project,
      '--references',
      '--format',
      'biblatex',
      '--out',
      out,
    );
    expect(exported).toMatchObject({ exitCode: 0, stdout: `Wrote 1 reference to ${out}\n` });
    expect(await readFile(out, 'utf8')).toContain('@article{okafor2026bridge,');
    const taken = await corroborate('export', project, '--references', '--format', 'biblatex', '--out', out);
    expect(taken.exitCode).toBe(1);
  });

  test('need a format of their own', async () => {
    const without = await corroborate('export', prepared, '--references', '--out', file('a.ris'));
    expect(without).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--format') });
    const table = await corroborate('export', prepared, '--format', 'ris', '--out', file('a.ris'));
    expect(table).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--references') });
  });

  test('that cannot be read fail in words', async () => {
    await writeFile(file('refs.json'), '{"a": 1}');
    const { exitCode, stderr } = await corroborate('import', project, file('refs.json'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('not a list of references');
  });
});
