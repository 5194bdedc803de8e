import type { Memo, MemoSubject } from '../../../shared/domain/records.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';

interface MemoRow extends Omit<Memo, 'subject'> {
  subject: string;
}

/** What a row of `memo` is about, as the JSON of a `MemoSubject`. */
export const memoSubject = `
  CASE
    WHEN memo.quote_id IS NOT NULL THEN json_object('kind', 'quote', 'id', memo.quote_id)
    WHEN memo.document_id IS NOT NULL THEN json_object('kind', 'document', 'id', memo.document_id)
    WHEN memo.claim_id IS NOT NULL THEN json_object('kind', 'claim', 'id', memo.claim_id)
    ELSE json_object('kind', 'code', 'id', memo.code_id)
  END`;

const select = `
  SELECT id, text, author, created_at AS createdAt, modified_at AS modifiedAt, ${memoSubject} AS subject
  FROM memo`;

/** The column that holds what a memo is about; the thing lives in the table of its kind's name. */
const columns = { quote: 'quote_id', document: 'document_id', claim: 'claim_id', code: 'code_id' } as const;

/** Makes memos of rows, with their author as they are shown. */
function memoMaker(project: ProjectDatabase): (row: MemoRow) => Memo {
  const names = readShownNames(project.connection);
  return (row) => ({
    ...row,
    author: names.line(row.author),
    subject: JSON.parse(row.subject) as MemoSubject,
  });
}

/** The memos on one thing, in order of writing. */
export function listMemos(project: ProjectDatabase, { kind, id }: MemoSubject): Memo[] {
  return project
    .prepare<MemoRow>(`${select} WHERE ${columns[kind]} = ? ORDER BY id`)
    .all(id)
    .map(memoMaker(project));
}

/** Gives the memos on one quote to another. */
export function moveQuoteMemos(project: ProjectDatabase, fromId: string, toId: string): void {
  project.prepare('UPDATE memo SET quote_id = ? WHERE quote_id = ?').run(toId, fromId);
}

export function getMemo(project: ProjectDatabase, id: string): Memo {
  const row = project.prepare<MemoRow>(`${select} WHERE id = ?`).get(id);
  return memoMaker(project)(requireFound(row, 'memo', id));
}

/** Error: `notFound` when the thing it is about is not there. */
export function insertMemo(
  project: ProjectDatabase,
  { id = newId(), subject, text }: { id?: string | undefined; subject: MemoSubject; text: string },
): string {
  requireFound(
    project.prepare<{ id: string }>(`SELECT id FROM ${subject.kind} WHERE id = ?`).get(subject.id),
    subject.kind,
    subject.id,
  );
  const at = now();
  project
    .prepare(
      `INSERT INTO memo (id, ${columns[subject.kind]}, text, author, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(id, subject.id, text, project.actor, at, at);
  return id;
}

export function updateMemo(project: ProjectDatabase, id: string, text: string): void {
  const { changes } = project
    .prepare('UPDATE memo SET text = ?, modified_at = ? WHERE id = ?')
    .run(text, now(), id);
  requireFound(changes || undefined, 'memo', id);
}

export function deleteMemo(project: ProjectDatabase, id: string): void {
  requireFound(project.prepare('DELETE FROM memo WHERE id = ?').run(id).changes || undefined, 'memo', id);
}
