import { describe, expect, it } from 'vitest';
import { redo, undo } from '../../main/backend/database/history.ts';
import { mended } from '../../renderer/transport/quote-lists.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { call, callRecorded, importText, newProject } from '../support/project.ts';

describe('the quotes a step names', () => {
  it('are enough to keep a list of quotes as if it were read anew, through every kind of step, undone and redone', () => {
    const project = newProject();
    const { documentId } = importText(project, 'alpha beta gamma delta epsilon zeta eta theta');
    const other = importText(project, 'another text', 'Another');
    const read = (id: string) => call(project, 'quotes.listByDocument', { documentId: id });
    const inOrder = (list: readonly Quote[]) => [...list].sort((a, b) => a.start - b.start);
    let list = read(documentId);

    const follow = ({ quoteIds }: { quoteIds: readonly string[] | null }) => {
      const quotes = call(project, 'quotes.getMany', { ids: [...(quoteIds ?? [])] });
      list = mended(
        list,
        new Set(quoteIds),
        quotes.filter((quote) => quote.documentId === documentId),
      );
      expect(inOrder(list)).toEqual(inOrder(read(documentId)));
    };
    const step: typeof call = (_, procedure, input) => {
      const recorded = callRecorded(project, procedure, input);
      follow(recorded);
      return recorded.result;
    };

    const first = step(project, 'quotes.create', { documentId, start: 0, end: 5 });
    const second = step(project, 'quotes.create', { documentId, start: 6, end: 10 });
    step(project, 'quotes.create', { documentId: other.documentId, start: 0, end: 7 });
    const code = step(project, 'codes.create', { name: 'Letters' });
    step(project, 'quotes.setCodes', { id: first.id, codeIds: [code.id] });
    step(project, 'quotes.attribute', { id: first.id, attribution: { personName: 'Ada' } });
    step(project, 'quotes.setComment', { id: second.id, comment: 'Why?' });
    const claim = step(project, 'claims.create', { statement: 'It is Greek' });
    step(project, 'evidence.link', { quoteId: second.id, claimIds: [claim.id], relation: 'supports' });
    step(project, 'claims.update', {
      id: claim.id,
      statement: 'They are Greek',
      description: '',
      parentId: null,
      verdict: claim.verdict,
      confidence: claim.confidence,
    });
    step(project, 'codes.remove', { id: code.id });
    step(project, 'claims.remove', { id: claim.id });
    step(project, 'quotes.remove', { ids: [first.id] });
    for (let steps = 0; steps < 13; steps += 1) follow(undo(project));
    expect(list).toEqual([]);
    for (let steps = 0; steps < 13; steps += 1) follow(redo(project));
    expect(list.map(({ exact }) => exact)).toEqual(['beta']);
  });

  it('are not named one by one when there are very many', () => {
    const project = newProject();
    const { documentId } = importText(project, 'word '.repeat(300));
    const ids = Array.from(
      { length: 300 },
      (_, index) => call(project, 'quotes.create', { documentId, start: index * 5, end: index * 5 + 4 }).id,
    );
    expect(callRecorded(project, 'quotes.remove', { ids }).quoteIds).toBeNull();
    expect(call(project, 'quotes.listByDocument', { documentId })).toEqual([]);
  });
});
