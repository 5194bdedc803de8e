import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migration as initial } from '../../main/backend/database/migrations/0001-initial.ts';
import { applicationId } from '../../main/backend/database/open.ts';
import { call, reopen } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = '2026-01-01T00:00:00.000Z';
const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;

/** A project file as the first version wrote it: one document, a quote somebody is known to have made and one nobody is. */
function projectOfVersion1(): string {
  const path = join(temporaryFolder(), 'Old.corroborate');
  const connection = new Database(path);
  connection.pragma(`application_id = ${applicationId}`);
  connection.exec(initial.sql);
  const insert = (table: string, row: Record<string, unknown>) =>
    connection
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row)
          .map((column) => `"${column}"`)
          .join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row));
  insert('project', { id: id(1), created_at: at });
  insert('source', {
    id: id(2),
    csl: '{"type":"article"}',
    provenance: '{}',
    created_at: at,
    modified_at: at,
  });
  insert('document', { id: id(3), source_id: id(2), kind: 'article', created_at: at });
  insert('revision', {
    id: id(4),
    text: 'Water rose.',
    sha256: '0'.repeat(64),
    created_at: at,
  });
  insert('document_revision', { document_id: id(3), revision_id: id(4), number: 1 });
  for (const quote of [id(5), id(6)]) {
    insert('quote', {
      id: quote,
      document_id: id(3),
      revision_id: id(4),
      start: 0,
      end: 5,
      exact: 'Water',
      prefix: '',
      suffix: ' rose.',
      comment: '',
      status: 'unverified',
      created_at: at,
      modified_at: at,
    });
  }
  insert('code', { id: id(7), name: 'Flood', colour: 0, description: '', created_at: at });
  insert('history_step', {
    id: 1,
    label: 'Make quote',
    procedure: 'quotes.create',
    actor: 'mara',
    at,
    state: 'done',
  });
  insert('history_change', {
    step_id: 1,
    table_name: 'quote',
    subject: id(5),
    before: null,
    after: JSON.stringify({ id: id(5) }),
  });
  connection.pragma('user_version = 1');
  connection.close();
  return path;
}

it('keeps every quote and says who made it where the history knows', () => {
  const project = reopen(projectOfVersion1());
  const quotes = call(project, 'quotes.listByDocument', { documentId: id(3) });
  expect(quotes.map(({ id: quote, coder, exact }) => [quote, coder, exact])).toEqual([
    [id(5), 'mara', 'Water'],
    [id(6), '', 'Water'],
  ]);
  expect(call(project, 'codes.list', {})).toEqual([expect.objectContaining({ favourite: null })]);
});

it('names the coder of new quotes', () => {
  const project = reopen(projectOfVersion1());
  const quote = call(project, 'quotes.create', { documentId: id(3), start: 6, end: 10 });
  expect(quote).toMatchObject({ exact: 'rose', coder: 'Test Analyst' });
});
