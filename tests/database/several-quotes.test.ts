import { describe, expect, it } from 'vitest';
import { historyStatus, undo } from '../../main/backend/database/history.ts';
import { call, importText, newProject } from '../support/project.ts';

const text = 'The first line holds words.\nThe second line holds others.\nA third one ends it.';

function withQuotes() {
  const project = newProject();
  const { documentId } = importText(project, text);
  const ids = [0, 28, 58].map(
    (start) => call(project, 'quotes.create', { documentId, start, end: start + 9 }).id,
  );
  const listed = () => call(project, 'quotes.listByDocument', { documentId });
  return { project, ids, listed };
}

describe('a code for several quotes', () => {
  it('is given in one step, after the codes they have, and those that have it are counted', () => {
    const { project, ids, listed } = withQuotes();
    const [first, second] = ['First', 'Second'].map((name) => call(project, 'codes.create', { name }));
    call(project, 'quotes.setCodes', { id: ids[0] ?? '', codeIds: [first?.id ?? ''] });
    call(project, 'quotes.setCodes', { id: ids[1] ?? '', codeIds: [second?.id ?? ''] });
    const before = listed();
    expect(
      call(project, 'quotes.addCode', { ids: [...ids, ids[0] ?? ''], code: { id: second?.id ?? '' } }),
    ).toMatchObject({ coded: 2, already: 1, code: { name: 'Second', quoteCount: 3 } });
    expect(listed().map(({ codeIds }) => codeIds)).toEqual([
      [first?.id, second?.id],
      [second?.id],
      [second?.id],
    ]);
    expect(historyStatus(project).undo).toBe('Code quotes');
    undo(project);
    expect(listed()).toEqual(before);
  });

  it('can be made with it, and goes with it when that is undone', () => {
    const { project, ids, listed } = withQuotes();
    const { code } = call(project, 'quotes.addCode', { ids, code: { name: ' Losses ' } });
    expect(code).toMatchObject({ name: 'Losses', quoteCount: 3 });
    undo(project);
    expect(call(project, 'codes.list', {})).toEqual([]);
    expect(listed().every(({ codeIds }) => codeIds.length === 0)).toBe(true);
  });

  it('is given to none when one of them, or the code, is not there', () => {
    const { project, ids, listed } = withQuotes();
    const code = call(project, 'codes.create', { name: 'Losses' });
    call(project, 'quotes.remove', { ids: [ids[2] ?? ''] });
    const notFound = expect.objectContaining({ code: 'notFound' });
    expect(() => call(project, 'quotes.addCode', { ids, code: { id: code.id } })).toThrow(notFound);
    expect(() => call(project, 'quotes.addCode', { ids, code: { name: 'New' } })).toThrow(notFound);
    expect(call(project, 'codes.list', {})).toHaveLength(1);
    expect(listed().every(({ codeIds }) => codeIds.length === 0)).toBe(true);
  });

  it('leaves no step behind when all have it already', () => {
    const { project, ids } = withQuotes();
    const { code } = call(project, 'quotes.addCode', { ids, code: { name: 'Losses' } });
    call(project, 'claims.create', { statement: 'A claim' });
    expect(call(project, 'quotes.addCode', { ids, code: { id: code.id } })).toMatchObject({
      coded: 0,
      already: 3,
    });
    expect(historyStatus(project).undo).toBe('Make claim');
  });
});

describe('links of several quotes', () => {
  it('are made in one step, new claims included, and those that exist are skipped', () => {
    const { project, ids, listed } = withQuotes();
    const claim = call(project, 'claims.create', { statement: 'There are lines.' });
    call(project, 'evidence.link', { quoteId: ids[0] ?? '', claimIds: [claim.id], relation: 'supports' });
    call(project, 'evidence.link', { quoteId: ids[1] ?? '', claimIds: [claim.id], relation: 'mentions' });
    const before = listed();
    expect(
      call(project, 'evidence.linkQuotes', {
        quoteIds: ids,
        claimIds: [claim.id],
        newClaims: ['They hold words.'],
        relation: 'supports',
        note: 'All of them',
      }),
    ).toEqual({ linked: 5, already: 1 });
    expect(
      listed().map(({ links }) => links.map(({ statement, relation }) => [statement, relation])),
    ).toEqual([
      [
        ['There are lines.', 'supports'],
        ['They hold words.', 'supports'],
      ],
      [
        ['There are lines.', 'mentions'],
        ['There are lines.', 'supports'],
        ['They hold words.', 'supports'],
      ],
      [
        ['There are lines.', 'supports'],
        ['They hold words.', 'supports'],
      ],
    ]);
    undo(project);
    expect(listed()).toEqual(before);
    expect(call(project, 'claims.list', {})).toHaveLength(1);
  });

  it('are none of them made when a quote or claim is not there', () => {
    const { project, ids, listed } = withQuotes();
    const claim = call(project, 'claims.create', { statement: 'There are lines.' });
    call(project, 'claims.remove', { id: claim.id });
    expect(() =>
      call(project, 'evidence.linkQuotes', { quoteIds: ids, claimIds: [claim.id], relation: 'supports' }),
    ).toThrow(expect.objectContaining({ code: 'notFound' }));
    expect(() =>
      call(project, 'evidence.linkQuotes', { quoteIds: ids, newClaims: ['Fine', ' '], relation: 'supports' }),
    ).toThrow(expect.objectContaining({ code: 'claim.empty' }));
    expect(call(project, 'claims.list', {})).toEqual([]);
    expect(listed().every(({ links }) => links.length === 0)).toBe(true);
  });
});
