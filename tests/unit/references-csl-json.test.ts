import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../main/backend/references/citation-keys.ts';
import { readReferences } from '../../main/backend/references/read-references.ts';
import type { CslItem } from '../../shared/domain/csl.ts';

const read = (value: unknown, name = 'refs.json') =>
  readReferences(name, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value, null, 1)));

describe('CSL-JSON', () => {
  it('reads what Zotero exports, with its lines and its note', () => {
    const file = read([
      {
        id: 'http://zotero.org/users/1/items/ABC',
        type: 'article-newspaper',
        title: 'A title',
        volume: 12,
        author: [{ family: 'Roe', given: 'Jo', 'dropping-particle': 'von' }, { literal: 'World Bank' }],
        issued: { 'date-parts': [['2020', 5, '4']] },
        accessed: { 'date-parts': [['2024', 1, 2]], season: '' },
        note: 'original-date: 1999\nSeen',
        custom: { kept: true },
      },
      { id: 'roe2020', type: 'book', title: 'B', issued: { raw: '2020-05' }, 'original-title': '' },
    ]);
    expect(file.references.map(({ line }) => line)).toEqual([2, 41]);
    expect(file.references.map(({ csl }) => csl)).toEqual([
      {
        type: 'article-newspaper',
        title: 'A title',
        volume: '12',
        author: [{ family: 'Roe', given: 'Jo', 'dropping-particle': 'von' }, { literal: 'World Bank' }],
        issued: { 'date-parts': [[2020, 5, 4]] },
        accessed: { 'date-parts': [[2024, 1, 2]], season: '' },
        'original-date': { 'date-parts': [[1999]] },
        note: 'Seen',
        custom: { kept: true },
      },
      { type: 'book', title: 'B', issued: { 'date-parts': [[2020, 5]] }, 'citation-key': 'roe2020' },
    ]);
  });

  it('says what is wrong with an item, and keeps the rest of it', () => {
    const file = read([
      { type: 'journalArticle', title: 'A', author: 'Ann Roe', issued: { 'date-parts': [['in spring']] } },
      'no item',
      { itemType: 'book', title: 'Zotero’s own' },
    ]);
    expect(file.references.map(({ csl }) => csl)).toEqual([{ type: 'document', title: 'A' }]);
    expect(file.references[0]?.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('“journalArticle” is not one of CSL'),
      expect.stringContaining('“author” does not have a value of its kind'),
      expect.stringContaining('“issued” does not have a value of its kind'),
    ]);
    expect(file.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('no fields'),
      expect.stringContaining('Zotero’s own JSON'),
    ]);
  });

  it('takes one item, and a list under “items”', () => {
    expect(read({ type: 'book', title: 'One' }).references).toHaveLength(1);
    expect(read({ items: [{ type: 'book', title: 'One' }] }).references).toHaveLength(1);
  });

  it('refuses other JSON and broken JSON in words', () => {
    expect(() => read('[{"title": ')).toThrow(
      expect.objectContaining({ code: 'import.unreadable', message: expect.stringContaining('not JSON') }),
    );
    expect(() => read({ a: 1 })).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
    expect(() => read('[]')).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
    expect(() => read('['.repeat(200_000))).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
  });
});

it('tells formats by what is in a file whose name does not say', () => {
  expect(read('TY  - BOOK\nTI  - A\nER  - ', 'refs.txt').format).toBe('ris');
  expect(read('@book{a, title={A}}', 'refs').format).toBe('biblatex');
  expect(read([{ type: 'book', title: 'A' }], 'refs.txt').format).toBe('csl-json');
  expect(() => read('words', 'refs.txt')).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
});

it('gives every source a key of its own that stays', () => {
  const source = (id: string, csl: Partial<CslItem>) => ({ id, csl: { type: 'book', ...csl } as CslItem });
  const sources = [
    source('1', { title: 'The Night', author: [{ family: 'Müller' }], issued: { 'date-parts': [[2026]] } }),
    source('2', {
      title: 'Night and day',
      author: [{ family: 'Muller' }],
      issued: { 'date-parts': [[2026]] },
    }),
    source('3', { title: 'x', 'citation-key': 'own' }),
    source('4', { title: 'Of the', 'citation-key': 'OWN' }),
    source('5', { 'citation-key': 'not {usable}', publisher: 'World Bank' }),
    source('6', {}),
  ];
  const keys = citationKeys(sources);
  expect([...keys.values()].sort()).toEqual(
    ['muller2026night', 'muller2026nighta', 'own', 'source', 'sourcea', 'worldbank'].sort(),
  );
  expect(keys.get('1')).toBe('muller2026night');
  expect(citationKeys(sources)).toEqual(keys);
});
