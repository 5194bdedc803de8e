import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmedField, groupDoubts, withConfirmed } from '../../shared/domain/citation-doubts.ts';
import {
  assessCitation,
  type CitationStatus,
  citationStatusText,
  referenceText,
  withAbsent,
} from '../../shared/domain/citation-status.ts';
import { type CslItem, sourceTypes } from '../../shared/domain/csl.ts';
import { dateVariables, nameVariables, textVariables } from '../../shared/domain/csl-variables.ts';
import type { ProvenanceByField } from '../../shared/domain/records.ts';
import { cslItems } from '../support/csl-items.ts';

const full: Omit<CslItem, 'type'> = {
  ...Object.fromEntries(textVariables.map((variable) => [variable, 'Words'])),
  ...Object.fromEntries(nameVariables.map((variable) => [variable, [{ family: 'Okafor', given: 'Ada' }]])),
  ...Object.fromEntries(dateVariables.map((variable) => [variable, { 'date-parts': [[2026, 2, 4]] }])),
  URL: 'https://ledger.example/silt',
};
const reference = 'Okafor, A. (2026). Silt.';
const article: CslItem = {
  type: 'article-newspaper',
  title: 'Silt and more',
  author: [{ family: 'Okafor', given: 'Ada' }],
  issued: { 'date-parts': [[2026, 2, 4]] },
  'container-title': 'The Daily Ledger',
  URL: 'https://ledger.example/silt',
};
const interview: CslItem = {
  type: 'interview',
  author: [{ family: 'Okafor', given: 'Ada' }],
  'event-date': { 'date-parts': [[2026, 2, 4]] },
};

const statusOf = (csl: CslItem, rendered = reference): CitationStatus =>
  assessCitation({ csl, provenance: {}, reference: rendered }).status;
const doubtsOf = (csl: CslItem, provenance: ProvenanceByField = {}) =>
  assessCitation({ csl, provenance, reference }).doubts.map(({ variable, kind }) => [variable, kind]);

describe('what a reference lacks', () => {
  it.each(sourceTypes)('is nothing for a %s with every variable filled', (type) => {
    expect(assessCitation({ csl: { ...full, type }, provenance: {}, reference })).toEqual({
      status: 'complete',
      missing: [],
      doubts: [],
    });
  });

  it.each(sourceTypes)('is something for a %s of which nothing is known, with the reason', (type) => {
    const { status, missing } = assessCitation({ csl: { type }, provenance: {}, reference });
    expect(status).toBe('incomplete');
    for (const { reason } of missing) expect(reason).toMatch(/^[A-Z].*\.$/u);
  });

  it.each<[string, CslItem, string]>([
    ['an article with all it needs', article, 'complete'],
    [
      'one without author and date',
      { ...article, author: [], issued: undefined },
      'incomplete: author, issued',
    ],
    [
      'one with only blanks',
      { ...article, title: '  ', author: [{ literal: ' ' }] },
      'incomplete: author, title',
    ],
    ['one in print, with its page', { ...article, URL: undefined, page: '3' }, 'complete'],
    ['one without page and address', { ...article, URL: undefined }, 'incomplete: URL or page'],
    [
      'a page without a date that says when it was read',
      { type: 'webpage', title: 'Wells', URL: 'https://wells.example', accessed: { 'date-parts': [[2026]] } },
      'complete',
    ],
    [
      'a report of an institution',
      { type: 'report', title: 'Wells', publisher: 'WHO', issued: { literal: 'n.d.' } },
      'complete',
    ],
    ['an interview in a style that lists it', interview, 'complete'],
  ])('of %s', (_what, csl, words) => {
    expect(citationStatusText(csl, reference)).toBe(words);
    expect(referenceText(csl, reference)).toBe(reference);
  });

  it('is never more for another value', () => {
    fc.assert(
      fc.property(cslItems, cslItems, fc.boolean(), (csl, other, isListed) => {
        const rendered = isListed ? reference : '';
        const before = assessCitation({ csl, provenance: {}, reference: rendered });
        const after = assessCitation({
          csl: { ...other, ...csl },
          provenance: {},
          reference: rendered,
        });
        expect(before.missing).toEqual(expect.arrayContaining([...after.missing]));
      }),
    );
  });

  it('is not what the analyst says the source does not have', () => {
    const anonymous = { ...article, author: undefined };
    expect(statusOf(anonymous)).toBe('incomplete');
    const marked = withAbsent({ ...anonymous, custom: { modified: '2026' } }, ['author']);
    expect(statusOf(marked)).toBe('complete');
    expect(marked.custom).toEqual({ modified: '2026', absent: ['author'] });
    expect(statusOf({ ...marked, title: '' })).toBe('incomplete');
  });
});

