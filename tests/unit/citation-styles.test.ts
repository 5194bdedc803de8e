import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { keepRecentlyUsed } from '../../main/backend/citations/recently-used.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import { endOfRange } from '../../shared/domain/page-ranges.ts';
import { commonStyles, StyleSummary } from '../../shared/domain/styles.ts';
import { cslDirectory } from '../support/csl-directory.ts';

const files = createCslFiles(cslDirectory());
const renderer = createSourceRenderer(files);
const inStyle = (id: string, locale: string | null = null) => ({ id, locale, added: null });

const silt: CslItem = {
  type: 'article-newspaper',
  title: 'Silt and more',
  author: [{ family: 'Okafor', given: 'Ada N.' }],
  issued: { 'date-parts': [[2026, 2, 4]] },
  accessed: { 'date-parts': [[2026, 2, 9]] },
  'container-title': 'The Daily Ledger',
  URL: 'https://ledger.example/silt',
};
const mud: CslItem = { ...silt, title: 'Mud' };
const book: CslItem = {
  type: 'book',
  title: 'A Year of Mud',
  author: [{ family: 'King', given: 'Martin' }],
  issued: { 'date-parts': [[1963]] },
  publisher: 'Harbour Press',
};
const items = [
  { id: '1', csl: silt },
  { id: '2', csl: mud },
  { id: '3', csl: book },
];
const render = (style: string, locale: string | null = null) => {
  const { 1: first, 2: second, 3: third } = renderer.render(inStyle(style, locale), items);
  return [first, second, third].map((each) => [each?.citation, each?.reference]);
};

describe('the styles carried', () => {
  it('are those of the CSL project, with title, kind, fields and language', () => {
    expect(files.findStyle('universite-de-montreal-apa')).toMatchObject({
      title: 'Université de Montréal - APA (Français - Canada)',
      kind: 'author-date',
      fields: ['psychology', 'generic-base'],
      locale: 'fr-CA',
    });
    for (const id of commonStyles) expect(StyleSummary.safeParse(files.findStyle(id)).success).toBe(true);
  });

  it('are read in the language asked for, or the usual one of that language, or English', () => {
    expect(['fr-CA', 'fr-BE', 'de-LI', 'en-ZA', 'eu', 'xx-XX'].map(files.findLocale)).toEqual([
      'fr-CA',
      'fr-FR',
      'de-DE',
      'en-US',
      'eu',
      'en-US',
    ]);
  });
});

describe('a style', () => {
  it('of numbers counts the sources in the order in which they were made', () => {
    expect(render('ieee')).toEqual([
      [
        '[1]',
        '[1] A. N. Okafor, “Silt and more,” The Daily Ledger, Feb. 04, 2026. Accessed: Feb. 09, 2026. [Online]. Available: https://ledger.example/silt',
      ],
      [
        '[2]',
        '[2] A. N. Okafor, “Mud,” The Daily Ledger, Feb. 04, 2026. Accessed: Feb. 09, 2026. [Online]. Available: https://ledger.example/silt',
      ],
      ['[3]', '[3] M. King, A Year of Mud. Harbour Press, 1963.'],
    ]);
  });

  it('of numbers leaves them to the sources when one is added, and moves them up when one goes', () => {
    const added = renderer.render(inStyle('vancouver'), [...items, { id: '4', csl: mud }]);
    expect(['1', '3', '4'].map((id) => added[id]?.citation)).toEqual(['(1)', '(3)', '(4)']);
    const gone = renderer.render(inStyle('vancouver'), items.slice(1));
    expect(['2', '3'].map((id) => [gone[id]?.citation, gone[id]?.reference.slice(0, 2)])).toEqual([
      ['(1)', '1.'],
      ['(2)', '2.'],
    ]);
  });

  it('of notes gives the text of the note', () => {
    expect(render('chicago-fullnote-bibliography')[2]).toEqual([
      'Martin King, A Year of Mud (Harbour Press, 1963).',
      'King, Martin. A Year of Mud. Harbour Press, 1963.',
    ]);
  });

  it('of notes without a bibliography gives the whole note as the reference', () => {
    const [, , [citation, reference] = []] = render('bluebook-law-review');
    expect(citation).toBe('Martin King, A Year of Mud (1963).');
    expect(reference).toBe(citation);
  });

  it('names the author of every reference, also where the one before is by the same', () => {
    for (const style of ['modern-language-association', 'chicago-author-date', 'oscola']) {
      expect(render(style)[1]?.[1]).toMatch(/^Okafor/);
    }
  });

  it('speaks its own language, unless another is asked for', () => {
    expect(render('harvard-cite-them-right')[0]?.[1]).toContain('4 February. Available at:');
    expect(render('harvard-cite-them-right', 'en-US')[0]?.[1]).toContain('Accessed: February 9, 2026');
    expect(render('apa', 'de-DE')[0]?.[1]).toContain('(2026b, Februar 4)');
  });
});

describe('the rules of the APA', () => {
  const alike: CslItem = {
    type: 'report',
    title: 'State of the dykes',
    author: [{ literal: 'Ministry of Water' }],
    publisher: 'Ministry of Water',
    issued: { 'date-parts': [[2022]] },
  };
  const talk: CslItem = { type: 'interview', title: 'Talk', author: [{ family: 'Roe', given: 'Jo' }] };
  const referenceIn = (style: string, csl: CslItem) =>
    renderer.sample(inStyle(style), { id: '1', csl }).reference;

  it('hold in its styles and those made after them', () => {
    for (const style of ['apa', 'norsk-apa-manual', 'universite-de-montreal-apa']) {
      expect(referenceIn(style, alike)).not.toMatch(/Ministry of Water.*Ministry of Water/);
      expect(referenceIn(style, talk)).toBe('');
    }
  });

  it('hold in no other', () => {
    for (const style of ['chicago-author-date', 'harvard-cite-them-right', 'modern-language-association']) {
      expect(referenceIn(style, talk)).toContain('Roe');
    }
    expect(referenceIn('harvard-cite-them-right', alike)).toMatch(/Ministry of Water.*Ministry of Water/);
  });

  it('about repeated publishers hold from the 7th edition on', () => {
    expect(referenceIn('apa-6th-edition', alike)).toMatch(/Ministry of Water.*(?:Ministry of Water|Author)/);
  });
});

it('a sample is of its source alone, and leaves what is kept', () => {
  expect(renderer.sample(inStyle('apa'), { id: '1', csl: silt }).citation).toBe('(Okafor, 2026)');
  expect(render('apa')[0]?.[0]).toBe('(Okafor, 2026b)');
});

it('engines are kept for the styles used last, and no more', () => {
  const made: string[] = [];
  const kept = keepRecentlyUsed<string>(2);
  const get = (key: string) =>
    kept.get(key, () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(get(key)).toBe(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(() =>
    kept.get('d', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(get('a')).toBe('a');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('the end of a range is shortened as the style says, where it is a number', () => {
  expect(endOfRange('321', '328', 'chicago')).toBe('28');
  expect(endOfRange('101', '108', 'chicago')).toBe('8');
  expect(endOfRange('100', '104', 'chicago')).toBe('104');
  expect(endOfRange('321', '328', 'minimal')).toBe('8');
  expect(endOfRange('321', '328', 'minimal-two')).toBe('28');
  expect(endOfRange('1496', '1504', 'chicago-16')).toBe('504');
  expect(endOfRange('xii', 'xv', 'chicago')).toBe('xv');
  expect(endOfRange('321', '328', undefined)).toBe('328');
});
