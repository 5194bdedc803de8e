import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenProject } from '../../main/backend/database/open.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { call, importText, newProject } from '../support/project.ts';

const text = 'The ferry was late. There was no ice.\n\nThere was no pilot either, 👩‍👩‍👧 she said.';

function quoteOf(project: OpenProject, documentId: string, words: string): Quote {
  return call(project, 'quotes.createFromText', { documentId, exact: words });
}

/** A quote with everything one can say about it. */
function dressed(project: OpenProject, documentId: string, words: string, name: string): Quote {
  const { id } = quoteOf(project, documentId, words);
  const code = call(project, 'codes.create', { name: `Code ${name}` });
  const claim = call(project, 'claims.create', { statement: `Claim ${name}` });
  call(project, 'quotes.setCodes', { id, codeIds: [code.id] });
  call(project, 'evidence.link', { quoteId: id, claimIds: [claim.id], relation: 'supports' });
  call(project, 'quotes.attribute', { id, attribution: { personName: `Person ${name}` } });
  call(project, 'memos.create', { subject: { kind: 'quote', id }, text: `Memo ${name}` });
  return call(project, 'quotes.setComment', { id, comment: `Comment ${name}` });
}

describe('changing a quote’s extent', () => {
  it('moves the ends by the rules of making a quote, and keeps everything said about it', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = dressed(project, documentId, 'ferry', 'A');
    const end = text.indexOf(' There was no ice');
    const changed = call(project, 'quotes.setSpan', { id: quote.id, start: 0, end: end + 1 });
    expect(changed).toEqual({
      ...quote,
      start: 0,
      end,
      exact: 'The ferry was late.',
      prefix: '',
      suffix: text.slice(end, end + 32),
      modifiedAt: changed.modifiedAt,
    });
    expect(call(project, 'history.status', {}).undo).toBe('Change quote’s extent');
    expect(() => call(project, 'quotes.setSpan', { id: quote.id, start: 3, end: 4 })).toThrow(
      expect.objectContaining({ code: 'quote.whiteSpace' }),
    );
    expect(() => call(project, 'quotes.setSpan', { id: quote.id, start: 3, end: 999 })).toThrow(
      expect.objectContaining({ code: 'quote.outsideText' }),
    );
    expect(call(project, 'quotes.get', { id: quote.id })).toEqual(changed);
  });
});

describe('merging quotes', () => {
  it('keeps every code, link, memo and comment, and the first attribution', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const late = dressed(project, documentId, 'late.', 'A');
    const ice = dressed(project, documentId, 'There was no ice', 'B');
    const merged = call(project, 'quotes.merge', { ids: [ice.id, late.id] });
    expect(merged).toMatchObject({
      id: late.id,
      exact: 'late. There was no ice',
      codeIds: [...late.codeIds, ...ice.codeIds],
      comment: 'Comment A\n\nComment B',
      attribution: { personName: 'Person A' },
    });
    expect(merged.links.map(({ statement }) => statement)).toEqual(['Claim A', 'Claim B']);
    const memos = call(project, 'memos.list', { subject: { kind: 'quote', id: late.id } });
    expect(memos.map((memo) => memo.text)).toEqual(['Memo A', 'Memo B']);
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([merged]);
    expect(call(project, 'project.check', {}).problems).toEqual([]);
    expect(call(project, 'history.status', {}).undo).toBe('Merge quotes');
  });

  it('makes one link of two that say the same, with the greater strength and both notes', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const ids = ['late. There', 'There was no ice'].map((words) => quoteOf(project, documentId, words).id);
    const claim = call(project, 'claims.create', { statement: 'There was ice.' });
    const claimIds = [claim.id];
    const relation = 'contradicts';
    call(project, 'evidence.link', { quoteId: ids[0] ?? '', claimIds, relation, strength: 1, note: 'Weak' });
    call(project, 'evidence.link', {
      quoteId: ids[1] ?? '',
      claimIds,
      relation,
      strength: 3,
      note: 'Strong',
    });
    const { links } = call(project, 'quotes.merge', { ids });
    expect(links).toMatchObject([{ relation: 'contradicts', strength: 3, note: 'Weak\n\nStrong' }]);
  });

  it('refuses one quote, quotes of two texts, and words between them unless they are wanted', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const other = importText(project, 'Another ferry.', 'Another').documentId;
    const ferry = quoteOf(project, documentId, 'ferry').id;
    const ice = quoteOf(project, documentId, 'ice.').id;
    const elsewhere = quoteOf(project, other, 'ferry').id;
    const refusals = [
      { ids: [ferry, ferry], code: 'quote.tooFew' },
      { ids: [ferry, elsewhere], code: 'quote.otherText' },
      { ids: [ferry, ice], code: 'quote.apart' },
    ];
    for (const { ids, code } of refusals)
      expect(() => call(project, 'quotes.merge', { ids }), code).toThrow(expect.objectContaining({ code }));
    expect(call(project, 'quotes.listByDocument', { documentId })).toHaveLength(2);
    expect(call(project, 'quotes.merge', { ids: [ferry, ice], acrossGap: true }).exact).toBe(
      'ferry was late. There was no ice.',
    );
  });
});

