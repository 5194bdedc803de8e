import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { parseTable } from '../../main/backend/imports/table/parse-table.ts';
import { compareTable } from '../../main/backend/table-updates/compare-table.ts';
import { differencesOf, type TableUpdate } from '../../shared/domain/table-update.ts';
import { fixedColumnIds } from '../../shared/domain/tables/table-definitions.ts';
import type { CsvProfile } from '../../shared/domain/tables.ts';
import { createTestBackend } from '../support/backend.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { anyCell, hostileCells, unprintableCells } from '../support/hostile-cells.ts';
import { call, importText, newProject, trackedRows } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { contentOf, writtenFormat } from '../support/written-format.ts';

const text = 'The dam holds.\n\nThe road is open.\n\nNobody counted the losses.';

/** Two quotes of one text, linked to one claim, and another claim. */
function study() {
  const project = newProject();
  const { documentId } = importText(project, text, 'Dams');
  const quoteOf = (exact: string) => call(project, 'quotes.createFromText', { documentId, exact }).id;
  const dam = quoteOf('The dam holds.');
  const road = quoteOf('The road is open.');
  const claim = call(project, 'claims.create', { statement: 'All is well', description: 'Since May' }).id;
  const other = call(project, 'claims.create', { statement: 'Not all is well' }).id;
  const link = (quoteId: string) =>
    call(project, 'evidence.link', { quoteId, claimIds: [claim], relation: 'supports', note: 'As said' })[0]
      ?.id ?? '';
  const [damLink, roadLink] = [link(dam), link(road)];
  const code = call(project, 'codes.create', { name: 'Water' }).id;
  call(project, 'codes.create', { name: 'Traffic; roads' });
  call(project, 'quotes.setCodes', { id: dam, codeIds: [code] });
  return { project, documentId, dam, road, claim, other, damLink, roadLink };
}

/** What a table says against the project, as it stands in a file of CSV. */
function compare(project: OpenProject, ...rows: readonly (readonly string[])[]): TableUpdate {
  const csv = rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  const update = compareTable(project, parseTable('table.csv', Buffer.from(csv)));
  if (!update) throw new Error('It has identifiers.');
  return update;
}

const changesIn = (update: TableUpdate) =>
  update.records.flatMap(({ kind, label, differences }) =>
    differences.map(({ field, before, after }) => [kind, label, field, before, after]),
  );
const problemsIn = ({ problems }: TableUpdate) => problems.map(({ message, rows }) => [message, rows]);