describe('a source that the style does not list', () => {
  it.each<[string, CslItem, string]>([
    [
      'a bare interview',
      interview,
      'in-text only: a title and where it can be found (URL, container-title, publisher or archive) would make it citable',
    ],
    [
      'one of which not even the day is known',
      { type: 'interview', title: 'Nights', author: interview.author },
      'in-text only: a date and where it can be found (URL, container-title, publisher or archive) would make it citable',
    ],
    [
      'a letter',
      { type: 'personal_communication', author: interview.author, issued: article.issued },
      'in-text only: this style gives it no reference',
    ],
  ])('says what would make it citable: %s', (_what, csl, words) => {
    expect(citationStatusText(csl, '')).toBe(words);
    expect(referenceText(csl, '')).toBe(words);
  });
});

describe('what an analyst should look at', () => {
  it.each<[string, Partial<CslItem>, [string, string][]]>([
    ['nothing in a good article', {}, []],
    ['a title in capitals', { title: 'WELLS RUN DRY' }, [['title', 'capitals']]],
    ['but no abbreviation', { title: 'NATO' }, []],
    ['nor Arabic, which has none', { title: 'الآبار تجف' }, []],
    ['a byline', { author: [{ literal: 'By Ada Okafor' }] }, [['author', 'byline']]],
    ['also one that was split', { author: [{ given: 'By Ada', family: 'Okafor' }] }, [['author', 'byline']]],
    ['but no name that begins alike', { author: [{ family: 'Byrne', given: 'Byron' }] }, []],
    ['an address without a scheme', { URL: 'ledger.example/silt' }, [['URL', 'address']]],
    ['a date without a day', { issued: { 'date-parts': [[2026, 2]] } }, [['issued', 'date']]],
    ['for a book the year will do', { type: 'book', issued: { 'date-parts': [[2026]] } }, []],
  ])('%s', (_what, fields, doubts) => {
    expect(doubtsOf({ ...article, ...fields })).toEqual(doubts);
  });

  it('is what was guessed, until it was looked at', () => {
    const guessed = {
      author: { origin: 'text', guess: true },
      language: { origin: 'text', guess: true },
    } as const;
    expect(doubtsOf(article, guessed)).toEqual([['author', 'guess']]);
    expect(doubtsOf({ ...article, author: undefined }, guessed)).toEqual([]);
    expect(doubtsOf(article, { author: { origin: 'analyst', guess: false } })).toEqual([]);
  });

  it('is told by kind, and confirmed together; what the analyst wrote stays so', () => {
    const guess = { origin: 'text', guess: true } as const;
    const edited = { origin: 'analyst', guess: false } as const;
    const provenance = { author: guess, title: guess, issued: edited };
    const shouting = { ...article, title: 'WELLS RUN DRY' };
    const { doubts } = assessCitation({ csl: shouting, provenance, reference });
    expect(groupDoubts(doubts)).toMatchObject([
      { kind: 'capitals', variables: ['title'] },
      { kind: 'guess', variables: ['author'] },
    ]);
    const confirmed = withConfirmed(provenance, ['author', 'title', 'issued']);
    expect(doubtsOf(shouting, confirmed)).toEqual([]);
    expect(confirmed).toEqual({ author: confirmedField, title: confirmedField, issued: edited });
  });

  it('is never what the analyst wrote', () => {
    const byAnalyst = { title: { origin: 'analyst', guess: false } } as const;
    expect(doubtsOf({ ...article, title: 'WELLS RUN DRY' }, byAnalyst)).toEqual([]);
  });
});
