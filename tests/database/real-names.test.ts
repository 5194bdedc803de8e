import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { type ProcedureCallInput, type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import type { NameOccurrence } from '../../shared/domain/people.ts';
import { referenceFileEndings, referenceFormats } from '../../shared/domain/references.ts';
import { tableFormats } from '../../shared/domain/table-formats.ts';
import { copyForms } from '../../shared/domain/tables/table-copies.ts';
import { canHaveColumn, fixedColumnIds } from '../../shared/domain/tables/table-definitions.ts';
import { type TableKind, tableKinds } from '../../shared/domain/tables/table-kinds.ts';
import { csvProfiles } from '../../shared/domain/tables.ts';
import { createTestBackend } from '../support/backend.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { verbatimColumns } from '../support/verbatim-columns.ts';

/**
 * Maria Silva is P1, and her name stands wherever a name can stand. With pseudonyms on, every query and every kind of file
 * is searched for it.
 */

const csl = cslDirectory();
const realName = /maria|silva/iu;

type Queries = {
  [N in ProcedureName]: (typeof procedures)[N]['kind'] extends 'query' ? N : never;
}[ProcedureName];
type Calls = { [N in Queries]: readonly ProcedureCallInput<N>[] };

const base64 = (text: string) => Buffer.from(text).toString('base64');

const transcript = `WEBVTT

00:01.000 --> 00:04.000
<v Jo Ruiz>Who drives at night?

00:05.000 --> 00:09.000
<v Maria Silva>Whoever has no choice. Ask Silva, they say.
`;
const interview = `Jo Ruiz: Who drives at night?

Maria Silva: Whoever has no choice, of course.

Jo Ruiz: And by day?

Maria Silva: Those who may sleep at night. My mother called me Maria.
`;
const bibliography = [
  {
    type: 'article-newspaper',
    title: 'No choice: Silva, Maria, on night work',
    author: [
      { family: 'Silva', given: 'Maria' },
      { family: 'Silva', given: 'M. C.' },
      { literal: 'Silva, Maria' },
    ],
    'container-title': 'The Second Look',
    'citation-key': 'silvachoice2024',
    URL: 'https://example.org/talk-with-maria-silva',
    note: 'From a talk with Maria Silva',
    keyword: 'Silva',
    issued: { 'date-parts': [[2024, 2, 4]] },
    custom: { section: ['Maria Silva'] },
  },
  {
    type: 'interview',
    title: 'Night shifts',
    author: [{ family: 'Silva', given: 'Maria' }],
    'citation-key': 'MSilva_2023',
    URL: 'https://example.org/shifts',
    issued: { 'date-parts': [[2023]] },
  },
];

interface World {
  readonly backend: Backend;
  readonly folder: string;
  readonly projectPath: string;
  readonly calls: Calls;
  readonly ids: { readonly quoteId: string; readonly documentId: string; readonly revisionId: string };
}

/** A project in which the name stands everywhere, pseudonyms on, and for each query what to ask. */
async function project(): Promise<World> {
  const folder = temporaryFolder();
  const backend = await createTestBackend(folder, csl, 'Maria Silva');
  onTestFinished(() => backend.close());
  const call = backend.call;
  const projectPath = join(folder, 'MariaSilvaStudy.corroborate');
  await call('project.create', { path: projectPath });

  const files = join(folder, 'files');
  mkdirSync(files);
  writeFileSync(join(files, 'MariaSilva2024.vtt'), transcript);
  writeFileSync(join(files, 'MariaSilva2024.mp3'), 'a recording');
  writeFileSync(join(folder, 'interview_silva.mp3'), 'another recording');
  const { files: reports } = await call('imports.paths', { jobId: randomUUID(), paths: [files] });
  const talk = { documentId: reports[0]?.documentId ?? '', sourceId: reports[0]?.sourceId ?? '' };

  const draft = await call('imports.preview', {
    name: 'Interview_Silva.txt',
    content: { encoding: 'base64', data: base64(interview) },
  });
  const { draftId, provenance } = draft;
  const { documentId, sourceId } = await call('imports.commit', {
    draftId,
    kind: 'interview',
    csl: {
      ...draft.csl,
      type: 'interview',
      title: 'Maria Silva’s nights',
      author: [{ literal: 'Maria Silva' }],
    },
    provenance,
    setAside: [],
  });
  const references = await call('references.read', {
    name: 'silva.json',
    data: base64(JSON.stringify(bibliography)),
  });
  await call('references.import', { draftId: references.draftId });
  const listed = await call('sources.list', {});
  const origin = await call('origins.save', {
    id: null,
    name: 'Maria Silva, told once',
    sourceIds: listed.slice(0, 2).map(({ id }) => id),
  });

  const { revision } = await call('documents.get', { id: documentId });
  const quote = await call('quotes.createFromText', {
    documentId,
    exact: 'Whoever has no choice, of course.',
  });
  const quoteId = quote.id;
  await call('quotes.attribute', {
    id: quoteId,
    attribution: { personName: 'Mary Silva', addressee: 'Silva, Maria, at home' },
  });
  await call('quotes.setComment', { id: quoteId, comment: 'Maria Silva was late.' });
  await call('memos.create', { subject: { kind: 'quote', id: quoteId }, text: 'Ask Silva again.' });
  const memo = await call('memos.create', {
    subject: { kind: 'document', id: documentId },
    text: 'Silva, gone',
  });
  await call('memos.remove', { id: memo.id });
  const claim = await call('claims.create', { statement: 'Maria Silva drives', description: 'Says Silva.' });
  const [link] = await call('evidence.link', {
    quoteId,
    claimIds: [claim.id],
    relation: 'supports',
    note: 'Only Silva says so.',
  });
  const code = await call('codes.create', { name: 'Maria’s nights', description: 'What Silva says' });
  await call('quotes.setCodes', { id: quoteId, codeIds: [code.id] });
  await call('documents.setConsent', { id: documentId, consent: 'Signed by Maria.' });
  await call('tableViews.save', {
    table: 'evidence',
    name: 'All of Silva',
    state: { filter: { filterModel: { speaker: { filter: 'maria silva' } } } },
    quickFilter: 'Maria',
  });
  await call('workspace.save', { state: { searchText: 'Maria Silva' } });
  await call('documents.revise', {
    jobId: randomUUID(),
    documentId,
    revisionId: revision.id,
    text: `${revision.text}\n\nMaria Silva: That is all.`,
  });

  const people = (await call('people.describe', {})).people;
  const personOf = (name: string) => people.find((person) => person.name === name)?.id ?? '';
  const maria = people.find(({ name }) => name === 'Maria Silva');
  if (!maria) throw new Error('She speaks.');
  await call('people.merge', { id: personOf('Mary Silva'), intoId: maria.id });
  await call('people.update', { ...maria, pseudonym: 'P1' });
  await call('people.setPseudonyms', { pseudonyms: true });

  const viewPath = join(folder, 'view.json');
  await call('tableViews.writeFile', {
    table: 'evidence',
    name: 'Of Maria Silva',
    state: { columnOrder: { orderedColIds: ['quote'] } },
    quickFilter: 'Maria',
    path: viewPath,
  });

  const revisionId = (await call('documents.get', { id: documentId })).revision.id;
  const changed = [
    { ...bibliography[1], publisher: 'Night Press', author: [{ family: 'Nobody', given: 'N.' }] },
  ];
  const calls: Calls = {
    'host.describe': [{}],
    'settings.get': [{}],
    'files.listFolder': [{ path: files }],
    'project.current': [{}],
    'project.recent': [{}],
    'project.check': [{}],
    'workspace.load': [{}],
    'history.status': [{}],
    'history.list': [{ id: null }, { id: quoteId }],
    'imports.preview': [{ name: 'Nights.txt', content: { encoding: 'base64', data: base64(interview) } }],
    'imports.readTableUpdate': [
      {
        name: 'notes.csv',
        data: base64(
          `Evidence ID,Note,Comment,Codes,Claim\n${link?.id},Silva again,Maria again,Silva,Maria Silva walks\n`,
        ),
      },
    ],
    'sources.list': [{}],
    'sources.get': [{ id: sourceId }],
    'citations.references': [{ sourceIds: listed.map(({ id }) => id) }],
    'citations.preview': [
      { id: sourceId, csl: { type: 'interview', author: [{ family: 'Silva', given: 'Maria' }] } },
    ],
    'citations.check': [{}],
    'citations.citeQuotes': [{ quoteIds: [quoteId] }],
    'citations.cite': [{ documentId, start: quote.start, end: quote.end }],
    'origins.list': [{}],
    'references.read': [{ name: 'again.json', data: base64(JSON.stringify(changed)) }],
    'references.preview': referenceFormats.map((format) => ({ format, sourceIds: null })),
    'documents.get': [{ id: documentId }, { id: talk.documentId }],
    'documents.find': [{ name: 'Maria Silva’s nights' }, { name: 'interview_silva.txt' }],
    'documents.listRevisions': [{ documentId }, { documentId: talk.documentId }],
    'documents.getRevision': [{ documentId, revisionId: revision.id }],
    'documents.compare': [{ documentId, beforeId: revision.id, after: { revisionId } }],
    'anchoring.list': [{ documentId, revisionId }],
    'anchoring.listByQuote': [{ quoteId }],
    'quotes.listByDocument': [{ documentId }, { documentId, revisionId: revision.id }],
    'quotes.get': [{ id: quoteId }],
    'quotes.getMany': [{ ids: [quoteId] }],
    'quotes.history': [{ id: quoteId }],
    'quotes.listLatest': [{}],
    'quotes.findOccurrences': [{ documentId: null, words: 'choice' }],
    'codes.list': [{}],
    'claims.list': [{}],
    'claims.get': [{ id: claim.id }],
    'claims.readTable': [{ name: 'claims.csv', data: base64('Claim\nNights are long\n') }],
    'media.get': [{ documentId }, { documentId: talk.documentId }],
    'memos.list': [{ subject: { kind: 'quote', id: quoteId } }],
    'people.list': [{}],
    'people.describe': [{}],
    'people.settings': [{}],
    'people.findNames': [{}],
    'speakers.list': [{ documentId }, { documentId: talk.documentId }],
    'search.query': [{ text: 'choice' }, { text: 'again' }],
    'tables.read': tableKinds.map((table) => ({ table, places: true })),
    'tables.rowsOfView': [
      { table: 'evidence', name: 'All', state: {}, quickFilter: 'night' },
      { table: 'quotes', name: 'All', state: {}, quickFilter: '' },
    ],
    'tableViews.list': [{}],
    'tableViews.readFile': [{ path: viewPath }],
    'styles.catalogue': [{}],
    'styles.ofProject': [{}],
    'styles.sample': [{ style: { style: 'apa', locale: null } }],
    'exports.preview': tableFormats.flatMap((format) =>
      tableKinds.map((table) => ({ table, columns: [...fixedColumnIds(table)], rowIds: null, format })),
    ),
    'exports.copy': await copiesOfAll(backend),
  };
  expect(origin.name).toBe('Maria Silva, told once');
  return { backend, folder, projectPath, calls, ids: { quoteId, documentId, revisionId } };
}

/** All rows and columns of every table, in every form. */
async function copiesOfAll(backend: Backend): Promise<ProcedureCallInput<'exports.copy'>[]> {
  const copies: ProcedureCallInput<'exports.copy'>[] = [];
  for (const table of tableKinds) {
    const { rows } = await backend.call('tables.read', { table });
    const rowIds = rows.map(({ id }) => id);
    const forms = copyForms.filter((form) => form !== 'quotes' || canHaveColumn(table, 'quote'));
    copies.push(...forms.map((form) => ({ table, columns: [...fixedColumnIds(table)], rowIds, form })));
  }
  return copies;
}

/** Every text inside a value by its path, array positions left out: `evidence.speaker`. */
function* textsIn(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each, path);
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value))
      yield* textsIn(each, path === '' ? name : `${path}.${name}`);
}

