import { describe, expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import { call, importText, newProject } from '../support/project.ts';

const text = 'The ferry was late. FERRY men wait; ferrymen do not.\nA ferry\nis a ferry.';

describe('coding in vivo', () => {
  it('makes a code named after the words, and a quote on them', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const start = text.indexOf('late.');
    const { quote, code } = call(project, 'quotes.codeInVivo', { documentId, start, end: start + 5 });
    expect(code).toMatchObject({ name: 'late', parentId: null, quoteCount: 1 });
    expect(quote).toMatchObject({ exact: 'late.', codeIds: [code.id] });
    expect(call(project, 'history.status', {}).undo).toBe('Code in vivo');
  });

  it('takes the code of that name and the quote on these words where there are such', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const parent = call(project, 'codes.create', { name: 'Vessels' });
    const ferry = call(project, 'codes.create', { name: 'Ferry', parentId: parent.id });
    const existing = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
    const { quote, code } = call(project, 'quotes.codeInVivo', { documentId, start: 4, end: 9 });
    expect(code.id).toBe(ferry.id);
    expect(quote).toEqual({ ...existing, codeIds: [ferry.id] });
    expect(call(project, 'quotes.listByDocument', { documentId })).toHaveLength(1);
  });

  it('refuses names that are too long or hold no word, and makes nothing', () => {
    const project = newProject();
    const { documentId } = importText(project, `… ${'very '.repeat(30)}long`);
    expect(() => call(project, 'quotes.codeInVivo', { documentId, start: 0, end: 150 })).toThrow(
      expect.objectContaining({ code: 'code.nameTooLong' }),
    );
    expect(() => call(project, 'quotes.codeInVivo', { documentId, start: 0, end: 1 })).toThrow(
      expect.objectContaining({ code: 'code.empty' }),
    );
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([]);
    expect(call(project, 'codes.list', {})).toEqual([]);
  });
});

describe('finding words everywhere', () => {
  const found = (options: { words: string; matchCase?: boolean; wholeWords?: boolean }) => {
    const project = newProject();
    const { documentId } = importText(project, text);
    return call(project, 'quotes.findOccurrences', { documentId, ...options }).occurrences.map(
      ({ start, exact }) => `${start} ${exact}`,
    );
  };

  it('minds case and word limits as asked', () => {
    expect(found({ words: 'ferry' })).toEqual(['4 ferry', '20 FERRY', '55 ferry', '66 ferry']);
    expect(found({ words: 'ferry', matchCase: true })).toEqual(['4 ferry', '55 ferry', '66 ferry']);
    expect(found({ words: 'ferry', wholeWords: false })).toHaveLength(5);
  });

  it('takes any white space for white space, and signs for themselves', () => {
    expect(found({ words: 'a  ferry is' })).toEqual(['53 A ferry\nis']);
    expect(found({ words: 'late.' })).toEqual(['14 late.']);
    expect(found({ words: '.*' })).toEqual([]);
    expect(found({ words: ' ' })).toEqual([]);
  });

  it('looks through all documents, leaves out what is set aside, and says when there is more', () => {
    const project = newProject();
    const { documentId } = importText(project, text, 'B');
    const other = importText(project, 'No ferry here.', 'A').documentId;
    const everywhere = { documentId: null, words: 'ferry' };
    const all = call(project, 'quotes.findOccurrences', everywhere);
    expect(all.occurrences.map(({ sourceTitle }) => sourceTitle)).toEqual(['A', 'B', 'B', 'B', 'B']);
    expect(all.more).toBe(false);
    expect(all.occurrences[0]).toMatchObject({
      documentId: other,
      before: 'No ',
      after: ' here.',
      codeIds: null,
    });
    expect(call(project, 'quotes.findOccurrences', { ...everywhere, limit: 2 })).toMatchObject({
      more: true,
      occurrences: [{}, {}],
    });
    call(project, 'documents.setAside', { id: documentId, ordinals: [0], setAside: true });
    expect(call(project, 'quotes.findOccurrences', everywhere).occurrences).toHaveLength(3);
  });
});

describe('coding words everywhere', () => {
  it('codes quotes that stand on the words and makes the others, in one step', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const existing = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
    const { occurrences } = call(project, 'quotes.findOccurrences', { documentId, words: 'ferry' });
    expect(occurrences.map(({ codeIds }) => codeIds)).toEqual([[], null, null, null]);
    const outcome = call(project, 'quotes.codeOccurrences', { code: { name: 'Ferry' }, occurrences });
    expect(outcome).toMatchObject({ made: 3, coded: 4, code: { name: 'Ferry', quoteCount: 4 } });
    const quotes = call(project, 'quotes.listByDocument', { documentId });
    expect(quotes.map(({ id }) => id)).toContain(existing.id);
    expect(quotes.every(({ codeIds }) => codeIds.includes(outcome.code.id))).toBe(true);
    const again = call(project, 'quotes.codeOccurrences', { code: { id: outcome.code.id }, occurrences });
    expect(again).toMatchObject({ made: 0, coded: 0 });
    undo(project);
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([existing]);
    expect(call(project, 'codes.list', {})).toEqual([]);
  });

  it('codes nothing when the text is another by now', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const gone = '0198c0de-0000-7000-8000-000000000000';
    const place = { documentId, revisionId: gone, start: 4, end: 9 };
    expect(() =>
      call(project, 'quotes.codeOccurrences', { code: { name: 'Ferry' }, occurrences: [place] }),
    ).toThrow(expect.objectContaining({ code: 'revision.overtaken' }));
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([]);
  });
});

describe('favourite codes', () => {
  it('have a digit each; taking one that is taken swaps the two', () => {
    const project = newProject();
    const [a, b, c] = ['A', 'B', 'C'].map((name) => call(project, 'codes.create', { name }).id) as [
      string,
      string,
      string,
    ];
    const digits = () => call(project, 'codes.list', {}).map(({ favourite }) => favourite);
    call(project, 'codes.setFavourite', { id: a, favourite: 1 });
    call(project, 'codes.setFavourite', { id: b, favourite: 2 });
    expect(digits()).toEqual([1, 2, null]);
    call(project, 'codes.setFavourite', { id: b, favourite: 1 });
    expect(digits()).toEqual([2, 1, null]);
    call(project, 'codes.setFavourite', { id: c, favourite: 1 });
    expect(digits()).toEqual([2, null, 1]);
    call(project, 'codes.setFavourite', { id: c, favourite: null });
    expect(digits()).toEqual([2, null, null]);
    for (let steps = 0; steps < 3; steps += 1) undo(project);
    expect(digits()).toEqual([1, 2, null]);
  });
});
