import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/contract/errors.ts';
import { call, importText, newProject } from '../support/project.ts';

const text = 'The naïve café owner counted forty-two night buses.\nLater, buses ran “every hour”, she said.';

describe('search', () => {
  it('finds documents, quotes and claims, with a snippet and the exact place', () => {
    const project = newProject();
    const { documentId } = importText(project, text, 'Night buses');
    const quote = call(project, 'quotes.create', {
      documentId,
      start: text.indexOf('buses ran'),
      end: text.indexOf('buses ran') + 9,
    });
    const claim = call(project, 'claims.create', { statement: 'Buses made the night safer.' });
    const { hits, more } = call(project, 'search.query', { text: 'buses' });
    expect(more).toBe(false);
    expect(hits.map(({ kind, id }) => [kind, id])).toEqual([
      ['document', documentId],
      ['document', documentId],
      ['quote', quote.id],
      ['claim', claim.id],
    ]);
    for (const { place, kind } of hits) {
      if (kind === 'document') expect(text.slice(place?.start, place?.end)).toBe('buses');
      if (kind === 'quote') expect(text.slice(place?.start, place?.end)).toBe('buses ran');
    }
    expect(hits[0]?.snippet.filter(({ match }) => match).map((part) => part.text)).toEqual(['buses']);
  });

  it('finds memos by what they say, with what they are about and where that stands', () => {
    const project = newProject();
    const { documentId } = importText(project, text, 'Night buses');
    const quote = call(project, 'quotes.create', { documentId, start: 4, end: 14 });
    const claim = call(project, 'claims.create', { statement: 'Nights are safer.' });
    const code = call(project, 'codes.create', { name: 'Safety' });
    const memo = (kind: 'quote' | 'document' | 'claim' | 'code', id: string) =>
      call(project, 'memos.create', {
        subject: { kind, id },
        text: `Ask the dispatcher about this ${kind}.`,
      });
    const memos = [
      memo('quote', quote.id),
      memo('document', documentId),
      memo('claim', claim.id),
      memo('code', code.id),
    ];
    const { hits } = call(project, 'search.query', { text: 'dispatcher' });
    expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(memos.map(({ id }) => id)));
    const about = Object.fromEntries(hits.map((hit) => [hit.subject?.kind, hit]));
    expect(about.quote).toMatchObject({ title: 'Night buses', place: { documentId, start: 4, end: 14 } });
    expect(about.document).toMatchObject({ title: 'Night buses', subject: { id: documentId }, place: null });
    expect(about.claim).toMatchObject({ title: 'Nights are safer.', subject: { id: claim.id }, place: null });
    expect(about.code).toMatchObject({ title: 'Safety', subject: { id: code.id }, place: null });
    call(project, 'memos.remove', { id: memos[0]?.id ?? '' });
    expect(call(project, 'search.query', { text: 'dispatcher' }).hits).toHaveLength(3);
  });

  it('finds the exact place in text with the control characters that copying from a PDF leaves', () => {
    const project = newProject();
    const copied = 'An extra\u0002ordinary claim\u0003 about night buses.';
    importText(project, copied);
    const [hit] = call(project, 'search.query', { text: '"night buses"' }).hits;
    expect(copied.slice(hit?.place?.start, hit?.place?.end)).toBe('night buses');
    expect(hit?.snippet.filter(({ match }) => match)).toEqual([{ text: 'night buses', match: true }]);
  });

  it('ignores accents and case, takes the last word as a beginning, and quoted words as a phrase', () => {
    const project = newProject();
    importText(project, text);
    const count = (query: string) => call(project, 'search.query', { text: query }).hits.length;
    expect(count('CAFE naive')).toBe(1);
    expect(count('cou')).toBe(1);
    expect(count('cou night')).toBe(0);
    expect(count('"every hour"')).toBe(1);
    expect(count('"hour every"')).toBe(0);
    expect(count('buses every')).toBe(1);
  });

  it('answers any input with hits or with words, never with a syntax error', () => {
    const project = newProject();
    importText(project, text);
    const operators = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '"',
            '*',
            'AND',
            'OR',
            'NOT',
            'NEAR(',
            ')',
            '^',
            ':',
            '-',
            '+',
            '{',
            '}',
            'bus',
            '“',
            '\\',
            "'",
            ';',
          ),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(operators, (query) => {
        try {
          call(project, 'search.query', { text: query });
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(AppError);
          expect(thrown).toMatchObject({ code: 'search.empty' });
        }
      }),
    );
  });

  it('says when there is more than was asked for', () => {
    const project = newProject();
    for (let index = 0; index < 5; index += 1) importText(project, `Night bus number ${index}`);
    const { hits, more } = call(project, 'search.query', { text: 'bus', kinds: ['document'], limit: 3 });
    expect([hits.length, more]).toEqual([3, true]);
  });

  it('forgets removed things', () => {
    const project = newProject();
    const { sourceId } = importText(project, text);
    const claim = call(project, 'claims.create', { statement: 'Buses' });
    call(project, 'claims.update', { ...claim, statement: 'Trams' });
    expect(call(project, 'search.query', { text: 'buses', kinds: ['claim'] }).hits).toEqual([]);
    call(project, 'sources.remove', { id: sourceId });
    expect(call(project, 'search.query', { text: 'buses' }).hits).toEqual([]);
  });
});