/** A place where the name may stand with pseudonyms on. */
interface Place {
  readonly why: string;
  /** Procedure and path. */
  readonly at: RegExp;
  /** How the check lists it; null for what is no part of what is shown. */
  readonly listedAs: NameOccurrence['kind'] | null;
}

const words = 'the words of a text are never changed';
const typed = 'the analyst wrote it';
const places: readonly Place[] = [
  { why: words, at: /^documents\.get(Revision)? (revision\.)?(text|segments\.speaker)$/u, listedAs: 'text' },
  { why: words, at: /^quotes\.\w+ (\w+\.)?(prefix|suffix|before|after)$/u, listedAs: 'text' },
  { why: words, at: /^tables\.read rows\.place\.(prefix|suffix)$/u, listedAs: 'text' },
  { why: words, at: /^search\.query hits\.snippet\.text$/u, listedAs: 'text' },
  { why: 'by it the turns of a text are known', at: /^speakers\.list name$/u, listedAs: 'text' },
  {
    why: typed,
    at: /(^quotes|rows)\S* (\w+\.)?comment$|^tables\.read rows\.comment$/u,
    listedAs: 'comment',
  },
  { why: typed, at: /^documents\.get consent$/u, listedAs: 'consent' },
  { why: typed, at: /^memos\.list text$/u, listedAs: 'memo' },
  { why: typed, at: / (links|evidence|rows)\.note$/u, listedAs: 'note' },
  {
    why: typed,
    at: / (links|claim|claims\.\S+)\.statement$|^tables\.read rows\.(claims\.)?statement$|^claims\.\S+ (\w+\.)?(statement|description)$/u,
    listedAs: 'claim',
  },
  {
    why: typed,
    at: /^codes\.list (name|description)$|^tables\.read rows\.(codes?|codePath|name|path|description)$/u,
    listedAs: 'code',
  },
  {
    why: typed,
    at: /^imports\.readTableUpdate records\.(label|detail|differences\.(before|after))$/u,
    listedAs: 'claim',
  },
  { why: typed, at: /^(tableViews\.list|workspace\.load) /u, listedAs: 'view' },
  {
    why: 'the analyst named the file and has to find it',
    at: /^project\.\w+ (path|name)$/u,
    listedAs: 'project',
  },
  {
    why: 'an address leads nowhere when it is changed',
    at: /^sources\.list csl\.URL$|^tables\.read sources\.\S+\.(csl\.URL|rendered\.reference)$|^citations\.references /u,
    listedAs: 'source',
  },
  {
    why: 'one word could be any word',
    at: /^sources\.list csl\.keyword$|^tables\.read sources\.\S+\.csl\.keyword$/u,
    listedAs: 'source',
  },
  {
    why: 'both of these',
    at: /^references\.preview text$|^(exports|references)\.write /u,
    listedAs: 'source',
  },
  {
    why: 'what was typed, in a table',
    at: /^exports\.(preview (rows|text)|copy (text|html))$/u,
    listedAs: 'comment',
  },
  { why: 'here names and data are edited', at: /^(people\.describe|sources\.get) /u, listedAs: null },
  { why: 'journals are called what they are called', at: /^styles\.catalogue /u, listedAs: null },
  { why: 'it is the check', at: /^people\.findNames /u, listedAs: null },
  {
    why: 'a file that is looked at, in no project yet',
    at: /^(tableViews\.readFile (name|quickFilter)|imports\.preview|imports\.readTableUpdate newCodes|references\.read items\.csl|files\.listFolder entries)/u,
    listedAs: null,
  },
];

