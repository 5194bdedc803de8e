import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import type { StyleInUse } from '../../main/backend/citations/style-in-use.ts';
import { undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { previewReferences } from '../../main/backend/exports/references-file.ts';
import { writeTable } from '../../main/backend/exports/write-table.ts';
import { listSourceItems } from '../../main/backend/sources/source-repository.ts';
import { parseName } from '../../shared/domain/names.ts';
import { referenceFormats } from '../../shared/domain/references.ts';
import { fixedColumnIds } from '../../shared/domain/tables/table-definitions.ts';
import { tableKinds } from '../../shared/domain/tables/table-kinds.ts';
import { csvProfiles } from '../../shared/domain/tables.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { importInterview } from '../support/interview.ts';
import { call, newProject } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { verbatimColumns } from '../support/verbatim-columns.ts';

const apa: StyleInUse = { id: 'apa', locale: null, added: null };

const renderer = createSourceRenderer(createCslFiles(cslDirectory()));

interface Cast {
  readonly interviewee: string;
  readonly interviewer: string;
}

/** An interview in whose data the names stand wherever names can stand, with one quote that is linked to a claim. */
function projectWith({ interviewee, interviewer }: Cast): { project: OpenProject; quoteId: string } {
  const project = newProject();
  const { documentId } = importInterview(
    project,
    [
      [interviewer, 'Who drives at night?'],
      [interviewee, 'Whoever has no choice.'],
    ],
    {
      title: `“No choice”: ${interviewee}’s night, told to ${interviewer}`,
      author: [parseName(interviewee)],
      interviewer: [parseName(interviewer)],
      'container-title': 'The Second Look',
      URL: 'https://example.org/night',
      issued: { 'date-parts': [[2026, 2, 4]] },
    },
  );
  const quote = call(project, 'quotes.createFromText', { documentId, exact: 'Whoever has no choice.' });
  const attribution = { personName: interviewee, addressee: `${interviewer}, on the radio` };
  call(project, 'quotes.attribute', { id: quote.id, attribution });
  const claim = call(project, 'claims.create', { statement: 'Night work is seldom chosen' });
  call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
  const pseudonyms = new Map([
    [interviewee, 'P1'],
    [interviewer, 'Jo Miller'],
  ]);
  for (const person of call(project, 'people.describe', {}).people)
    call(project, 'people.update', { ...person, pseudonym: pseudonyms.get(person.name) ?? '' });
  call(project, 'people.setPseudonyms', { pseudonyms: true });
  call(project, 'quotes.addCode', { ids: [quote.id], code: { name: 'Nights' } });
  return { project, quoteId: quote.id };
}

/**
 * Every cell of every table, in both kinds of file, that is not verbatim, by table, kind and column; and the references in
 * every format.
 */
async function exportedCells(project: OpenProject): Promise<Map<string, string>> {
  const rendered = renderer.render(apa, listSourceItems(project));
  const cells = new Map<string, string>();
  for (const profile of csvProfiles) {
    for (const kind of tableKinds) {
      const columns = fixedColumnIds(kind).filter((column) => !verbatimColumns.has(column));
      const table = { table: kind, columns };
      const path = join(temporaryFolder(), 'out.csv');
      const where = {
        metadata: null,
        format: 'csv' as const,
        databasePath: project.path,
        path,
        overwrite: false,
        rowIds: null,
        profile,
        rendered,
      };
      const context = { signal: new AbortController().signal, progress: () => {} };
      await writeTable({ ...table, ...where }, context);
      const [, row = []] = parse(readFileSync(path, 'utf8'), { bom: true }) as string[][];
      table.columns.forEach((column, index) => {
        cells.set(`${table.table} ${profile} ${column}`, row[index] ?? '');
      });
    }
  }
  for (const format of referenceFormats) {
    const { text } = await previewReferences({
      databasePath: project.path,
      format,
      sourceIds: null,
      limit: 10,
    });
    cells.set(`references ${format}`, text);
  }
  return cells;
}

const word = fc
  .tuple(
    fc.constantFrom(...'BDGKLMNPRSTVZÁÉØŁÖ'),
    fc.string({ unit: fc.constantFrom(...'aeiouáéøłößkmnrstv'), minLength: 3, maxLength: 8 }),
  )
  .map((parts) => parts.join(''));
const name = fc
  .tuple(word, fc.constantFrom(' ', ' van ', ' de la ', ' A. ', '-Marie '), word)
  .map((parts) => parts.join(''));
const cast = fc
  .record({ interviewee: name, interviewer: name })
  .filter(({ interviewee, interviewer }) => familyOf(interviewee) !== familyOf(interviewer));

function familyOf(person: string): string {
  return (parseName(person).family ?? person).toLowerCase();
}

property.prop([cast], { numRuns: 15 })(
  'with pseudonyms on, no export holds a real name outside verbatim words',
  async (people) => {
    const { project } = projectWith(people);
    const families = Object.values(people).map(familyOf);
    for (const [place, cell] of await exportedCells(project))
      for (const family of families)
        expect(cell.toLowerCase().split(/[^\p{L}\p{M}]+/u), place).not.toContain(family);
  },
);

const halloran = { interviewee: 'Mara Halloran', interviewer: 'Ana Ruiz' };

test('pseudonyms stand in wherever a name is shown, and the names are back when they are switched off', async () => {
  const { project, quoteId } = projectWith(halloran);
  const [source] = call(project, 'sources.list', {});
  expect(source?.csl).toMatchObject({
    title: '“No choice”: P1’s night, told to Jo Miller',
    author: [{ literal: 'P1' }],
    interviewer: [{ given: 'Jo', family: 'Miller' }],
  });
  const documentId = source?.documents[0]?.id ?? '';
  expect(call(project, 'speakers.list', { documentId }).map(({ shownName }) => shownName)).toEqual([
    'Jo Miller',
    'P1',
  ]);
  const shown = { personName: 'P1', addressee: 'Jo Miller, on the radio' };
  expect(call(project, 'quotes.get', { id: quoteId }).attribution).toMatchObject(shown);
  const history = call(project, 'quotes.history', { id: quoteId });
  expect(JSON.stringify(history)).not.toMatch(/Halloran|Ruiz/);
  expect(call(project, 'search.query', { text: 'choice', kinds: ['document'] }).hits[0]?.title).not.toMatch(
    /Halloran|Ruiz/,
  );
  expect((await exportedCells(project)).get('evidence data citation')).toBe('(P1, 2026, para. 2)');

  // What is edited is the real name.
  expect(call(project, 'sources.get', { id: source?.id ?? '' }).csl.author).toEqual([
    { given: 'Mara', family: 'Halloran' },
  ]);
  // Saving the attribution as it is shown loses no name.
  call(project, 'quotes.attribute', { id: quoteId, attribution: { ...shown, date: '2026' } });
  call(project, 'people.setPseudonyms', { pseudonyms: false });
  expect(call(project, 'quotes.get', { id: quoteId }).attribution).toMatchObject({
    personName: 'Mara Halloran',
    addressee: 'Ana Ruiz, on the radio',
  });
  undo(project);
  expect(call(project, 'people.settings', {})).toEqual({ pseudonyms: true, withPseudonym: 2 });
});

test('splitting and merging quotes while pseudonyms are shown keeps the real addressee', () => {
  const { project, quoteId } = projectWith(halloran);
  const quote = call(project, 'quotes.get', { id: quoteId });
  const { first, second } = call(project, 'quotes.split', { id: quoteId, at: quote.start + 9 });
  call(project, 'quotes.merge', { ids: [first.id, second.id] });
  call(project, 'people.setPseudonyms', { pseudonyms: false });
  expect(call(project, 'quotes.get', { id: quoteId }).attribution?.addressee).toBe('Ana Ruiz, on the radio');
});

test('the check tells where a real name can still be read, and nothing that a pseudonym stands for already', () => {
  const { project, quoteId } = projectWith(halloran);
  importInterview(
    project,
    [['Lee', 'I asked Mara what HALLORAN’s brother said. A mara is a rodent, Mr Hállorans.']],
    {
      title: 'The Halloran file',
    },
  );
  call(project, 'quotes.setComment', { id: quoteId, comment: 'Ruiz was late.' });
  call(project, 'memos.create', { subject: { kind: 'quote', id: quoteId }, text: 'Ask Ana Ruiz again.' });
  const claim = call(project, 'claims.create', { statement: 'Mara Halloran drove' });
  const { documentId: interviewId } = call(project, 'quotes.get', { id: quoteId });
  call(project, 'documents.setConsent', { id: interviewId, consent: 'Signed by Mara, 3 February' });
  const { occurrences } = call(project, 'people.findNames', {});
  expect(occurrences.map(({ kind, exact, count, where }) => [kind, exact, count, where])).toEqual([
    ['comment', 'Ruiz', 1, '“No choice”: P1’s night, told to Jo Miller'],
    ['text', 'Mara', 1, 'The Halloran file'],
    ['text', 'HALLORAN', 1, 'The Halloran file'],
    ['text', 'Hálloran', 1, 'The Halloran file'],
    ['text', 'Ana Ruiz', 1, '“No choice”: P1’s night, told to Jo Miller'],
    ['text', 'Mara Halloran', 1, '“No choice”: P1’s night, told to Jo Miller'],
    ['memo', 'Ana Ruiz', 1, 'Memo on a quote'],
    ['claim', 'Mara Halloran', 1, 'Mara Halloran drove'],
    ['source', 'Halloran', 1, 'The Halloran file'],
    ['consent', 'Mara', 1, '“No choice”: P1’s night, told to Jo Miller'],
  ]);
  expect(occurrences.find(({ kind }) => kind === 'claim')?.claimId).toBe(claim.id);
  const [inText] = occurrences.filter(({ kind }) => kind === 'text');
  const { documentId = '', start, end } = inText?.place ?? {};
  const { revision } = call(project, 'documents.get', { id: documentId });
  expect(revision.text.slice(start, end)).toBe('Mara');
});
