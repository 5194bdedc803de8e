import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migration as initial } from '../../main/backend/database/migrations/0001-initial.ts';
import { migration as workingWithQuotes } from '../../main/backend/database/migrations/0002-working-with-quotes.ts';
import { applicationId } from '../../main/backend/database/open.ts';
import { call, reopen } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const at = '2026-01-01T00:00:00.000Z';

/** A project file as version 2 wrote it: one document read from a file and edited since, one as it was read; a memo. */
function projectOfVersion2(): string {
  const path = join(temporaryFolder(), 'Old.corroborate');
  const connection = new Database(path);
  connection.pragma(`application_id = ${applicationId}`);
  connection.exec(initial.sql);
  connection.exec(workingWithQuotes.sql);
  connection.exec(`
    INSERT INTO project VALUES ('${id(1)}', '${at}');
    INSERT INTO original_file VALUES ('aa', x'01'), ('bb', x'02');
    INSERT INTO source VALUES ('${id(2)}', '{"type":"document","title":"Ferries"}', '{}', '${at}', '${at}');
    INSERT INTO document VALUES
      ('${id(3)}', '${id(2)}', 'article', 'edited.txt', 'aa', '${at}'),
      ('${id(4)}', '${id(2)}', 'article', 'as-read.txt', 'bb', '${at}');
    INSERT INTO revision VALUES
      ('${id(5)}', 'One', 'x', '${at}'), ('${id(6)}', 'Two', 'y', '${at}'), ('${id(7)}', 'Three', 'z', '${at}');
    INSERT INTO document_revision VALUES ('${id(3)}', '${id(5)}', 1), ('${id(3)}', '${id(6)}', 2), ('${id(4)}', '${id(7)}', 1);
    INSERT INTO memo (id, document_id, text, author, created_at, modified_at)
      VALUES ('${id(8)}', '${id(4)}', 'Ask the harbour master', 'mara', '${at}', '${at}');
  `);
  connection.pragma('user_version = 2');
  connection.close();
  return path;
}

it('says of a revision which file it came from, only where that is known', () => {
  const project = reopen(projectOfVersion2());
  const rows = project.prepare('SELECT id, original_name AS name FROM revision ORDER BY id').all();
  expect(rows).toEqual([
    { id: id(5), name: null },
    { id: id(6), name: null },
    { id: id(7), name: 'as-read.txt' },
  ]);
});

it('finds the memos that were there, and those written and changed since', () => {
  const project = reopen(projectOfVersion2());
  const found = (words: string) =>
    project.prepare('SELECT memo_id AS id FROM memo_text WHERE memo_text MATCH ?').all(words);
  expect(found('harbour')).toEqual([{ id: id(8) }]);
  call(project, 'memos.update', { id: id(8), text: 'Ask the pilot' });
  expect(found('harbour')).toEqual([]);
  expect(found('pilot')).toEqual([{ id: id(8) }]);
});

it('shows texts without pages and times as having none', () => {
  const project = reopen(projectOfVersion2());
  const { revision } = call(project, 'documents.get', { id: id(4) });
  expect(revision).toMatchObject({ text: 'Three', pages: [], cues: [] });
});
