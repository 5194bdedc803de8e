import { describe, expect, test } from 'vitest';
import { attributionWords } from '../../renderer/inspector/attribution-words.ts';
import { filterQuotes } from '../../renderer/inspector/quote-filter.ts';
import type { Code, Quote } from '../../shared/domain/records.ts';

const code: Code = {
  id: 'dams',
  parentId: null,
  name: 'Dams',
  colour: 1,
  description: '',
  favourite: null,
  quoteCount: 1,
};
const codes = new Map([[code.id, code]]);

const quoteOf = (part: Partial<Quote>): Quote => ({
  id: 'quote',
  documentId: 'document',
  revisionId: 'revision',
  start: 0,
  end: 1,
  exact: '',
  prefix: '',
  suffix: '',
  comment: '',
  status: 'unverified',
  coder: 'analyst',
  codeIds: [],
  attribution: null,
  links: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  ...part,
});

describe('filtering quotes', () => {
  const lind = { personId: 'lind', personName: 'Mara Lind', addressee: 'the council', date: '' };
  const first = quoteOf({ id: 'first', exact: 'The water rose overnight', codeIds: ['dams'] });
  const second = quoteOf({
    id: 'second',
    exact: 'Nobody was told',
    comment: 'Check the minutes',
    attribution: lind,
  });

  test('looks into words, comments, codes and speakers', () => {
    expect(filterQuotes([first, second], 'WATER', codes)).toEqual([first]);
    expect(filterQuotes([first, second], 'dams', codes)).toEqual([first]);
    expect(filterQuotes([first, second], 'lind minutes', codes)).toEqual([second]);
    expect(filterQuotes([first, second], 'water minutes', codes)).toEqual([]);
  });

  test('shows all while nothing is typed', () => {
    expect(filterQuotes([first, second], '  ', codes)).toEqual([first, second]);
  });
});

describe('an attribution in words', () => {
  const attribution = {
    personId: 'z',
    personName: 'Volodymyr Zelensky',
    addressee: 'France TV',
    date: '2026-02-04',
  };

  test('names who, to whom and when, as far as known', () => {
    expect(attributionWords(attribution)).toBe('Volodymyr Zelensky, to France TV, 2026-02-04');
    expect(attributionWords({ ...attribution, addressee: '' })).toBe('Volodymyr Zelensky, 2026-02-04');
    expect(attributionWords({ ...attribution, addressee: '', date: '' })).toBe('Volodymyr Zelensky');
  });
});
