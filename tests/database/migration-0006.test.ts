import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import { migrations } from '../../main/backend/database/migrations/all.ts';
import { applicationId } from '../../main/backend/database/open.ts';
import { call, reopen } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const at = '2026-01-01T00:00:00.000Z';

/** A project file as version 5 wrote it: with one document, and a second one that was removed and can come back. */
function projectOfVersion5(): string {
  const path = join(temporaryFolder(), 'Old.corroborate');
  const connection = new Database(path);
  connection.pragma(`application_id = ${applicationId}`);
  for (const { sql } of migrations.filter(({ version }) => version <= 5)) connection.exec(sql);
  connection.exec(`
    INSERT INTO project VALUES ('${id(1)}', '${at}');
    INSERT INTO source (id, csl, provenance, created_at, modified_at) VALUES ('${id(2)}', '{"type":"article"}', '{}', '${at}', '${at}');
    INSERT INTO document (id, source_id, kind, consent, created_at) VALUES ('${id(3)}', '${id(2)}', 'article', 'Signed.', '${at}');
    INSERT INTO revision (id, text, sha256, created_at) VALUES
      ('${id(4)}', 'Water rose.', '${'0'.repeat(64)}', '${at}'), ('${id(5)}', 'It fell.', '${'1'.repeat(64)}', '${at}');
    INSERT INTO document_revision (document_id, revision_id, number) VALUES ('${id(3)}', '${id(4)}', 1);
    INSERT INTO history_step (id, label, procedure, actor, at, state)
      VALUES (1, 'Remove source', 'sources.remove', 'mara', '${at}', 'done');
    INSERT INTO history_change (step_id, table_name, subject, before) VALUES
      (1, 'document_revision', '${id(6)}', json_object('document_id', '${id(6)}', 'revision_id', '${id(5)}', 'number', 1)),
      (1, 'document', '${id(6)}', json_object('id', '${id(6)}', 'source_id', '${id(2)}', 'kind', 'article',
        'original_name', NULL, 'original_sha256', NULL, 'consent', '', 'created_at', '${at}'));
  `);
  connection.pragma('user_version = 5');
  connection.close();
  return path;
}

it('leaves every document cited by what its text has, and all else of it as it was', () => {
  const project = reopen(projectOfVersion5());
  expect(call(project, 'documents.get', { id: id(3) })).toMatchObject({
    citeBy: null,
    consent: 'Signed.',
    revision: { text: 'Water rose.' },
  });
});

it('takes back steps that were done before', () => {
  const project = reopen(projectOfVersion5());
  undo(project);
  expect(call(project, 'documents.get', { id: id(6) })).toMatchObject({
    citeBy: null,
    revision: { text: 'It fell.' },
  });
});

it('takes only what documents can be cited by', () => {
  const project = reopen(projectOfVersion5());
  expect(() => project.prepare("UPDATE document SET cite_by = 'chapter'").run()).toThrow('CHECK');
});