/** What is looked at once and then stored or discarded. */
const drafts = new Set(['imports.preview', 'references.read']);

/** Where the answers to all queries hold the name, and the last text there that does. */
async function placesOfName({ backend, calls }: World): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [procedure, inputs] of Object.entries(calls))
    for (const input of inputs)
      for (const [path, text] of textsIn(await backend.call(procedure as Queries, input as never)))
        if (realName.test(text)) found.set(`${procedure} ${path}`, text);
  return found;
}

test('with pseudonyms on, no query answers with a real name but where it may stand, and the check lists those places', async () => {
  const world = await project();
  const found = await placesOfName(world);
  const unexpected = [...found].filter(([place]) => !places.some(({ at }) => at.test(place)));
  expect(Object.fromEntries(unexpected)).toEqual({});
  const { occurrences } = await world.backend.call('people.findNames', {});
  const kinds = new Set<string>(occurrences.map(({ kind }) => kind));
  for (const { at, why, listedAs } of places) {
    expect(
      [...found.keys()].some((place) => at.test(place)),
      `${at} (${why})`,
    ).toBe(true);
    if (listedAs !== null) expect(kinds, `${at} (${why})`).toContain(listedAs);
  }

  const [warning] = (await world.backend.call('references.preview', { format: 'ris', sourceIds: null }))
    .warnings;
  expect(warning).toMatch(/^In 1 reference a real name, or a part of it, still stands/u);

  // The name would be found: with pseudonyms off it stands in all that is shown in its place.
  await world.backend.call('people.setPseudonyms', { pseudonyms: false });
  const off = await placesOfName(world);
  for (const place of [
    'documents.get originalName',
    'documents.get source.csl.title',
    'documents.get source.provenance.author.detail',
    'documents.listRevisions original.name',
    'media.get recording.name',
    'media.get found.name',
    'origins.list name',
    'references.read items.match.differences.present',
    'sources.list csl.citation-key',
    'sources.list origin.name',
    'sources.list csl.custom.section',
    'sources.list csl.note',
    'quotes.get attribution.addressee',
    'quotes.get attribution.personName',
    'quotes.get coder',
    'quotes.history actor',
    'quotes.history changes',
    'memos.list author',
    'history.list actor',
    'search.query hits.title',
    'speakers.list shownName',
    'people.list name',
    'claims.get evidence.speaker',
    'tables.read rows.speaker',
  ])
    expect([...off.keys()]).toContain(place);

  // What is on display follows the switch.
  for (const place of off.keys()) {
    const [procedure = ''] = place.split(' ');
    const { reads } = procedures[procedure as Queries];
    if (!found.has(place) && !drafts.has(procedure)) expect(reads, place).toContain('project_settings');
  }
});

