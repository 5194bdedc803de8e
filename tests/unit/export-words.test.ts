import { expect, test } from 'vitest';
import { fileSize } from '../../renderer/export/file-size.ts';
import { filterWords } from '../../shared/domain/tables/filter-words.ts';
import { openTable } from '../../shared/domain/tables/table-definitions.ts';

const table = openTable('evidence', {});

test.each([
  [0, '0 bytes'],
  [950, '950 bytes'],
  [1234, '1.2 kB'],
  [53_900_000, '54 MB'],
  [2_345_000_000_000, '2,300 GB'],
])('%i bytes are told as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

test('search and filters are told in words', () => {
  const models = {
    relation: ['Supports', 'Contradicts'],
    confidence: ['low', ''],
    quote: { filterType: 'text', type: 'notContains', filter: 'bridge' },
    title: {
      operator: 'OR',
      conditions: [{ type: 'startsWith', filter: 'Report' }, { type: 'blank' }],
    },
    issued: { type: 'inRange', dateFrom: '2026-01-01 00:00:00', dateTo: '2026-02-04 00:00:00' },
    strength: { type: 'inRange', filter: 0, filterTo: 2 },
    'no such column': ['x'],
  };
  const words = filterWords('Größe', models, table);
  expect(words).toEqual([
    'Search: Größe',
    'Relation: Supports or Contradicts',
    'Confidence: low or not stated',
    'Quote: not contains bridge',
    'Title: starts with Report or blank',
    'Issued: in range 2026-01-01 to 2026-02-04',
    'Strength: in range 0 to 2',
  ]);
  expect(filterWords('', {}, table)).toEqual([]);
});