describe('a table that comes back', () => {
  test('says what it has otherwise than the project, by identifiers alone', () => {
    const { project, dam, road, claim, damLink } = study();
    const update = compare(
      project,
      ['claim-id', 'CLAIM', 'Description', 'Verdict', 'Confidence', 'Citation'],
      [claim, ' All is well enough ', '', 'Supported', 'High', '(Dams, n.d.)'],
    );
    expect(changesIn(update)).toEqual([
      ['claim', 'All is well', 'statement', 'All is well', 'All is well enough'],
      ['claim', 'All is well', 'description', 'Since May', ''],
      ['claim', 'All is well', 'verdict', 'open', 'supported'],
      ['claim', 'All is well', 'confidence', '', 'high'],
    ]);
    expect(update).toMatchObject({ rows: 1, known: 1, ignoredColumns: ['Citation'], problems: [] });

    const quotes = compare(
      project,
      ['Quote ID', 'Comment', 'Status', 'Codes'],
      [road, 'Seen', 'reviewed', 'traffic ; ROADS;water; New one'],
      [dam, '', 'unverified', ''],
    );
    expect(changesIn(quotes)).toEqual([
      ['quote', 'The road is open.', 'comment', '', 'Seen'],
      ['quote', 'The road is open.', 'status', 'unverified', 'reviewed'],
      ['quote', 'The road is open.', 'codes', '', 'Traffic; roads; Water; New one'],
      ['quote', 'The dam holds.', 'codes', 'Water', ''],
    ]);
    expect(quotes.newCodes).toEqual([{ name: 'New one', quotes: 1 }]);
    expect(quotes.records[0]?.detail).toBe('Dams');

    const links = compare(
      project,
      ['Evidence ID', 'Relation', 'Strength', 'Note', 'Verdict'],
      [damLink, 'contradicts', 'Strong', 'As said', 'mixed'],
    );
    expect(changesIn(links)).toEqual([
      ['claim', 'All is well', 'verdict', 'open', 'mixed'],
      ['evidence', 'The dam holds.', 'relation', 'supports', 'contradicts'],
      ['evidence', 'The dam holds.', 'strength', '2', '3'],
    ]);
  });

  test('lists what cannot be followed, with the rows', () => {
    const { project, dam, claim, other, damLink, roadLink } = study();
    expect(
      problemsIn(
        compare(
          project,
          ['Claim ID', 'Claim', 'Verdict'],
          [claim, 'All is well', 'perhaps'],
          [randomUUID(), 'x', 'open'],
          ['', '', ''],
          ['', 'A new claim', 'open'],
          ['not an identifier', 'x', 'open'],
          [other, '', ''],
        ),
      ),
    ).toEqual([
      ['Verdict: “perhaps” is not known here. It was left as it is.', [2]],
      [expect.stringContaining('No claim of this project has the identifier'), [3, 6]],
      [expect.stringContaining('The row has no identifier'), [5]],
      [expect.stringContaining('A claim needs a statement'), [7]],
      [expect.stringContaining('Verdict: the cell is empty'), [7]],
    ]);
    const conflict = compare(
      project,
      ['Evidence ID', 'Claim ID', 'Verdict', 'Quote'],
      [damLink, claim, 'mixed', 'The dam holds.'],
      [roadLink, claim, 'supported', 'The road was open.'],
    );
    expect(conflict.records).toEqual([]);
    expect(problemsIn(conflict)).toEqual([
      [
        'Verdict of “All is well” differs between rows: “mixed” in row 2, “supported” in row 3. It was left as it is; make the rows agree.',
        [2, 3],
      ],
      [expect.stringContaining('Quotes are verbatim'), [3]],
    ]);
    const shuffled = compare(project, ['Evidence ID', 'Quote ID', 'Note'], [roadLink, dam, 'Mine']);
    expect([shuffled.records, problemsIn(shuffled)]).toEqual([
      [],
      [[expect.stringContaining('sorted without the others'), [2]]],
    ]);
    const repeated = compare(project, ['Evidence ID', 'Note'], [damLink, 'New'], [damLink, 'New']);
    expect(changesIn(repeated)).toEqual([['evidence', 'The dam holds.', 'note', 'As said', 'New']]);
    expect(problemsIn(repeated)).toEqual([
      [expect.stringContaining('same link stands in several rows'), [2, 3]],
    ]);
    call(project, 'evidence.link', { quoteId: dam, claimIds: [claim], relation: 'qualifies' });
    const taken = compare(project, ['Evidence ID', 'Relation'], [damLink, 'qualifies']);
    expect([taken.records, problemsIn(taken)]).toEqual([
      [],
      [[expect.stringContaining('another link to this claim with that relation'), [2]]],
    ]);
  });

  test('without our identifiers is none', () => {
    const { project } = study();
    expect(compareTable(project, parseTable('t.csv', Buffer.from('Claim,Verdict\nx,open\n')))).toBeNull();
  });

  test('never replaces a text by what a spreadsheet left of it', () => {
    const { project, dam, road } = study();
    const long = `${'x'.repeat(40_000)} end`;
    call(project, 'quotes.setComment', { id: dam, comment: long });
    call(project, 'quotes.setComment', { id: road, comment: '007' });
    const update = compare(
      project,
      ['Quote ID', 'Comment'],
      [dam, `Mine ${long.slice(0, 100)} […] (cut for Excel: 40,004 characters in all)`],
      [road, '7'],
    );
    const silently = compare(project, ['Quote ID', 'Comment'], [dam, long.slice(0, 32_767)]);
    expect([update.records, silently.records]).toEqual([[], []]);
    expect(problemsIn(update)).toEqual([
      [expect.stringContaining('was cut off'), [2]],
      [expect.stringContaining('only written in another way'), [3]],
    ]);
    expect(problemsIn(silently)).toEqual([[expect.stringContaining('was cut off'), [2]]]);
  });

  test('takes guards off what was changed, and no apostrophe of the text’s own', () => {
    const { project, dam, road } = study();
    call(project, 'quotes.setComment', { id: dam, comment: '=a formula' });
    call(project, 'quotes.setComment', { id: road, comment: "'=quoted" });
    expect(
      changesIn(
        compare(project, ['Quote ID', 'Comment'], [dam, "'=another formula"], [road, "'=quoted here"]),
      ).map((change) => change.at(-1)),
    ).toEqual(['=another formula', "'=quoted here"]);
    expect(
      changesIn(compare(project, ['Quote ID', 'Comment'], [road, "''=quoted here"])).map((change) =>
        change.at(-1),
      ),
    ).toEqual(["'=quoted here"]);
  });
});

