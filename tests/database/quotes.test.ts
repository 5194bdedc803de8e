import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, importText, newProject } from '../support/project.ts';

const text =
  'Officials counted 55 cases.\n\n“That is too few,” she said. 👩‍👩‍👧 Café naïve.\nThe end, the end.';

describe('making a quote', () => {
  it('stores the words verbatim with their selectors', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const start = text.indexOf('too few');
    const quote = call(project, 'quotes.create', { documentId, start, end: start + 7 });
    expect(quote).toMatchObject({
      exact: 'too few',
      start,
      end: start + 7,
      comment: '',
      status: 'unverified',
      attribution: null,
      links: [],
    });
    expect(quote.prefix).toBe(text.slice(start - 32, start));
    expect(quote.suffix).toBe(text.slice(start + 7, start + 39));
  });

  it('keeps every quote equal to the slice of its revision, whatever is selected', () => {
    const awkward = fc
      .array(fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '👩‍👩‍👧', '🇺🇦', 'א', 'ب', '\u200d', 'word '), {
        minLength: 1,
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    const project = newProject();
    fc.assert(
      fc.property(awkward, fc.nat(120), fc.nat(120), (content, a, b) => {
        fc.pre(/\S/u.test(content));
        const { documentId } = importText(project, content);
        const start = Math.min(a, b, content.length);
        const end = Math.min(Math.max(a, b), content.length);
        if (!/\S/u.test(content.slice(start, end))) {
          expect(() => call(project, 'quotes.create', { documentId, start, end })).toThrow(
            expect.objectContaining({ code: 'quote.whiteSpace' }),
          );
          return;
        }
        const quote = call(project, 'quotes.create', { documentId, start, end });
        const { revision } = call(project, 'documents.get', { id: documentId });
        expect(quote.exact).toBe(revision.text.slice(quote.start, quote.end));
        expect(quote.exact.isWellFormed()).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(call(project, 'project.check', {}).problems).toEqual([]);
  });

  it('refuses white space and places outside the text, and stores nothing', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const gap = text.indexOf('\n\n');
    expect(() => call(project, 'quotes.create', { documentId, start: gap, end: gap + 2 })).toThrow(
      expect.objectContaining({ code: 'quote.whiteSpace' }),
    );
    expect(() => call(project, 'quotes.create', { documentId, start: 0, end: text.length + 1 })).toThrow(
      expect.objectContaining({ code: 'quote.outsideText' }),
    );
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([]);
  });

  it('finds given words, and asks for more of them when they stand twice', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    expect(call(project, 'quotes.createFromText', { documentId, exact: '55 cases' }).start).toBe(
      text.indexOf('55 cases'),
    );
    expect(() => call(project, 'quotes.createFromText', { documentId, exact: '56 cases' })).toThrow(
      expect.objectContaining({ code: 'quote.notFoundInText' }),
    );
    expect(() => call(project, 'quotes.createFromText', { documentId, exact: ' \n' })).toThrow(
      expect.objectContaining({ code: 'quote.whiteSpace' }),
    );
    expect(() => call(project, 'quotes.createFromText', { documentId, exact: 'he end' })).toThrow(
      expect.objectContaining({ code: 'quote.ambiguous', data: expect.objectContaining({ places: 2 }) }),
    );
    expect(call(project, 'quotes.createFromText', { documentId, exact: 'he end', prefix: ', t' }).start).toBe(
      text.lastIndexOf('he end'),
    );
  });
});

describe('what is known of a quote', () => {
  it('names its speaker once, however often', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const [first, second] = [0, 10].map((start) =>
      call(project, 'quotes.create', { documentId, start, end: start + 9 }),
    );
    for (const quote of [first, second])
      call(project, 'quotes.attribute', {
        id: quote?.id ?? '',
        attribution: { personName: ' Ada Okafor ', addressee: 'Radio Lagos', date: '2026-02-04' },
      });
    expect(call(project, 'people.list', {})).toMatchObject([{ name: 'Ada Okafor', quoteCount: 2 }]);
    expect(call(project, 'quotes.get', { id: first?.id ?? '' }).attribution).toMatchObject({
      personName: 'Ada Okafor',
      addressee: 'Radio Lagos',
      date: '2026-02-04',
    });
  });

  it.each(['2026-02-30', 'yesterday', '2026-13'])('refuses the date “%s” and changes nothing', (date) => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.create', { documentId, start: 0, end: 9 });
    expect(() =>
      call(project, 'quotes.attribute', { id: quote.id, attribution: { personName: 'Ada', date } }),
    ).toThrow(expect.objectContaining({ code: 'attribution.invalidDate' }));
    expect(call(project, 'quotes.get', { id: quote.id }).attribution).toBeNull();
    expect(call(project, 'people.list', {})).toEqual([]);
  });
});