/** Tables in which no person is named but in words that were typed. */
const namelessTables: ReadonlySet<TableKind> = new Set(['claims', 'codes', 'stance']);

/** Cells of these columns are what a text says or the analyst wrote. */
const freeColumns = new Set([...verbatimColumns, 'reference']);

test('with pseudonyms on, no file that is written holds a real name but in words that are never changed', async () => {
  const { backend, folder } = await project();
  const target = (name: string) => ({ jobId: randomUUID(), path: join(folder, name) });
  const written = async (path: string) => readFileSync(path, 'utf8');
  for (const profile of csvProfiles) {
    for (const kind of tableKinds) {
      const table = { table: kind, columns: fixedColumnIds(kind).filter((id) => !freeColumns.has(id)) };
      const { path } = await backend.call('exports.write', {
        ...table,
        ...target(`${table.table}-${profile}.csv`),
        rowIds: null,
        profile,
      });
      if (!namelessTables.has(kind)) expect(await written(path)).toContain('P1');
      expect(await written(path)).not.toMatch(realName);
    }
  }
  for (const format of referenceFormats) {
    const { path } = await backend.call('references.write', {
      ...target(`${format}${referenceFileEndings[format]}`),
      format,
      sourceIds: null,
      overwrite: true,
    });
    const text = (await written(path))
      .replaceAll('https://example.org/talk-with-maria-silva', '')
      .replaceAll(/^(KW {2}- |\s*keywords = |\s*"keyword": ).*$/gmu, '');
    expect(text).toContain('P1');
    expect(text).not.toMatch(realName);
  }
  const again = join(folder, 'again');
  mkdirSync(again);
  writeFileSync(
    join(again, 'silva_by_day.txt'),
    'Jo Ruiz: And by day?\n\nMaria Silva: I sleep by day, mostly.\n',
  );
  writeFileSync(join(again, 'Maria Silva.pdf'), 'no PDF');
  const report = await backend.call('imports.paths', { jobId: randomUUID(), paths: [again] });
  expect(report.files.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'imported']);
  const { path } = await backend.call('imports.saveReport', { path: join(folder, 'report.csv'), report });
  expect(await written(path)).toContain('P1_by_day.txt');
  expect(await written(path)).not.toMatch(realName);
});

