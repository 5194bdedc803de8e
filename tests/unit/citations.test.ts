import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citableItem } from '../../main/backend/citations/citable-item.ts';
import { createCitationEngine } from '../../main/backend/citations/citation-engine.ts';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { type CitedItem, createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import type { StyleInUse } from '../../main/backend/citations/style-in-use.ts';
import { createCitationsClient } from '../../main/backend/citations/worker-client.ts';
import { CslItem } from '../../shared/domain/csl.ts';
import { citationOf } from '../../shared/domain/tables/cited-columns.ts';
import { cslDirectory } from '../support/csl-directory.ts';

const apa: StyleInUse = { id: 'apa', locale: null, added: null };

const directory = cslDirectory();
const files = createCslFiles(directory);

const article = (title: string, authors: string[], year: number): CslItem => ({
  type: 'article-newspaper',
  title,
  author: authors.map((name) => ({ family: name.split(' ')[1] ?? '', given: name.split(' ')[0] ?? '' })),
  issued: { 'date-parts': [[year]] },
  'container-title': 'The Daily Ledger',
});
const citationsOf = (items: readonly CitedItem[]) =>
  Object.fromEntries(
    Object.entries(createSourceRenderer(files).render(apa, items)).map(([id, { citation }]) => [
      id,
      citation,
    ]),
  );

describe('telling sources apart', () => {
  it('adds a letter to the year of works of one author and year, in order of title', () => {
    const items = [
      { id: '1', csl: article('Silt', ['Ada Okafor'], 2026) },
      { id: '2', csl: article('Mud', ['Ada Okafor'], 2026) },
      { id: '3', csl: article('Mud', ['Ada Okafor'], 2025) },
    ];
    expect(citationsOf(items)).toEqual({ 1: '(Okafor, 2026b)', 2: '(Okafor, 2026a)', 3: '(Okafor, 2025)' });
  });

  it('adds initials for authors of one family name', () => {
    const items = [
      { id: '1', csl: article('Silt', ['Ada Okafor'], 2026) },
      { id: '2', csl: article('Mud', ['Ben Okafor'], 2025) },
    ];
    expect(citationsOf(items)).toEqual({ 1: '(A. Okafor, 2026)', 2: '(B. Okafor, 2025)' });
  });

  it('takes the letter away again when the other work goes', () => {
    const renderer = createSourceRenderer(files);
    const silt = { id: '1', csl: article('Silt', ['Ada Okafor'], 2026) };
    const mud = { id: '2', csl: article('Mud', ['Ada Okafor'], 2026) };
    expect(renderer.render(apa, [silt, mud])['1']).toMatchObject({
      citation: '(Okafor, 2026b)',
      withLocator: { paragraph: { one: '(Okafor, 2026b, para. {first})' } },
      reference: 'Okafor, A. (2026b). Silt. The Daily Ledger.',
    });
    expect(renderer.render(apa, [silt])['1']).toMatchObject({
      citation: '(Okafor, 2026)',
      reference: 'Okafor, A. (2026). Silt. The Daily Ledger.',
    });
  });

  it('gives, after any edits, what rendering from scratch gives, in any order', () => {
    const source = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      csl: fc
        .tuple(
          fc.constantFrom('Mud', 'Silt', 'Sand'),
          fc.array(fc.constantFrom('Ada Okafor', 'Ben Okafor', 'Bo Lee', 'Al Lee'), {
            minLength: 1,
            maxLength: 3,
          }),
          fc.constantFrom(2025, 2026),
        )
        .map(([title, authors, year]) => article(title, authors, year)),
    });
    const set = fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 6 });
    const renderer = createSourceRenderer(files);
    // By author and date, by notes, by numbers in order of making, and by numbers in order of the bibliography.
    const style = fc.constantFrom('apa', 'chicago-note-bibliography', 'ieee', 'vancouver-alphabetical');
    fc.assert(
      fc.property(style, fc.array(set, { minLength: 1, maxLength: 3 }), (id, states) => {
        for (const items of states) {
          const reused = renderer.render({ ...apa, id }, items);
          expect(createSourceRenderer(files).render({ ...apa, id }, items.toReversed())).toEqual(reused);
        }
      }),
      { numRuns: 20 },
    );
  });
});

it('an interview that did not appear is cited by the day on which it took place', () => {
  const interview: CslItem = {
    type: 'interview',
    author: [{ family: 'Okafor', given: 'Ada' }],
    'event-date': { 'date-parts': [[2026, 2, 4]] },
  };
  const later = { ...interview, issued: { 'date-parts': [[2027]] } };
  expect(citationsOf([{ id: '1', csl: interview }])).toEqual({ 1: expect.stringContaining('2026') });
  expect(citationsOf([{ id: '1', csl: later }])).toEqual({ 1: expect.stringContaining('2027') });
});

