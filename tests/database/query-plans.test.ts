import { expect, it } from 'vitest';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { sha256 } from '../../main/backend/documents/text-hash.ts';
import { documentsByText } from '../../main/backend/duplicates/duplicate-repository.ts';
import { call, importText, newProject } from '../support/project.ts';

/** Runs `work` and returns the plans of every statement it prepared, a line for each step. */
function plansOf(project: OpenProject, work: (observed: OpenProject) => void): string[] {
  const statements = new Set<string>();
  const observed: OpenProject = {
    ...project,
    prepare: (sql) => {
      statements.add(sql);
      return project.prepare(sql);
    },
  };
  work(observed);
  return [...statements].flatMap((sql) => {
    const names = (sql.match(/@\w+/g) ?? []).map((name) => name.slice(1));
    const parameters = (sql.match(/\?/g) ?? []).map(() => null);
    const named = names.length > 0 ? [Object.fromEntries(names.map((name) => [name, 1]))] : parameters;
    return project.connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...named)
      .map(({ detail }) => detail);
  });
}

it('the things an analyst does all day never read a whole table', () => {
  const project = newProject();
  const { documentId } = importText(project, 'Some words to quote.\nMore words.');
  const claim = call(project, 'claims.create', { statement: 'A claim' });
  const code = call(project, 'codes.create', { name: 'A code' });
  const plans = plansOf(project, (observed) => {
    const quote = call(observed, 'quotes.create', { documentId, start: 0, end: 10 });
    documentsByText(observed, sha256('Some words to import'));
    call(observed, 'quotes.listByDocument', { documentId });
    call(observed, 'quotes.getMany', { ids: [quote.id] });
    call(observed, 'quotes.setComment', { id: quote.id, comment: 'A comment' });
    call(observed, 'quotes.setCodes', { id: quote.id, codeIds: [code.id] });
    call(observed, 'quotes.attribute', { id: quote.id, attribution: { personName: 'Ada Okafor' } });
    const [link] = call(observed, 'evidence.link', {
      quoteId: quote.id,
      claimIds: [claim.id],
      relation: 'supports',
    });
    call(observed, 'claims.get', { id: claim.id });
    call(observed, 'documents.get', { id: documentId });
    call(observed, 'history.list', { id: quote.id });
    call(observed, 'history.status', {});
    call(observed, 'evidence.unlink', { id: link?.id ?? '' });
    call(observed, 'quotes.remove', { ids: [quote.id] });
  });
  // Full-text indexes scan by design; the recording table is one temporary row.
  const harmless = /VIRTUAL TABLE|json_each|CONSTANT ROW|^SCAN recording/;
  expect(plans.filter((detail) => detail.startsWith('SCAN') && !harmless.test(detail))).toEqual([]);
});

it('search takes its hits from the full-text indexes in their order, without sorting them again', () => {
  const project = newProject();
  const { documentId } = importText(project, 'Some words to find.');
  call(project, 'quotes.create', { documentId, start: 0, end: 10 });
  const plans = plansOf(project, (observed) => {
    call(observed, 'search.query', { text: 'words' });
  });
  expect(plans.filter((detail) => detail.startsWith('SCAN'))).toEqual([
    expect.stringMatching(/^SCAN segment_text VIRTUAL TABLE/),
    expect.stringMatching(/^SCAN quote_text VIRTUAL TABLE/),
    expect.stringMatching(/^SCAN claim_text VIRTUAL TABLE/),
    expect.stringMatching(/^SCAN memo_text VIRTUAL TABLE/),
  ]);
  expect(plans.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
});