test('a table that comes back is shown with pseudonyms and changes none of the real names', async () => {
  const { backend, calls } = await project();
  const [input] = calls['imports.readTableUpdate'];
  if (!input) throw new Error('A table comes back.');
  const update = await backend.call('imports.readTableUpdate', input);
  const quote = update?.records.find(({ kind }) => kind === 'quote');
  expect(quote?.detail).toBe('P1’s nights');
  const comment = quote?.differences.find(({ field }) => field === 'comment');
  expect(comment).toMatchObject({ before: 'Maria Silva was late.', after: 'Maria again' });
  const namedIn = async () => {
    const { occurrences } = await backend.call('people.findNames', {});
    return occurrences.filter(({ kind }) => kind !== 'comment').map(({ kind, exact }) => [kind, exact]);
  };
  const before = await namedIn();
  const differences = (update?.records ?? []).flatMap(({ kind, id, differences: all }) =>
    all.map((difference) => ({ kind, id, ...difference })),
  );
  await backend.call('imports.applyTableUpdate', {
    differences: differences.filter(({ field }) => field === 'comment'),
  });
  expect(await namedIn()).toEqual(before);
});

test('documents are found by real names and by those that are shown', async () => {
  const { backend, ids } = await project();
  for (const name of [
    'Maria Silva’s nights',
    'P1’s nights',
    'Interview_Silva.txt',
    'interview_p1.txt',
    'ia silva’s',
  ])
    expect(await backend.call('documents.find', { name }), name).toEqual([
      { id: ids.documentId, title: 'P1’s nights' },
    ]);
});

