import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyStatus, redo, undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { tableNames } from '../../shared/contract/define-procedure.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { relations } from '../../shared/domain/relations.ts';
import { call, importText, newProject, reopen } from '../support/project.ts';

const text = 'The first line holds words.\nThe second line holds others.\nA third one ends it.';

/** Everything an analyst can change, as it stands. */
function contents(project: OpenProject): unknown {
  return Object.fromEntries(
    tableNames.map((table) => [
      table,
      project.connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  );
}

describe('undo and redo', () => {
  it('take back and bring back any sequence of actions exactly', () => {
    const action = fc.record({
      kind: fc.nat(14),
      pick: fc.nat(),
      relation: fc.constantFrom(...relations),
      word: fc.oneof(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.string({
          unit: fc.constantFrom('a', '\0', '\ud800', '"', '👩‍👩‍👧', '\n'),
          minLength: 1,
          maxLength: 4,
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const project = newProject();
        const states = [contents(project)];
        const { documentId } = importText(project, text);
        states.push(contents(project));
        for (const step of actions) {
          const before = historyStatus(project).undo;
          const changesBefore = project.connection.prepare('SELECT count(*) FROM history_step').pluck().get();
          try {
            act(project, documentId, step);
          } catch (thrown) {
            if (!(thrown instanceof AppError)) throw thrown;
            expect(contents(project)).toEqual(states.at(-1));
            expect(historyStatus(project).undo).toBe(before);
          }
          if (project.connection.prepare('SELECT count(*) FROM history_step').pluck().get() !== changesBefore)
            states.push(contents(project));
        }
        for (let index = states.length - 2; index >= 0; index -= 1) {
          undo(project);
          expect(contents(project)).toEqual(states[index]);
        }
        expect(historyStatus(project).undo).toBeNull();
        for (let index = 1; index < states.length; index += 1) {
          redo(project);
          expect(contents(project)).toEqual(states[index]);
        }
        expect(call(project, 'project.check', {}).problems).toEqual([]);
        for (const index of ['quote_text', 'claim_text'])
          project.connection.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
        project.close();
      }),
      { numRuns: 40 },
    );
  });

  it('survive closing and opening the project', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    call(project, 'quotes.create', { documentId, start: 4, end: 9 });
    project.close();
    const again = reopen(project.path);
    expect(historyStatus(again)).toEqual({ undo: 'Make quote', redo: null });
    undo(again);
    expect(call(again, 'quotes.listByDocument', { documentId })).toEqual([]);
    again.close();
    const third = reopen(project.path);
    expect(historyStatus(third)).toEqual({ undo: 'Import document', redo: 'Make quote' });
    redo(third);
    expect(call(third, 'quotes.listByDocument', { documentId }).map(({ exact }) => exact)).toEqual(['first']);
  });

  it('undo an import whole and bring it back with its text, search and original', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    undo(project);
    expect(call(project, 'sources.list', {})).toEqual([]);
    expect(call(project, 'search.query', { text: 'second' }).hits).toEqual([]);
    redo(project);
    expect(call(project, 'documents.get', { id: documentId }).revision.text).toBe(text);
    expect(call(project, 'search.query', { text: 'second' }).hits).toHaveLength(1);
  });

  it('forget undone steps once another action is taken', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    call(project, 'quotes.create', { documentId, start: 4, end: 9 });
    undo(project);
    call(project, 'claims.create', { statement: 'A claim' });
    expect(historyStatus(project)).toEqual({ undo: 'Make claim', redo: null });
    expect(() => redo(project)).toThrow(expect.objectContaining({ code: 'history.nothingToRedo' }));
  });

  it('leave no step behind for an action that changed nothing', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
    call(project, 'quotes.setCodes', { id: quote.id, codeIds: [] });
    expect(historyStatus(project).undo).toBe('Make quote');
  });

  it('keep what can be redone when something is saved as it was', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
    const code = call(project, 'codes.create', { name: 'A code' });
    call(project, 'claims.create', { statement: 'A claim' });
    undo(project);
    const before = contents(project);
    call(project, 'quotes.setComment', { id: quote.id, comment: '' });
    call(project, 'quotes.setStatus', { id: quote.id, status: quote.status });
    call(project, 'codes.update', code);
    expect(historyStatus(project)).toEqual({ undo: 'Make code', redo: 'Make claim' });
    expect(contents(project)).toEqual(before);
  });

  it('take back one named step, or nothing when something else was done since', () => {
    const project = newProject();
    call(project, 'claims.create', { statement: 'First' });
    const [first] = call(project, 'history.list', { id: null, limit: 1 });
    call(project, 'claims.create', { statement: 'Second' });
    expect(() => undo(project, first?.stepId)).toThrow(
      expect.objectContaining({ code: 'history.overtaken' }),
    );
    expect(call(project, 'claims.list', {})).toHaveLength(2);
    undo(project);
    undo(project, first?.stepId);
    expect(call(project, 'claims.list', {})).toEqual([]);
  });

  it('say in words when there is nothing to undo', () => {
    expect(() => undo(newProject())).toThrow(expect.objectContaining({ code: 'history.nothingToUndo' }));
  });
});

