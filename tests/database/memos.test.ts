import { describe, expect, it } from 'vitest';
import { historyStatus, redo, undo } from '../../main/backend/database/history.ts';
import type { MemoSubject } from '../../shared/domain/records.ts';
import { call, importText, newProject } from '../support/project.ts';

function withSubjects() {
  const project = newProject();
  const { documentId } = importText(project, 'The first line holds words.');
  const quote = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
  const claim = call(project, 'claims.create', { statement: 'There are words.' });
  const code = call(project, 'codes.create', { name: 'Words' });
  const subjects: MemoSubject[] = [
    { kind: 'quote', id: quote.id },
    { kind: 'document', id: documentId },
    { kind: 'claim', id: claim.id },
    { kind: 'code', id: code.id },
  ];
  return { project, subjects, quote, code };
}

describe('memos', () => {
  it('stand on quotes, documents, claims and codes, each with who wrote it', () => {
    const { project, subjects } = withSubjects();
    for (const subject of subjects) {
      const first = call(project, 'memos.create', { subject, text: `On the *${subject.kind}*` });
      const second = call(project, 'memos.create', { subject, text: 'And another' });
      expect(first).toMatchObject({ subject, text: `On the *${subject.kind}*`, author: 'Test Analyst' });
      expect(call(project, 'memos.list', { subject })).toEqual([first, second]);
    }
  });

  it('are changed and removed, and all of it can be undone', () => {
    const { project, subjects } = withSubjects();
    const [subject] = subjects;
    if (!subject) return;
    const memo = call(project, 'memos.create', { subject, text: 'First thought' });
    call(project, 'memos.update', { id: memo.id, text: 'Second thought' });
    call(project, 'memos.remove', { id: memo.id });
    expect(call(project, 'memos.list', { subject })).toEqual([]);
    expect(historyStatus(project).undo).toBe('Remove memo');
    undo(project);
    expect(call(project, 'memos.list', { subject })).toMatchObject([{ text: 'Second thought' }]);
    undo(project);
    expect(call(project, 'memos.list', { subject })).toEqual([memo]);
    undo(project);
    expect(call(project, 'memos.list', { subject })).toEqual([]);
    redo(project);
    expect(call(project, 'memos.list', { subject })).toEqual([memo]);
  });

  it('go with what they are about and come back with it', () => {
    const { project, subjects, quote, code } = withSubjects();
    const memos = subjects.map((subject) => call(project, 'memos.create', { subject, text: 'A thought' }));
    call(project, 'quotes.remove', { ids: [quote.id] });
    call(project, 'codes.remove', { id: code.id });
    expect(project.connection.prepare('SELECT count(*) FROM memo').pluck().get()).toBe(2);
    undo(project);
    undo(project);
    expect(subjects.flatMap((subject) => call(project, 'memos.list', { subject }))).toEqual(memos);
  });

  it('show in the history of their quote', () => {
    const { project, subjects, quote } = withSubjects();
    const memo = call(project, 'memos.create', {
      subject: subjects[0] ?? { kind: 'quote', id: '' },
      text: 'A',
    });
    call(project, 'memos.update', { id: memo.id, text: 'B' });
    expect(call(project, 'history.list', { id: quote.id }).map(({ label }) => label)).toEqual([
      'Edit memo',
      'Write memo',
      'Make quote',
    ]);
  });

  it('are refused without words, and on things that are not there', () => {
    const { project, subjects, quote } = withSubjects();
    const [subject] = subjects;
    if (!subject) return;
    const empty = expect.objectContaining({ code: 'memo.empty' });
    expect(() => call(project, 'memos.create', { subject, text: ' \n ' })).toThrow(empty);
    const memo = call(project, 'memos.create', { subject, text: 'Words' });
    expect(() => call(project, 'memos.update', { id: memo.id, text: '' })).toThrow(empty);
    expect(call(project, 'memos.list', { subject })).toEqual([memo]);
    call(project, 'quotes.remove', { ids: [quote.id] });
    expect(() => call(project, 'memos.create', { subject, text: 'Too late' })).toThrow(
      expect.objectContaining({ code: 'notFound', data: expect.objectContaining({ what: 'quote' }) }),
    );
  });
});