describe('the differences of a table', () => {
  const apply = (project: OpenProject, update: TableUpdate, newCodes: string[] = []) =>
    call(project, 'imports.applyTableUpdate', { differences: differencesOf(update), newCodes });

  function everything({ project, dam, road, claim, damLink, roadLink }: ReturnType<typeof study>) {
    return compare(
      project,
      [
        'Evidence ID',
        'Quote ID',
        'Claim ID',
        'Relation',
        'Strength',
        'Note',
        'Comment',
        'Status',
        'Codes',
        'Claim',
        'Verdict',
        'Confidence',
      ],
      [
        damLink,
        dam,
        claim,
        'Mentions',
        '1',
        'New',
        'Look',
        'disputed',
        'Water; Odd',
        'All is fine',
        'mixed',
        'low',
      ],
      [roadLink, road, claim, 'Qualifies', '3', '', '', 'reviewed', 'Odd', 'All is fine', 'mixed', 'low'],
    );
  }

  test('are carried out in one step, and one undo brings all back', () => {
    const world = study();
    const { project, dam, road, claim } = world;
    const before = trackedRows(project);
    const update = everything(world);
    expect(apply(project, update, ['Odd'])).toEqual({ changes: 14, records: 5, codes: 1 });
    const codes = new Map(call(project, 'codes.list', {}).map(({ id, name }) => [id, name]));
    const shown = (id: string) => {
      const { comment, status, codeIds, links } = call(project, 'quotes.get', { id });
      return [
        comment,
        status,
        codeIds.map((each) => codes.get(each)),
        links.map((l) => [l.relation, l.strength, l.note]),
      ];
    };
    expect(shown(dam)).toEqual(['Look', 'disputed', ['Water', 'Odd'], [['mentions', 1, 'New']]]);
    expect(shown(road)).toEqual(['', 'reviewed', ['Odd'], [['qualifies', 3, '']]]);
    expect(call(project, 'claims.get', { id: claim }).claim).toMatchObject({
      statement: 'All is fine',
      description: 'Since May',
      verdict: 'mixed',
      confidence: 'low',
    });
    expect(everything(world).records).toEqual([]);
    expect(undo(project).result.label).toBe('Update from table');
    expect(trackedRows(project)).toEqual(before);
  });

  test('make no code nobody asked for', () => {
    const world = study();
    apply(world.project, everything(world));
    expect(call(world.project, 'codes.list', {}).map(({ name }) => name)).toEqual([
      'Traffic; roads',
      'Water',
    ]);
    expect(call(world.project, 'quotes.get', { id: world.road }).codeIds).toEqual([]);
  });

  test('are refused together when one of them was overtaken', () => {
    const world = study();
    const { project, dam, damLink } = world;
    const update = everything(world);
    call(project, 'quotes.setComment', { id: dam, comment: 'Meanwhile' });
    const before = trackedRows(project);
    expect(() => apply(project, update)).toThrow(
      expect.objectContaining({
        code: 'import.overtaken',
        message: expect.stringContaining('“Comment” of “The dam holds.” was changed in the meantime'),
      }),
    );
    call(project, 'quotes.setComment', { id: dam, comment: '' });
    call(project, 'evidence.unlink', { id: damLink });
    expect(() => apply(project, update)).toThrow(expect.objectContaining({ code: 'import.overtaken' }));
    undo(project);
    undo(project);
    expect(trackedRows(project)).toEqual(before);
  });

  test('take no word that a field does not know', () => {
    const { project, claim } = study();
    const verdict = { kind: 'claim' as const, id: claim, field: 'verdict' as const, before: 'open' };
    expect(() =>
      call(project, 'imports.applyTableUpdate', { differences: [{ ...verdict, after: 'perhaps' }] }),
    ).toThrow('does not take that word');
  });
});

