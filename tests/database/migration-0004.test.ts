import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import { migration as initial } from '../../main/backend/database/migrations/0001-initial.ts';
import { migration as workingWithQuotes } from '../../main/backend/database/migrations/0002-working-with-quotes.ts';
import { migration as bringingSourcesIn } from '../../main/backend/database/migrations/0003-bringing-sources-in.ts';
import { applicationId } from '../../main/backend/database/open.ts';
import { call, reopen } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const at = '2026-01-01T00:00:00.000Z';

/** A project file as version 3 wrote it: with pseudonyms shown, and one saved view that was removed and can come back. */
function projectOfVersion3(): string {
  const path = join(temporaryFolder(), 'Old.corroborate');
  const connection = new Database(path);
  connection.pragma(`application_id = ${applicationId}`);
  for (const { sql } of [initial, workingWithQuotes, bringingSourcesIn]) connection.exec(sql);
  connection.exec(`
    INSERT INTO project VALUES ('${id(1)}', '${at}');
    UPDATE project_settings SET pseudonyms = 1;
    INSERT INTO table_view VALUES ('${id(2)}', 'evidence', 'All there is', '{}', 'ferries');
    INSERT INTO history_step (id, label, procedure, actor, at, state)
      VALUES (1, 'Remove table view', 'tableViews.remove', 'mara', '${at}', 'done');
    INSERT INTO history_change (step_id, table_name, subject, before) VALUES (1, 'table_view', '${id(3)}',
      json_object('id', '${id(3)}', 'table_name', 'evidence', 'name', 'Gone', 'state', '{}', 'quick_filter', ''));
  `);
  connection.pragma('user_version = 3');
  connection.close();
  return path;
}

it('cites a project as before, in APA, and leaves its other settings', () => {
  const project = reopen(projectOfVersion3());
  expect(call(project, 'styles.ofProject', {})).toEqual({
    chosen: { style: 'apa', locale: null },
    added: [],
  });
  expect(call(project, 'people.settings', {}).pseudonyms).toBe(true);
});

it('lets views follow the project', () => {
  const project = reopen(projectOfVersion3());
  expect(call(project, 'tableViews.list', {})).toMatchObject([{ name: 'All there is', cited: null }]);
});

it('takes back steps that were done before', () => {
  const project = reopen(projectOfVersion3());
  undo(project);
  expect(call(project, 'tableViews.list', {})).toMatchObject([
    { name: 'All there is', cited: null },
    { name: 'Gone', cited: null },
  ]);
});

it('refuses a view with a language but no style', () => {
  const project = reopen(projectOfVersion3());
  expect(() => project.prepare("UPDATE table_view SET locale = 'de-DE'").run()).toThrow('CHECK');
});
