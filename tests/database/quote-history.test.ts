import { expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import { call, importText, newProject } from '../support/project.ts';

function withQuote() {
  const project = newProject();
  const { documentId } = importText(project, 'The first line holds words.\nThe second holds others.');
  const quote = call(project, 'quotes.create', { documentId, start: 4, end: 9 });
  const told = () => call(project, 'quotes.history', { id: quote.id }).map(({ changes }) => changes);
  return { project, quote, told };
}

it('tells in words, newest first, what was done to a quote and by whom', () => {
  const { project, quote, told } = withQuote();
  const { id } = quote;
  const code = call(project, 'codes.create', { name: 'Losses' });
  call(project, 'quotes.setCodes', { id, codeIds: [code.id] });
  call(project, 'quotes.setStatus', { id, status: 'disputed' });
  call(project, 'quotes.setComment', { id, comment: 'Who says so?' });
  call(project, 'quotes.attribute', {
    id,
    attribution: { personName: 'Ada Okafor', addressee: 'Radio Lagos', date: '2026-02' },
  });
  call(project, 'evidence.linkQuotes', {
    quoteIds: [id],
    newClaims: ['There are lines.'],
    relation: 'supports',
  });
  const [link] = call(project, 'quotes.get', { id }).links;
  if (!link) throw new Error('The quote is linked.');
  call(project, 'evidence.update', { id: link.id, relation: 'qualifies', strength: 3, note: 'Only two' });
  const memo = call(project, 'memos.create', { subject: { kind: 'quote', id }, text: 'Look *again*' });
  call(project, 'memos.remove', { id: memo.id });
  call(project, 'evidence.unlink', { id: link.id });
  call(project, 'quotes.attribute', { id, attribution: null });
  call(project, 'quotes.setCodes', { id, codeIds: [] });

  expect(told()).toEqual([
    ['Code “Losses” taken away'],
    ['Attribution taken away'],
    ['Unlinked from “There are lines.”'],
    ['Memo removed'],
    ['Memo written: “Look *again*”'],
    ['Link to “There are lines.”: supports → qualifies, moderate → strong, note edited'],
    ['Linked to “There are lines.”: supports, moderate'],
    ['Attributed to Ada Okafor, to Radio Lagos, 2026-02'],
    ['Comment written: “Who says so?”'],
    ['Status: unverified → disputed'],
    ['Coded “Losses”'],
    ['Quote made'],
  ]);
  const [latest] = call(project, 'quotes.history', { id, limit: 1 });
  expect(latest).toMatchObject({
    actor: 'Test Analyst',
    undone: false,
    at: expect.stringMatching(/^20.*Z$/),
  });
});

it('still knows the names of codes and claims that were removed', () => {
  const { project, quote, told } = withQuote();
  const { code } = call(project, 'quotes.addCode', { ids: [quote.id], code: { name: 'Losses' } });
  const claim = call(project, 'claims.create', { statement: 'There are lines.' });
  call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'mentions' });
  call(project, 'codes.remove', { id: code.id });
  call(project, 'claims.remove', { id: claim.id });
  expect(told()).toEqual([
    ['Unlinked from “There are lines.”'],
    ['Code “Losses” taken away'],
    ['Linked to “There are lines.”: mentions, moderate'],
    ['Coded “Losses”'],
    ['Quote made'],
  ]);
});

it('says of steps that were undone that they were', () => {
  const { project, quote } = withQuote();
  call(project, 'quotes.setStatus', { id: quote.id, status: 'reviewed' });
  undo(project);
  expect(call(project, 'quotes.history', { id: quote.id })).toMatchObject([
    { changes: ['Status: unverified → reviewed'], undone: true },
    { changes: ['Quote made'], undone: false },
  ]);
});
