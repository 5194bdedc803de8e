import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { type TableFile, writeTable } from '../../main/backend/exports/write-table.ts';
import { tableReader } from '../../main/backend/tables/table-reader.ts';
import { tableFormats } from '../../shared/domain/table-formats.ts';
import { fixedColumnIds, openTable } from '../../shared/domain/tables/table-definitions.ts';
import { type TableKind, tableKinds } from '../../shared/domain/tables/table-kinds.ts';
import type { RenderedSource } from '../../shared/domain/tables.ts';
import { call, importText, newProject, reviseText } from '../support/project.ts';

const rendered: RenderedSource = {
  reference: 'Okafor, A. (2026). Silt.',
  citation: '(Okafor, 2026)',
  inText: { printed: 'Okafor', running: 'Okafor', citedIn: 'as cited in' },
  withLocator: {},
};

function renderedSources(project: OpenProject): Record<string, RenderedSource> {
  return Object.fromEntries(call(project, 'sources.list', {}).map(({ id }) => [id, rendered]));
}

const origin = {
  appVersion: '1.2.3',
  style: 'apa',
  locale: null,
  csl: {
    styles: { repository: 'https://styles.example', commit: 'abc' },
    locales: { repository: 'https://locales.example', commit: 'def' },
  },
};
const quietly = { signal: new AbortController().signal, progress: () => {} };

/** A table as a CSV file has it, by column label. */
async function written(
  project: OpenProject,
  table: TableKind,
  changes: Partial<TableFile> = {},
): Promise<Record<string, string>[]> {
  const path = join(dirname(project.path), `${table}.csv`);
  await writeTable(
    {
      table,
      databasePath: project.path,
      columns: null,
      rowIds: null,
      format: 'csv',
      profile: 'data',
      path,
      overwrite: true,
      metadata: null,
      rendered: renderedSources(project),
      ...changes,
    },
    quietly,
  );
  return parse(readFileSync(path), { columns: true }) as Record<string, string>[];
}

/** Two documents of two sources, three quotes, codes above each other, a claim with a part. */
function projectWithAll() {
  const project = newProject();
  const silt = importText(project, 'The river rose.\nNobody measured it.', 'Silt');
  const ferry = importText(project, 'The ferry ran all winter.', 'Ferry');
  const quote = (documentId: string, exact: string) =>
    call(project, 'quotes.createFromText', { documentId, exact });
  const rose = quote(silt.documentId, 'The river rose.');
  const measured = quote(silt.documentId, 'Nobody measured it.');
  const ran = quote(ferry.documentId, 'The ferry ran');
  const water = call(project, 'codes.create', {
    name: 'Water',
    parentId: null,
    colour: 0,
    description: 'All',
  });
  const level = call(project, 'codes.create', {
    name: 'Level',
    parentId: water.id,
    colour: 0,
    description: '',
  });
  call(project, 'quotes.addCode', { ids: [rose.id, ran.id], code: { id: water.id } });
  call(project, 'quotes.addCode', { ids: [rose.id, measured.id], code: { id: level.id } });
  const flood = call(project, 'claims.create', { statement: 'There was a flood' });
  const part = call(project, 'claims.create', { statement: 'It was measured', parentId: flood.id });
  const link = (quoteId: string, claimId: string, relation: 'supports' | 'contradicts' | 'mentions') =>
    call(project, 'evidence.link', { quoteId, claimIds: [claimId], relation });
  link(rose.id, flood.id, 'supports');
  link(measured.id, flood.id, 'mentions');
  link(ran.id, flood.id, 'contradicts');
  link(measured.id, part.id, 'contradicts');
  return { project, silt, ferry, rose, measured, ran, water, level, flood, part };
}