describe('splitting a quote', () => {
  it('makes two with the same codes, links, attribution, comment and status', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = dressed(project, documentId, 'The ferry was late. There was no ice.', 'A');
    call(project, 'quotes.setStatus', { id: quote.id, status: 'reviewed' });
    const { first, second } = call(project, 'quotes.split', { id: quote.id, at: text.indexOf(' There') });
    expect([first.exact, second.exact]).toEqual(['The ferry was late.', 'There was no ice.']);
    expect(first.id).toBe(quote.id);
    for (const half of [first, second]) {
      expect(half).toMatchObject({ codeIds: quote.codeIds, comment: 'Comment A', status: 'reviewed' });
      expect(half.attribution).toEqual(quote.attribution);
      expect(half.links.map(({ statement, strength }) => [statement, strength])).toEqual([['Claim A', 2]]);
    }
    call(project, 'history.status', {});
    expect(call(project, 'project.check', {}).problems).toEqual([]);
  });

  it('refuses a place that leaves one half without words', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const { id, start, end } = quoteOf(project, documentId, 'late. ');
    for (const at of [0, start, end, end + 5, text.length]) {
      expect(() => call(project, 'quotes.split', { id, at }), String(at)).toThrow(
        expect.objectContaining({ code: 'quote.splitOutside' }),
      );
    }
  });
});

describe('whatever is done to the extents of quotes', () => {
  const awkward = fc
    .array(fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '👩‍👩‍👧', '🇺🇦', 'א', 'ב', '\u200d', 'word '), {
      minLength: 4,
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  const deed = fc.record({
    kind: fc.constantFrom('setSpan', 'merge', 'split'),
    a: fc.nat(120),
    b: fc.nat(120),
    pick: fc.nat(9),
  });

  it('their words are those of the revision, and no character is cut', () => {
    const project = newProject();
    fc.assert(
      fc.property(awkward, fc.array(deed, { minLength: 1, maxLength: 8 }), (content, deeds) => {
        fc.pre(content.trim().length > 3);
        const { documentId } = importText(project, content);
        const quotes = () => call(project, 'quotes.listByDocument', { documentId });
        call(project, 'quotes.create', { documentId, start: 0, end: content.length });
        for (const { kind, a, b, pick } of deeds) {
          const all = quotes();
          const { id } = all[pick % all.length] as Quote;
          const span = { start: Math.min(a, b), end: Math.max(a, b) };
          try {
            if (kind === 'setSpan') call(project, 'quotes.setSpan', { id, ...span });
            if (kind === 'merge')
              call(project, 'quotes.merge', { ids: all.map((quote) => quote.id), acrossGap: true });
            if (kind === 'split') call(project, 'quotes.split', { id, at: a });
          } catch (refusal) {
            expect(refusal).toMatchObject({ code: expect.stringMatching(/^quote\./) });
          }
        }
        for (const quote of quotes()) {
          expect(quote.exact).toBe(content.slice(quote.start, quote.end));
          expect(quote.exact.isWellFormed()).toBe(true);
          expect(quote.exact.trim()).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
    expect(call(project, 'project.check', {}).problems).toEqual([]);
  });

  it('split and merged again, a quote is what it was', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = dressed(project, documentId, text, 'A');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (at) => {
        const { first, second } = call(project, 'quotes.split', { id: quote.id, at });
        expect(first.end).toBeLessThanOrEqual(second.start);
        expect(text.slice(first.end, second.start).trim()).toBe('');
        const merged = call(project, 'quotes.merge', { ids: [first.id, second.id] });
        expect(merged).toEqual({ ...quote, modifiedAt: merged.modifiedAt });
      }),
      { numRuns: 60 },
    );
  });
});