test('what is shown with a pseudonym and saved again keeps the real name', async () => {
  const { backend, ids, calls } = await project();
  const [origin] = await backend.call('origins.list', {});
  if (!origin) throw new Error('There is an origin.');
  expect(origin.name).toBe('P1, told once');
  const saved = await backend.call('origins.save', origin);
  expect(saved.name).toBe('P1, told once');
  const told = (await backend.call('quotes.history', { id: ids.quoteId })).flatMap(({ changes }) => changes);
  expect(told).toContain('Attributed to P1, to P1, at home');
  expect(told).toContain('Comment written: “P1 was late.”');
  const { start, revisionId } = await backend.call('quotes.get', { id: ids.quoteId });
  const { first, second } = await backend.call('quotes.split', { id: ids.quoteId, at: start + 8 });
  expect([first.coder, second.coder]).toEqual(['P1', 'P1']);
  for (const { documentId } of calls['media.get'])
    await backend.call('media.attach', { documentId, offset: 5 });

  const imported = await backend.call('imports.preview', {
    name: 'Silva_2.txt',
    content: {
      encoding: 'base64',
      data: base64('Maria Silva: Whoever has no choice, of course.\n\nJo Ruiz: Now?'),
    },
  });
  const { revision } = await backend.call('documents.importRevision', {
    jobId: randomUUID(),
    documentId: ids.documentId,
    revisionId,
    draftId: imported.draftId,
  });
  expect(revision?.original?.name).toBe('P1_2.txt');

  await backend.call('people.setPseudonyms', { pseudonyms: false });
  expect((await backend.call('origins.list', {}))[0]?.name).toBe('Maria Silva, told once');
  expect((await backend.call('quotes.get', { id: second.id })).coder).toBe('Maria Silva');
  const recordings = [];
  for (const input of calls['media.get']) recordings.push((await backend.call('media.get', input)).recording);
  expect(recordings).toMatchObject([
    { name: 'interview_silva.mp3', isThere: true, offset: 5 },
    { name: 'MariaSilva2024.mp3', isThere: true, offset: 5 },
  ]);
});