describe('claims and evidence', () => {
  it('count evidence by relation and sources once', () => {
    const project = newProject();
    const documents = ['One text here.', 'Another text here.'].map(
      (content) => importText(project, content).documentId,
    );
    const claim = call(project, 'claims.create', { statement: ' There is text. ' });
    expect(claim.statement).toBe('There is text.');
    const quotes = [documents[0], documents[0], documents[1]].map((documentId, index) =>
      call(project, 'quotes.create', { documentId: documentId ?? '', start: index, end: 8 }),
    );
    const [a, b, c] = quotes.map(({ id }) => id);
    call(project, 'evidence.link', {
      quoteId: a ?? '',
      claimIds: [claim.id],
      relation: 'supports',
      strength: 3,
      note: 'plain',
    });
    call(project, 'evidence.link', { quoteId: b ?? '', claimIds: [claim.id], relation: 'contradicts' });
    call(project, 'evidence.link', { quoteId: c ?? '', claimIds: [claim.id], relation: 'supports' });
    const detail = call(project, 'claims.get', { id: claim.id });
    expect(detail.claim.counts).toEqual({
      supports: 2,
      contradicts: 1,
      qualifies: 0,
      mentions: 0,
      sources: 2,
    });
    expect(detail.evidence.map(({ relation, locator }) => [relation, locator])).toEqual([
      ['supports', 'para. 1'],
      ['contradicts', 'para. 1'],
      ['supports', 'para. 1'],
    ]);
  });

  it('link one quote to several claims in one step, or to none of them', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.create', { documentId, start: 0, end: 9 });
    const claims = ['First', 'Second'].map((statement) => call(project, 'claims.create', { statement }).id);
    call(project, 'evidence.link', { quoteId: quote.id, claimIds: claims.slice(1), relation: 'supports' });
    expect(() =>
      call(project, 'evidence.link', { quoteId: quote.id, claimIds: claims, relation: 'supports' }),
    ).toThrow(expect.objectContaining({ code: 'claim.duplicateLink' }));
    expect(call(project, 'quotes.get', { id: quote.id }).links.map(({ statement }) => statement)).toEqual([
      'Second',
    ]);
    call(project, 'evidence.link', { quoteId: quote.id, claimIds: claims, relation: 'mentions' });
    expect(call(project, 'quotes.get', { id: quote.id }).links).toHaveLength(3);
  });

  it('refuse a claim without words and a claim under itself', () => {
    const project = newProject();
    expect(() => call(project, 'claims.create', { statement: ' \n ' })).toThrow(
      expect.objectContaining({ code: 'claim.empty' }),
    );
    const parent = call(project, 'claims.create', { statement: 'Parent' });
    const child = call(project, 'claims.create', { statement: 'Child', parentId: parent.id });
    expect(() => call(project, 'claims.update', { ...parent, parentId: child.id })).toThrow(
      expect.objectContaining({ code: 'claim.cycle' }),
    );
    expect(call(project, 'claims.list', {}).map(({ statement }) => statement)).toEqual(['Parent', 'Child']);
  });

  it('keep the order parent before child, whenever they were made', () => {
    const project = newProject();
    const first = call(project, 'claims.create', { statement: 'First' });
    call(project, 'claims.create', { statement: 'Second' });
    call(project, 'claims.create', { statement: 'Under first', parentId: first.id });
    expect(call(project, 'claims.list', {}).map(({ statement }) => statement)).toEqual([
      'First',
      'Under first',
      'Second',
    ]);
  });
});

