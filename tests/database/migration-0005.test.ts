import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { redo, undo } from '../../main/backend/database/history.ts';
import { migration as initial } from '../../main/backend/database/migrations/0001-initial.ts';
import { migration as workingWithQuotes } from '../../main/backend/database/migrations/0002-working-with-quotes.ts';
import { migration as bringingSourcesIn } from '../../main/backend/database/migrations/0003-bringing-sources-in.ts';
import { migration as citationStyles } from '../../main/backend/database/migrations/0004-citation-styles.ts';
import { applicationId, type OpenProject } from '../../main/backend/database/open.ts';
import { call, reopen } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const at = '2026-01-01T00:00:00.000Z';
const linkedAt = '2026-01-02T00:00:00.000Z';
const awkwardNote = 'He said “no” \\ "never"\0\n👩‍👩‍👧';

const [first, second] = [id(5), id(6)];
const claim = id(7);
const [byMara, byNobody, removed, moved] = [id(11), id(12), id(13), id(14)];

/** A link as version 4 had it. */
const link = (linkId: string, quoteId: string, relation: string, note = '') => ({
  id: linkId,
  quote_id: quoteId,
  claim_id: claim,
  relation,
  strength: 2,
  note,
  created_at: linkedAt,
});

/**
 * A project file as version 4 wrote it, with two quotes and a claim. Mara linked, Tom linked what was moved to another
 * quote since; one link nobody is known to have made. Last a link that Mara made was changed, and then removed.
 */
function projectOfVersion4(): string {
  const path = join(temporaryFolder(), 'Old.corroborate');
  const connection = new Database(path);
  connection.pragma(`application_id = ${applicationId}`);
  for (const { sql } of [initial, workingWithQuotes, bringingSourcesIn, citationStyles]) connection.exec(sql);
  connection.exec(`
    INSERT INTO project VALUES ('${id(1)}', '${at}');
    INSERT INTO source (id, csl, provenance, created_at, modified_at) VALUES ('${id(2)}', '{"type":"article"}', '{}', '${at}', '${at}');
    INSERT INTO document (id, source_id, kind, created_at) VALUES ('${id(3)}', '${id(2)}', 'article', '${at}');
    INSERT INTO revision (id, text, sha256, created_at) VALUES ('${id(4)}', 'Water rose.', '${'0'.repeat(64)}', '${at}');
    INSERT INTO document_revision (document_id, revision_id, number) VALUES ('${id(3)}', '${id(4)}', 1);
    INSERT INTO claim (id, statement, description, verdict, created_at, modified_at)
      VALUES ('${claim}', 'The water rose', '', 'supported', '${at}', '${at}');
  `);
  const insertQuote = connection.prepare(
    `INSERT INTO quote (id, document_id, revision_id, start, "end", exact, prefix, suffix, comment, status, created_at, modified_at)
     VALUES (?, '${id(3)}', '${id(4)}', ?, ?, ?, '', '', '', 'unverified', '${at}', '${at}')`,
  );
  insertQuote.run(first, 0, 5, 'Water');
  insertQuote.run(second, 6, 10, 'rose');
  const insertLink = connection.prepare(
    'INSERT INTO evidence VALUES (@id, @quote_id, @claim_id, @relation, @strength, @note, @created_at)',
  );
  insertLink.run(link(byMara, first, 'supports', awkwardNote));
  insertLink.run(link(byNobody, first, 'mentions'));
  insertLink.run(link(moved, first, 'qualifies'));

  const insertStep = connection.prepare(
    "INSERT INTO history_step (id, label, procedure, actor, at, state) VALUES (?, ?, '', ?, ?, 'done')",
  );
  const insertChange = connection.prepare(
    "INSERT INTO history_change (step_id, table_name, subject, object, before, after) VALUES (?, 'evidence', ?, ?, ?, ?)",
  );
  type Link = ReturnType<typeof link>;
  const record = (step: number, label: string, actor: string, before: Link | null, after: Link | null) => {
    insertStep.run(step, label, actor, linkedAt);
    const quoteId = (after ?? before)?.quote_id;
    insertChange.run(step, quoteId, claim, before && JSON.stringify(before), after && JSON.stringify(after));
  };
  record(1, 'Link quote to claim', 'mara', null, link(byMara, first, 'supports', awkwardNote));
  record(2, 'Link quote to claim', 'tom', null, link(moved, second, 'qualifies'));
  record(3, 'Merge quotes', 'mara', link(moved, second, 'qualifies'), link(moved, first, 'qualifies'));
  record(4, 'Link quote to claim', 'mara', null, link(removed, second, 'supports'));
  record(
    5,
    'Edit evidence',
    'tom',
    link(removed, second, 'supports'),
    link(removed, second, 'contradicts', awkwardNote),
  );
  record(6, 'Unlink quote from claim', 'tom', link(removed, second, 'contradicts', awkwardNote), null);
  connection.pragma('user_version = 4');
  connection.close();
  return path;
}

function links(project: OpenProject): unknown[] {
  return project
    .prepare('SELECT id, quote_id, relation, note, coder, created_at, modified_at FROM evidence ORDER BY id')
    .all();
}

const kept = [
  {
    id: byMara,
    quote_id: first,
    relation: 'supports',
    note: awkwardNote,
    coder: 'mara',
    created_at: linkedAt,
    modified_at: linkedAt,
  },
  {
    id: byNobody,
    quote_id: first,
    relation: 'mentions',
    note: '',
    coder: '',
    created_at: linkedAt,
    modified_at: linkedAt,
  },
];
const movedLink = { ...kept[1], id: moved, relation: 'qualifies', coder: 'tom' };
const removedLink = {
  ...kept[1],
  id: removed,
  quote_id: second,
  relation: 'contradicts',
  note: awkwardNote,
  coder: 'mara',
};

it('keeps every link and says who made it where the history knows', () => {
  expect(links(reopen(projectOfVersion4()))).toEqual([...kept, movedLink]);
});

it('takes back steps that were done before, with links whole, and does them again', () => {
  const project = reopen(projectOfVersion4());
  const states = [links(project)];
  undo(project);
  expect(links(project)).toEqual([...kept, removedLink, movedLink]);
  states.push(links(project));
  undo(project);
  expect(links(project)).toEqual([...kept, { ...removedLink, relation: 'supports', note: '' }, movedLink]);
  states.push(links(project));
  undo(project);
  undo(project);
  expect(links(project)).toEqual([...kept, { ...movedLink, quote_id: second }]);
  redo(project);
  redo(project);
  for (const state of states.toReversed()) {
    expect(links(project)).toEqual(state);
    if (state !== states[0]) redo(project);
  }
});

it('states no confidence in the verdicts there are, and takes only the three', () => {
  const project = reopen(projectOfVersion4());
  expect(call(project, 'claims.list', {})).toMatchObject([{ verdict: 'supported', confidence: null }]);
  expect(() => project.prepare("UPDATE claim SET confidence = 'certain'").run()).toThrow('CHECK');
});

it('leaves what is linked to the claim as before', () => {
  const project = reopen(projectOfVersion4());
  const { evidence } = call(project, 'claims.get', { id: claim });
  expect(evidence.map(({ relation, note }) => [relation, note])).toEqual([
    ['supports', awkwardNote],
    ['mentions', ''],
    ['qualifies', ''],
  ]);
  call(project, 'claims.remove', { id: claim });
  expect(links(project)).toEqual([]);
  undo(project);
  expect(links(project)).toEqual([...kept, movedLink]);
  expect(project.connection.pragma('foreign_key_check')).toEqual([]);
});
