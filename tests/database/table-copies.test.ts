import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, onTestFinished, test } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import type { ProcedureInput } from '../../shared/contract/procedures.ts';
import { mostCopiedRows } from '../../shared/domain/tables/table-copies.ts';
import { fixedColumnIds } from '../../shared/domain/tables/table-definitions.ts';
import { tableKinds } from '../../shared/domain/tables/table-kinds.ts';
import { createTestBackend } from '../support/backend.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = 'The ferry runs.\n\n“There was no ice.”\n\nNine cars\nand the post.\n';
const notes = ['=1+1', 'two\nlines\tand a tab', '<b>bold</b> | *stars*'];

interface World {
  readonly backend: Backend;
  readonly folder: string;
  readonly quotes: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly documentId: string;
}

/** Three quotes of an article; the first bears on two claims, and all have hostile notes and a code. */
async function project(): Promise<World> {
  const folder = temporaryFolder();
  const backend = await createTestBackend(folder, cslDirectory());
  onTestFinished(() => backend.close());
  const { call } = backend;
  await call('project.create', { path: join(folder, 'Copies.corroborate') });
  const { draftId } = await call('imports.preview', {
    name: 'Ferry.txt',
    content: { encoding: 'text', data: text },
  });
  const { documentId } = await call('imports.commit', {
    draftId,
    kind: 'article',
    csl: {
      type: 'article-newspaper',
      title: 'The ferry',
      author: [{ family: 'Fenbert', given: 'Ada' }],
      issued: { 'date-parts': [[2026, 3, 4]] },
      'container-title': 'Ledger',
      URL: 'https://ledger.example/ferry?a=1&b=2',
    },
    provenance: {},
    setAside: [],
  });
  const claims = [
    await call('claims.create', { statement: 'It runs | daily' }),
    await call('claims.create', { statement: '-5 degrees' }),
  ];
  const code = await call('codes.create', { name: 'Ice' });
  const quotes = [];
  for (const [index, exact] of [
    'The ferry runs.',
    '“There was no ice.”',
    'Nine cars\nand the post',
  ].entries()) {
    const quote = await call('quotes.createFromText', { documentId, exact });
    await call('quotes.setCodes', { id: quote.id, codeIds: [code.id] });
    const claimIds = claims.slice(0, index === 0 ? 2 : 1).map(({ id }) => id);
    await call('evidence.link', {
      quoteId: quote.id,
      claimIds,
      relation: 'supports',
      note: notes[index] ?? '',
    });
    quotes.push(quote);
  }
  return { backend, folder, quotes, documentId };
}

/** Every table with all its columns and its rows the other way round, as if they were sorted. */
async function tablesOf(backend: Backend) {
  return Promise.all(
    tableKinds.map(async (table) => {
      const { rows } = await backend.call('tables.read', { table });
      return {
        table,
        columns: [...fixedColumnIds(table)],
        rowIds: rows.map(({ id }) => id).reverse(),
        cited: { style: 'chicago-author-date', locale: null },
      };
    }),
  );
}

async function exported(
  { backend, folder }: World,
  input: Pick<ProcedureInput<'exports.write'>, 'table' | 'columns' | 'rowIds' | 'cited' | 'format'>,
): Promise<string> {
  const path = join(folder, randomUUID());
  await backend.call('exports.write', { ...input, jobId: randomUUID(), path, profile: 'spreadsheet' });
  return readFileSync(path, 'utf8');
}

const cellsOf = (html: string) =>
  [...parseHTML(html).document.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => {
      for (const lineEnd of cell.querySelectorAll('br')) lineEnd.replaceWith('\n');
      const link = cell.querySelector('a')?.getAttribute('href') ?? null;
      return { words: cell.textContent, link };
    }),
  );

test('what is copied of any table is what is exported of it, in the order and the style of the table', async () => {
  const world = await project();
  for (const table of await tablesOf(world.backend)) {
    const markdown = await world.backend.call('exports.copy', { ...table, form: 'markdown' });
    expect(markdown).toEqual({
      text: await exported(world, { ...table, format: 'markdown' }),
      html: null,
      count: table.rowIds.length,
    });
    const tsv = await world.backend.call('exports.copy', { ...table, form: 'tsv' });
    expect(`\uFEFF${tsv.text}`).toBe(await exported(world, { ...table, format: 'tsv' }));
    const rich = await world.backend.call('exports.copy', { ...table, form: 'rich-text' });
    expect(rich.text).toBe(tsv.text);
    expect(rich.html).toMatch(/^<table[\s\S]*<\/table>\n$/);
    expect(cellsOf(rich.html ?? '')).toEqual(cellsOf(await exported(world, { ...table, format: 'html' })));
  }
});

test('no cell that is copied for a spreadsheet is a formula', async () => {
  const { backend } = await project();
  for (const table of await tablesOf(backend)) {
    const { text: tsv, html } = await backend.call('exports.copy', { ...table, form: 'rich-text' });
    for (const cell of tsv.split(/[\t\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@-](?!\d+$)/);
    for (const cell of parseHTML(html ?? '').document.querySelectorAll('td'))
      if (/^[=+@-]/.test(cell.textContent ?? ''))
        expect(cell.getAttribute('style')).toContain('number-format');
  }
});

test('quotes are copied once each, as the reader copies them', async () => {
  const { backend, quotes, documentId } = await project();
  const { rows } = await backend.call('tables.read', { table: 'evidence' });
  expect(rows).toHaveLength(4);
  const copy = await backend.call('exports.copy', {
    table: 'evidence',
    columns: ['note'],
    rowIds: rows.map(({ id }) => id),
    form: 'quotes',
  });
  const single = [];
  for (const { start, end } of quotes)
    single.push((await backend.call('citations.cite', { documentId, start, end })).text);
  expect(single[1]).toBe('“There was no ice.” (Fenbert, 2026, para. 2)');
  expect(copy.count).toBe(3);
  expect(copy.text).toBe(single.join('\n\n'));
  const paragraphs = [...parseHTML(`<body>${copy.html}</body>`).document.querySelectorAll('p')];
  expect(paragraphs.map(({ innerHTML }) => innerHTML)).toEqual(
    single.map((paragraph) => paragraph.replace('\n', '<br>')),
  );
});

test('what cannot be copied is said in words', async () => {
  const { backend } = await project();
  const copy = (changes: object) =>
    backend.call('exports.copy', { table: 'evidence', rowIds: [randomUUID()], form: 'tsv', ...changes });
  await expect(copy({})).rejects.toMatchObject({
    code: 'export.empty',
    message: expect.stringContaining('Nothing was copied'),
  });
  await expect(copy({ columns: ['colour'] })).rejects.toMatchObject({ code: 'export.columnUnknown' });
  await expect(copy({ table: 'claims', form: 'quotes' })).rejects.toMatchObject({
    code: 'export.columnUnknown',
  });
  await expect(copy({ rowIds: Array(mostCopiedRows + 1).fill('a') })).rejects.toMatchObject({
    code: 'contract.invalidInput',
  });
});