describe('locators', () => {
  const items = [
    { id: 'author', csl: article('Silt', ['Ada Okafor'], 2026) },
    { id: 'title only', csl: CslItem.parse({ type: 'webpage', title: '7001 nights in 7003 towns' }) },
    {
      id: 'interview',
      csl: CslItem.parse({ type: 'interview', title: 'Talk', author: [{ family: 'Roe', given: 'Jo' }] }),
    },
  ];

  it('are the same, put into a rendering, as when the style sets them', () => {
    const styles = ['apa', 'chicago-author-date', 'vancouver', 'ieee', 'oscola'].map((id) => {
      const rendered = createSourceRenderer(files).render(
        { ...apa, id },
        items.map((item) => ({ ...item, locators: ['paragraph', 'page', 'section', 'line'] })),
      );
      const element = files.readStyle(id);
      const engine = createCitationEngine(
        element,
        element.attrs['default-locale'] ?? 'en-US',
        files.readLocale,
      );
      engine.load(new Map(items.map(({ id, csl }) => [id, citableItem(csl)])));
      return { rendered, engine };
    });
    const number = fc.oneof(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.constantFrom(7001, 7002, 7003, 9001),
    );
    const extra = fc.oneof(fc.nat({ max: 120 }), fc.nat({ max: 3000 }));
    const label = fc.constantFrom('paragraph' as const, 'page' as const, 'section' as const, 'line' as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.constantFrom(...items),
        label,
        number,
        extra,
        ({ rendered, engine }, { id }, label, first, more) => {
          const locator = { label, first: String(first), last: String(first + more) };
          const source = rendered[id];
          if (!source) throw new Error(`${id} was not rendered`);
          expect(citationOf(source, locator)).toBe(
            engine.citation(id, {
              label,
              value: more === 0 ? locator.first : `${locator.first}-${locator.last}`,
            }),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are left out where a quote has none', () => {
    const { author } = createSourceRenderer(files).render(apa, items);
    if (!author) throw new Error('not rendered');
    expect(citationOf(author, null)).toBe('(Okafor, 2026)');
  });
});

describe('whatever a source holds', () => {
  it('is cited without failing, in one line', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '<i>', '</i>', '"', '&amp;', '\n', '<script>', 'constructor', '__proto__'),
    );
    const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text), fc.dictionary(text, text));
    const date = fc.record(
      {
        'date-parts': fc.array(
          fc.array(fc.integer({ min: -50, max: 2100 }), { minLength: 1, maxLength: 3 }),
          { minLength: 1, maxLength: 2 },
        ),
        literal: text,
        raw: text,
      },
      { requiredKeys: [] },
    );
    const name = fc.record({ family: text, given: text, literal: text, suffix: text }, { requiredKeys: [] });
    const item = fc
      .record(
        {
          title: text,
          author: fc.array(name),
          issued: date,
          accessed: date,
          URL: text,
          editor: value,
          volume: value,
          page: value,
          note: value,
          multi: value,
        },
        { requiredKeys: [] },
      )
      .map((fields) => CslItem.parse({ type: 'webpage', ...fields }));
    const renderer = createSourceRenderer(files);
    fc.assert(
      fc.property(item, (csl) => {
        const { source } = renderer.render(apa, [{ id: 'source', csl }]);
        expect(source?.reference).not.toMatch(/\n|CSL STYLE ERROR|NO_PRINTED_FORM/u);
        expect(source?.citation).not.toMatch(/\n|CSL STYLE ERROR|NO_PRINTED_FORM/u);
      }),
      { numRuns: 200 },
    );
  });

  it('is not changed by what a note says', () => {
    const csl = { ...article('Silt', ['Ada Okafor'], 2026), note: 'title: Something else\nissued: 1999' };
    expect(citationsOf([{ id: '1', csl }])).toEqual({ 1: '(Okafor, 2026)' });
  });
});

describe('the citations worker', () => {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const entry = new URL('../../main/backend/citations/worker.ts', import.meta.url);

  it('renders, and says which style it does not know', async () => {
    const client = createCitationsClient({ entry, cslDirectory: directory, log });
    const items = [{ id: '1', csl: article('Silt', ['Ada Okafor'], 2026) }];
    expect(await client.render(apa, items)).toEqual({
      1: {
        inText: { printed: 'Okafor', running: 'Okafor', citedIn: 'as cited in' },
        reference: 'Okafor, A. (2026). Silt. The Daily Ledger.',
        citation: '(Okafor, 2026)',
        withLocator: {
          paragraph: {
            one: '(Okafor, 2026, para. {first})',
            several: '(Okafor, 2026, paras. {first}–{last})',
          },
        },
      },
    });
    for (const id of ['no-such-style', '../VERSION', '']) {
      await expect(client.render({ ...apa, id }, items)).rejects.toMatchObject({
        code: 'citation.styleUnknown',
      });
    }
    expect(await client.render({ ...apa, locale: 'xx-XX' }, items)).toMatchObject({
      1: { citation: '(Okafor, 2026)' },
    });
    await client.close();
    await client.close();
  });

  it('fails with a clear error when it cannot run, and starts again at the next call', async () => {
    const client = createCitationsClient({ entry, cslDirectory: '/nowhere', log });
    await expect(client.render(apa, [])).rejects.toMatchObject({ code: 'citation.failed' });
    await client.close();
    const broken = createCitationsClient({
      entry: new URL('file:///nowhere.js'),
      cslDirectory: directory,
      log,
    });
    await expect(broken.render(apa, [])).rejects.toMatchObject({ code: 'citation.failed' });
    await expect(broken.render(apa, [])).rejects.toMatchObject({ code: 'citation.failed' });
    await broken.close();
  });
});