it('lists who did what to one quote, newest first', () => {
  const project = newProject();
  const { documentId } = importText(project, text);
  const quote = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
  const claim = call(project, 'claims.create', { statement: 'A claim' });
  call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
  call(project, 'quotes.attribute', { id: quote.id, attribution: { personName: 'Ada Okafor' } });
  const ofQuote = call(project, 'history.list', { id: quote.id });
  expect(ofQuote.map(({ label, actor }) => [label, actor])).toEqual([
    ['Attribute quote', 'Test Analyst'],
    ['Link quote to claim', 'Test Analyst'],
    ['Make quote', 'Test Analyst'],
  ]);
  expect(call(project, 'history.list', { id: claim.id }).map(({ label }) => label)).toEqual([
    'Link quote to claim',
    'Make claim',
  ]);
});

/** Does one of the things an analyst does, on whatever is there. */
function act(
  project: OpenProject,
  documentId: string,
  {
    kind,
    pick,
    relation,
    word,
  }: { kind: number; pick: number; relation: (typeof relations)[number]; word: string },
): void {
  const choose = <T>(things: readonly T[]): T | undefined => things[pick % Math.max(things.length, 1)];
  const quotes = call(project, 'quotes.listByDocument', { documentId });
  const claims = call(project, 'claims.list', {});
  const codes = call(project, 'codes.list', {});
  const quote = choose(quotes);
  const claim = choose(claims);
  const code = choose(codes);
  if (kind === 0) call(project, 'quotes.create', { documentId, start: pick % 60, end: (pick % 60) + 10 });
  if (kind === 1) call(project, 'claims.create', { statement: word, parentId: claim?.id ?? null });
  if (kind === 2) call(project, 'codes.create', { name: word, parentId: code?.id ?? null });
  if (kind === 3 && quote && claim)
    call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation });
  if (kind === 4 && quote && code) call(project, 'quotes.setCodes', { id: quote.id, codeIds: [code.id] });
  if (kind === 5 && quote)
    call(project, 'quotes.attribute', { id: quote.id, attribution: { personName: word } });
  if (kind === 6 && quote) call(project, 'quotes.setComment', { id: quote.id, comment: word });
  if (kind === 7 && quote) call(project, 'quotes.remove', { ids: [quote.id] });
  if (kind === 8 && claim) call(project, 'claims.remove', { id: claim.id });
  if (kind === 9 && code) call(project, 'codes.remove', { id: code.id });
  if (kind === 10)
    call(project, 'documents.setAside', { id: documentId, ordinals: [pick % 3], setAside: pick % 2 === 0 });
  if (kind === 11)
    call(project, 'tableViews.save', { table: 'evidence', name: word, state: { pick }, quickFilter: '' });
  const subject =
    pick % 2 === 0
      ? quote && { kind: 'quote' as const, id: quote.id }
      : code && { kind: 'code' as const, id: code.id };
  if (kind === 12 && subject) call(project, 'memos.create', { subject, text: word });
  if (kind === 13 && quotes.length > 0)
    call(project, 'quotes.addCode', {
      ids: quotes.map(({ id }) => id),
      code: code && pick % 2 === 0 ? { id: code.id } : { name: word },
    });
  if (kind === 14 && quotes.length > 0)
    call(project, 'evidence.linkQuotes', {
      quoteIds: quotes.map(({ id }) => id),
      claimIds: claim ? [claim.id] : [],
      newClaims: pick % 2 === 0 ? [word] : [],
      relation,
    });
}