describe('codes', () => {
  it('refuse an empty name and a second code of the same name in the same place', () => {
    const project = newProject();
    const parent = call(project, 'codes.create', { name: 'Losses' });
    expect(() => call(project, 'codes.create', { name: ' ' })).toThrow(
      expect.objectContaining({ code: 'code.empty' }),
    );
    expect(() => call(project, 'codes.create', { name: 'losses' })).toThrow(
      expect.objectContaining({ code: 'code.exists' }),
    );
    expect(call(project, 'codes.create', { name: 'losses', parentId: parent.id }).parentId).toBe(parent.id);
  });

  it('keep their sub-codes when removed, unless two of the same name would meet', () => {
    const project = newProject();
    const parents = ['First', 'Second'].map((name) => call(project, 'codes.create', { name }).id);
    for (const parentId of parents) call(project, 'codes.create', { name: 'Costs', parentId });
    const [first = '', second = ''] = parents;
    call(project, 'codes.remove', { id: first });
    expect(call(project, 'codes.list', {})).toMatchObject([
      { name: 'Costs', parentId: null },
      { name: 'Costs', parentId: second },
      { name: 'Second' },
    ]);
    expect(() => call(project, 'codes.remove', { id: second })).toThrow(
      expect.objectContaining({ code: 'code.exists', message: expect.stringContaining('“Costs”') }),
    );
    expect(call(project, 'codes.list', {})).toHaveLength(3);
  });

  it('that are not there (any more) cannot be given to a quote or stand over another code', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.create', { documentId, start: 0, end: 9 });
    const code = call(project, 'codes.create', { name: 'Losses' });
    const gone = call(project, 'codes.create', { name: 'Gone' }).id;
    call(project, 'codes.remove', { id: gone });
    const notFound = expect.objectContaining({ code: 'notFound', data: { what: 'code', id: gone } });
    expect(() => call(project, 'quotes.setCodes', { id: quote.id, codeIds: [code.id, gone] })).toThrow(
      notFound,
    );
    expect(() => call(project, 'quotes.create', { documentId, start: 0, end: 9, codeIds: [gone] })).toThrow(
      notFound,
    );
    expect(() => call(project, 'codes.update', { ...code, parentId: gone })).toThrow(notFound);
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([quote]);
  });

  it('list their quotes from all documents, newest first, with the title of the source', () => {
    const project = newProject();
    const first = importText(project, text, 'First');
    const second = importText(project, `${text} Again.`, 'Second');
    const code = call(project, 'codes.create', { name: 'Losses' });
    const other = call(project, 'codes.create', { name: 'Other' });
    const quote = (documentId: string, codeIds: string[]) =>
      call(project, 'quotes.create', { documentId, start: 0, end: 9, codeIds });
    const quotes = [
      quote(first.documentId, [code.id]),
      quote(second.documentId, [other.id]),
      quote(second.documentId, [code.id, other.id]),
    ];
    const ids = (listed: readonly { id: string }[]) => listed.map(({ id }) => id);
    const coded = call(project, 'quotes.listLatest', { codeId: code.id });
    expect(ids(coded)).toEqual([quotes[2]?.id, quotes[0]?.id]);
    expect(coded[1]).toEqual({ ...quotes[0], sourceTitle: 'First' });
    expect(ids(call(project, 'quotes.listLatest', {}))).toEqual(ids(quotes).reverse());
    expect(ids(call(project, 'quotes.listLatest', { limit: 1 }))).toEqual([quotes[2]?.id]);
  });

  it('get colours that differ while there are any left', () => {
    const project = newProject();
    const colours = Array.from(
      { length: 8 },
      (_, index) => call(project, 'codes.create', { name: `Code ${index}` }).colour,
    );
    expect(new Set(colours).size).toBe(8);
  });
});