describe('what is exported and comes back unchanged', () => {
  let kept: ReturnType<typeof study> | undefined;
  /** A file of little but control characters would not be taken for text. */
  const words = 'Some words of a title. '.repeat(100);

  propertyTest.prop([
    anyCell,
    fc.constantFrom<CsvProfile>('data', 'spreadsheet'),
    fc.constantFrom('csv', 'tsv', 'xlsx'),
  ])('is no difference, whatever the words', async (comment, profile, format) => {
    kept ??= study();
    const { project, dam } = kept;
    call(project, 'quotes.setComment', { id: dam, comment });
    const file = await writtenFormat(
      format,
      contentOf([[dam, comment, 'Water', words]], ['quote-id', 'comment', 'codes', 'title'], profile),
    );
    expect(compareTable(project, parseTable('table', file))).toMatchObject({ records: [], problems: [] });
  });

  test.each([
    ['csv', 'spreadsheet'],
    ['csv', 'data'],
    ['tsv', 'data'],
    ['xlsx', 'data'],
  ] as const)('is no difference in a file that the app wrote (%s, %s)', async (format, profile) => {
    const folder = temporaryFolder();
    const backend = await createTestBackend(folder, cslDirectory(), 'Test');
    onTestFinished(() => backend.close());
    await backend.call('project.create', { path: join(folder, 'P.corroborate') });
    const cells = [...hostileCells, ...unprintableCells].filter((cell) => cell.trim() !== '');
    const draft = await backend.call('imports.preview', {
      name: 'a.txt',
      content: { encoding: 'text', data: cells.map((_, index) => `This is sentence ${index}.`).join('\n\n') },
    });
    const { documentId } = await backend.call('imports.commit', {
      draftId: draft.draftId,
      kind: 'article',
      csl: draft.csl,
      provenance: {},
      setAside: [],
    });
    for (const [index, cell] of cells.entries()) {
      const { id } = await backend.call('quotes.createFromText', {
        documentId,
        exact: `This is sentence ${index}.`,
      });
      await backend.call('quotes.setComment', { id, comment: cell });
      if (cell.length < 1000) await backend.call('quotes.addCode', { ids: [id], code: { name: cell } });
      const claim = await backend.call('claims.create', {
        statement: cell.slice(0, 9000),
        description: cell,
      });
      await backend.call('evidence.link', {
        quoteId: id,
        claimIds: [claim.id],
        relation: 'mentions',
        note: cell,
      });
    }
    const known = { evidence: 3, quotes: 1, codings: 1, claims: 1, stance: 1 } as const;
    for (const table of Object.keys(known) as (keyof typeof known)[]) {
      const exported = { table, columns: [...fixedColumnIds(table)] };
      const path = join(folder, `${table}.${format}`);
      await backend.call('exports.write', {
        jobId: randomUUID(),
        ...exported,
        path,
        rowIds: null,
        format,
        profile,
      });
      const update = await backend.call('imports.readTableUpdate', {
        name: 'table',
        data: readFileSync(path).toString('base64'),
      });
      expect(update?.records).toEqual([]);
      // Codings are of quotes with codes alone.
      const records = table === 'codings' ? cells.filter((cell) => cell.length < 1000) : cells;
      expect(update?.known, table).toBe(records.length * known[table]);
      expect(update?.problems.filter(({ message }) => !message.includes('was cut off'))).toEqual([]);
      if (format !== 'xlsx') expect(update?.problems).toEqual([]);
    }
  });
});
