import { fc, test as fcTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { attributionWords } from '../../renderer/inspector/attribution-words.ts';
import {
  countValues,
  emptyFilter,
  type Facet,
  facets,
  filterQuotes,
  none,
  type QuoteFilter,
  toggled,
} from '../../renderer/inspector/quote-filter.ts';
import { groupByClaim, type QuoteGroup } from '../../renderer/inspector/quote-groups.ts';
import { type Code, type Quote, quoteStatuses } from '../../shared/domain/records.ts';

const code: Code = {
  id: 'dams',
  parentId: null,
  name: 'Dams',
  colour: 1,
  description: '',
  favourite: null,
  quoteCount: 1,
};
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

const link = (claimId: string, statement: string) => ({
  id: `link to ${claimId}`,
  claimId,
  statement,
  relation: 'supports' as const,
  strength: 2,
  note: '',
});

describe('filtering quotes', () => {
  const lind = { personId: 'lind', personName: 'Mara Lind', addressee: 'the council', date: '' };
  const first = quoteOf({ id: 'first', exact: 'The water rose overnight', codeIds: ['dams'] });
  const second = quoteOf({
    id: 'second',
    exact: 'Nobody was told',
    comment: 'Check the minutes',
    attribution: lind,
    status: 'reviewed',
    links: [link('told', 'The council knew.')],
  });
  const third = quoteOf({ id: 'third', exact: 'It was dry', codeIds: ['weirs', 'dams'], coder: 'colleague' });
  const all = [first, second, third];
  const weirs: Code = { ...code, id: 'weirs', parentId: 'dams', name: 'Weirs' };
  const codes = new Map([code, weirs].map((one) => [one.id, one]));
  const shown = (filter: Partial<QuoteFilter>) =>
    filterQuotes(all, { ...emptyFilter, ...filter }, codes).map(({ id }) => id);

  test('looks into words, comments, codes, speakers and claims', () => {
    expect(shown({ text: 'WATER' })).toEqual(['first']);
    expect(shown({ text: 'dams' })).toEqual(['first', 'third']);
    expect(shown({ text: 'lind minutes' })).toEqual(['second']);
    expect(shown({ text: 'council knew' })).toEqual(['second']);
    expect(shown({ text: 'water minutes' })).toEqual([]);
  });

  test('shows all while nothing is asked for', () => {
    expect(shown({ text: '  ' })).toEqual(['first', 'second', 'third']);
  });

  test('takes any value of a facet, and every facet', () => {
    expect(shown({ statuses: ['reviewed', 'disputed'] })).toEqual(['second']);
    expect(shown({ coders: ['analyst'] })).toEqual(['first', 'second']);
    expect(shown({ coders: ['analyst', 'colleague'], codes: ['dams'] })).toEqual(['first', 'third']);
    expect(shown({ codes: ['dams'], people: ['lind'] })).toEqual([]);
    expect(shown({ claims: ['told'], text: 'nobody' })).toEqual(['second']);
  });

  test('takes a code for those below it, not the other way round', () => {
    const under = quoteOf({ id: 'under', codeIds: ['weirs'] });
    const filter = { ...emptyFilter, codes: ['dams'] };
    expect(filterQuotes([under, first], filter, codes)).toEqual([under, first]);
    expect(filterQuotes([under, first], { ...filter, codes: ['weirs'] }, codes)).toEqual([under]);
  });

  test('finds what has no code, no claim and no speaker', () => {
    expect(shown({ codes: [none] })).toEqual(['second']);
    expect(shown({ claims: [none] })).toEqual(['first', 'third']);
    expect(shown({ people: [none, 'lind'] })).toEqual(['first', 'second', 'third']);
  });

  test('counts what each value would show beside the rest of the filter', () => {
    const counts = (filter: Partial<QuoteFilter>, facet: Facet) =>
      Object.fromEntries(countValues(all, { ...emptyFilter, ...filter }, codes, facet));
    expect(counts({}, 'codes')).toEqual({ dams: 2, weirs: 1, [none]: 1 });
    expect(counts({ codes: ['weirs'] }, 'codes')).toEqual({ dams: 2, weirs: 1, [none]: 1 });
    expect(counts({ statuses: ['reviewed'] }, 'codes')).toEqual({ [none]: 1 });
  });

  test('gives and takes a value', () => {
    const with1 = toggled(emptyFilter, 'statuses', 'reviewed');
    expect(with1.statuses).toEqual(['reviewed']);
    expect(toggled(with1, 'statuses', 'reviewed')).toEqual(emptyFilter);
  });

  fcTest.prop([
    fc.array(
      fc.record({
        codeIds: fc.uniqueArray(fc.constantFrom('dams', 'weirs')),
        status: fc.constantFrom(...quoteStatuses),
        claimIds: fc.uniqueArray(fc.constantFrom('told', 'rose')),
      }),
    ),
    fc.constantFrom(...facets),
    fc.uniqueArray(fc.constantFrom(...quoteStatuses)),
  ])('shows as many as were counted, whatever else is asked for', (made, facet, statuses) => {
    const quotes = made.map(({ claimIds, ...part }, index) =>
      quoteOf({ ...part, id: String(index), links: claimIds.map((id) => link(id, id)) }),
    );
    const filter = { ...emptyFilter, statuses };
    for (const [value, count] of countValues(quotes, filter, codes, facet))
      expect(filterQuotes(quotes, { ...filter, [facet]: [value] }, codes)).toHaveLength(count);
  });
});

describe('quotes by claim', () => {
  const claims = [
    { id: 'rose', statement: 'The water rose.' },
    { id: 'unused', statement: 'Nobody quotes this.' },
    { id: 'told', statement: 'The council knew.' },
  ];
  const both = quoteOf({ id: 'both', links: [link('told', ''), link('rose', '')] });
  const twice = quoteOf({ id: 'twice', links: [link('told', ''), link('told', '')] });
  const neither = quoteOf({ id: 'neither' });
  const titles = (groups: readonly QuoteGroup[]) =>
    groups.map(({ title, quotes }) => [title, quotes.map(({ id }) => id)]);

  test('stand under each claim they are linked to, in the order of the claims; the others last', () => {
    expect(titles(groupByClaim([neither, both, twice], claims))).toEqual([
      ['The water rose.', ['both']],
      ['The council knew.', ['both', 'twice']],
      ['Not linked', ['neither']],
    ]);
  });

  test('stand only under the claims asked for', () => {
    expect(titles(groupByClaim([both, twice], claims, ['rose']))).toEqual([['The water rose.', ['both']]]);
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