describe('the tables', () => {
  it('have a row for each code of each quote, in the order of the codebook', async () => {
    const { project, rose, level } = projectWithAll();
    const rows = await written(project, 'codings', { columns: ['code-path', 'quote', 'codes', 'code-id'] });
    expect(rows.map((row) => [row['Code path'], row.Quote])).toEqual([
      ['Water', 'The river rose.'],
      ['Water', 'The ferry ran'],
      ['Water › Level', 'The river rose.'],
      ['Water › Level', 'Nobody measured it.'],
    ]);
    expect(rows[0]?.Codes).toBe('Level; Water');
    const [one] = await written(project, 'codings', {
      columns: ['code', 'quote-id'],
      rowIds: [`${rose.id}/${level.id}`, `${rose.id}/${rose.id}`],
    });
    expect(one).toEqual({ Code: 'Level', 'Quote ID': rose.id });
  });

  it('have a row for each claim, with what bears on it; sources of one origin count once', async () => {
    const { project, silt, ferry } = projectWithAll();
    call(project, 'claims.create', { statement: 'Nobody cares' });
    const before = await written(project, 'claims', { columns: [...fixedColumnIds('claims')] });
    expect(before.map(({ Claim }) => Claim)).toEqual([
      'There was a flood',
      'It was measured',
      'Nobody cares',
    ]);
    expect(before[0]).toMatchObject({
      Supports: '1',
      Contradicts: '1',
      Qualifies: '0',
      Mentions: '1',
      'Independent sources': '2',
      Verdict: 'open',
      Confidence: '',
      'Part of': '',
    });
    expect(before[1]).toMatchObject({ 'Part of': 'There was a flood', Contradicts: '1' });
    expect(before[2]).toMatchObject({ Supports: '0', 'Independent sources': '0' });
    call(project, 'origins.save', { id: null, sourceIds: [silt.sourceId, ferry.sourceId], name: 'Wire' });
    const [after] = await written(project, 'claims');
    expect(after?.['Independent sources']).toBe('1');
  });

  it('have a row for each source, quoted or not', async () => {
    const { project } = projectWithAll();
    importText(project, 'Nobody read this.', 'Left alone');
    const rows = await written(project, 'sources', {
      columns: ['title', 'type', 'quote-count', 'link-count', 'claim-count', 'citation', 'reference'],
    });
    expect(rows).toMatchObject([
      { Title: 'Silt', Quotes: '2', Evidence: '3', Claims: '2', Citation: '(Okafor, 2026)' },
      { Title: 'Ferry', Quotes: '1', Evidence: '1', Claims: '1' },
      { Title: 'Left alone', Quotes: '0', Evidence: '0', Claims: '0' },
    ]);
  });

  it('cross codes with documents, counting quotes', async () => {
    const { project } = projectWithAll();
    expect(await written(project, 'codes')).toEqual([
      { Code: 'Water', Quotes: '2', Silt: '1', Ferry: '1' },
      { Code: 'Water › Level', Quotes: '2', Silt: '2', Ferry: '0' },
    ]);
  });

  it('cross claims with sources, saying how each bears on each', async () => {
    const { project, rose, flood } = projectWithAll();
    expect(await written(project, 'stance')).toEqual([
      { Claim: 'There was a flood', Verdict: 'open', Silt: 'Supports; Mentions', Ferry: 'Contradicts' },
      { Claim: 'It was measured', Verdict: 'open', Silt: 'Contradicts', Ferry: '' },
    ]);
    const river = call(project, 'quotes.createFromText', { documentId: rose.documentId, exact: 'river' });
    call(project, 'evidence.link', { quoteId: river.id, claimIds: [flood.id], relation: 'supports' });
    const [row] = await written(project, 'stance');
    expect(row?.Silt).toBe('Supports (2); Mentions');
  });

  it('tell documents of one title apart', async () => {
    const { project, water } = projectWithAll();
    const again = importText(project, 'Silt again.', 'Silt');
    const quote = call(project, 'quotes.createFromText', { documentId: again.documentId, exact: 'Silt' });
    call(project, 'quotes.addCode', { ids: [quote.id], code: { id: water.id } });
    expect(Object.keys((await written(project, 'codes'))[0] ?? {})).toEqual([
      'Code',
      'Quotes',
      'Silt',
      'Ferry',
      'Silt (2)',
    ]);
  });

  it('say who linked, and when a link was changed', async () => {
    const { project } = projectWithAll();
    const [row] = await written(project, 'evidence', { columns: ['coder', 'created', 'modified'] });
    expect(row).toMatchObject({ Coder: 'Test Analyst', Linked: expect.stringMatching(/^\d{4}-/) });
    expect(row?.Modified).toBe(row?.Linked);
  });

  it('refuse a column they do not have, and write nothing', async () => {
    const { project } = projectWithAll();
    await expect(written(project, 'claims', { columns: ['claim', 'quote'] })).rejects.toMatchObject({
      code: 'export.columnUnknown',
      message: expect.stringContaining('no column “quote” in the table “Claims”'),
    });
  });
});

describe('whether a quote still stands', () => {
  const stateOf = async (project: OpenProject, id: string) =>
    (await written(project, 'quotes', { columns: ['quote-status', 'quote'], rowIds: [id] }))[0];

  it('is told from its text and its latest revision', async () => {
    const { project, silt, rose, measured } = projectWithAll();
    expect(await stateOf(project, rose.id)).toMatchObject({ 'Quote status': 'verified' });
    reviseText(project, silt.documentId, 'At last.\nThe river rose.\nNobody ever measured it.');
    expect(await stateOf(project, rose.id)).toMatchObject({ 'Quote status': 'verified' });
    expect(await stateOf(project, measured.id)).toEqual({
      'Quote status': 'altered',
      Quote: 'Nobody ever measured it.',
    });
    reviseText(project, silt.documentId, 'At long last.\nThe river rose.\nNobody ever measured it.');
    expect(await stateOf(project, measured.id)).toMatchObject({ 'Quote status': 'altered' });
    expect(await stateOf(project, rose.id)).toMatchObject({ 'Quote status': 'verified' });
    reviseText(project, silt.documentId, 'At last.\nEverybody went home by boat, and that was all.');
    expect(await stateOf(project, rose.id)).toMatchObject({
      'Quote status': 'removed',
      Quote: 'The river rose.',
    });
  });

  it('is never told as verified of words that do not stand there', async () => {
    const { project, rose } = projectWithAll();
    project.connection.prepare('UPDATE quote SET exact = ? WHERE id = ?').run('The river sank.', rose.id);
    expect(await stateOf(project, rose.id)).toMatchObject({ 'Quote status': 'altered' });
  });
});

it('every table gives rows in the order asked for, and leaves out what is gone', () => {
  const { project } = projectWithAll();
  const { connection } = project;
  for (const kind of tableKinds) {
    const reader = tableReader(kind);
    const all = [...reader.rows(connection, null, { places: true })];
    expect(all.length, kind).toBe(reader.count(connection));
    expect(all.length, kind).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (chosen) => {
        const ids = chosen.map(({ id }) => id);
        const read = [...reader.rows(connection, [...ids, 'gone'], { places: true })];
        expect(read).toEqual(chosen);
      }),
      { numRuns: 20 },
    );
  }
});

it.each(tableFormats)('every table can be written as %s', async (format) => {
  const { project } = projectWithAll();
  for (const kind of tableKinds) {
    const path = join(dirname(project.path), `${kind}.out`);
    const table = { table: kind, columns: null, rowIds: null, format, profile: 'spreadsheet' as const, path };
    const input = {
      ...table,
      databasePath: project.path,
      overwrite: true,
      metadata: { overwrite: true, filters: [], origin },
      rendered: renderedSources(project),
    };
    const { rowCount, bytes, metadataPath } = await writeTable(input, quietly);
    expect(rowCount, kind).toBeGreaterThan(0);
    expect(bytes, kind).toBe(readFileSync(path).length);
    if (metadataPath === null) continue;
    const { tableSchema } = JSON.parse(readFileSync(metadataPath, 'utf8'));
    const names = tableSchema.columns.map(({ name }: { name: string }) => name);
    // Variables of RFC 6570, each once.
    expect(names.every((name: string) => /^[A-Za-z0-9_]+$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('a cell is the same whichever columns stand beside it', async () => {
  const { project, rose } = projectWithAll();
  call(project, 'quotes.setComment', { id: rose.id, comment: 'Seen by two' });
  call(project, 'quotes.attribute', {
    id: rose.id,
    attribution: { personName: 'Ada Okafor', addressee: 'Radio', date: '2026-02-04' },
  });
  for (const kind of ['evidence', 'quotes', 'codings'] as const) {
    const ids = [...fixedColumnIds(kind)];
    const whole = await written(project, kind, { columns: ids });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: 1 }), async (columns) => {
        for (const [index, row] of (await written(project, kind, { columns })).entries())
          expect(whole[index]).toMatchObject(row);
      }),
      { numRuns: 15 },
    );
  }
});

it('a cell is the same text on screen and in a file, in every table', async () => {
  const { project } = projectWithAll();
  const { connection } = project;
  for (const kind of tableKinds) {
    const reader = tableReader(kind);
    const sources = Object.fromEntries(
      call(project, 'sources.list', {}).map(({ id, csl }) => [id, { csl, rendered }]),
    );
    const table = openTable(kind, { ...reader.shared(connection), sources });
    const shown = [...reader.rows(connection, null, { places: true })].map((row) => {
      const context = table.join(row) ?? {};
      return Object.fromEntries(table.columns.map(({ label, value }) => [label, value(row, context)]));
    });
    expect(await written(project, kind, { columns: table.columns.map(({ id }) => id) }), kind).toEqual(shown);
  }
});
