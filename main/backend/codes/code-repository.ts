import type { Code } from '../../../shared/domain/records.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';

const select = `SELECT id, parent_id AS parentId, name, colour, description, favourite,
  (SELECT count(*) FROM quote_code WHERE quote_code.code_id = code.id) AS quoteCount FROM code`;

/** The codebook, in order of name. */
export function listCodes(project: ProjectDatabase): Code[] {
  return project.prepare<Code>(`${select} ORDER BY name COLLATE NOCASE`).all();
}

export function getCode(project: ProjectDatabase, id: string): Code {
  return requireFound(project.prepare<Code>(`${select} WHERE id = ?`).get(id), 'code', id);
}

export interface CodeFields {
  readonly name: string;
  readonly parentId: string | null;
  readonly colour: number;
  readonly description: string;
}

export function insertCode(project: ProjectDatabase, code: CodeFields): string {
  const id = newId();
  project
    .prepare(
      'INSERT INTO code (id, parent_id, name, colour, description, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, code.parentId, code.name, code.colour, code.description, now());
  return id;
}

/** The code of that name, wherever it stands in the codebook (at the top first), or a new one at the top. */
export function findOrInsertCode(project: ProjectDatabase, name: string): string {
  const found = project
    .prepare<{ id: string }>(
      'SELECT id FROM code WHERE name = ? COLLATE NOCASE ORDER BY parent_id IS NOT NULL, id LIMIT 1',
    )
    .get(name);
  if (found) return found.id;
  return insertCode(project, { name, parentId: null, colour: leastUsedColour(project), description: '' });
}

/** Gives a code a digit, or none. The code that had the digit gets the one this code had, if any. */
export function setFavourite(project: ProjectDatabase, id: string, favourite: number | null): void {
  const before = getCode(project, id).favourite;
  if (before === favourite) return;
  const holder = project.prepare<{ id: string }>('SELECT id FROM code WHERE favourite = ?').get(favourite);
  const set = project.prepare('UPDATE code SET favourite = ? WHERE id = ?');
  // No two codes have one digit, not even for a moment.
  set.run(null, id);
  if (holder) set.run(before, holder.id);
  set.run(favourite, id);
}

export function updateCode(project: ProjectDatabase, id: string, code: CodeFields): void {
  const { changes } = project
    .prepare('UPDATE code SET parent_id = ?, name = ?, colour = ?, description = ? WHERE id = ?')
    .run(code.parentId, code.name, code.colour, code.description, id);
  requireFound(changes || undefined, 'code', id);
}

/** Takes a code away from the codebook and from every quote. Its sub-codes move to the top. */
export function deleteCode(project: ProjectDatabase, id: string): void {
  requireFound(project.prepare('DELETE FROM code WHERE id = ?').run(id).changes || undefined, 'code', id);
}

/** A code of that name under that parent, other than `exceptId`. Case does not count. */
export function findSibling(
  project: ProjectDatabase,
  name: string,
  parentId: string | null,
  exceptId: string | null,
): { id: string } | undefined {
  return project
    .prepare<{ id: string }>(
      "SELECT id FROM code WHERE name = ? COLLATE NOCASE AND ifnull(parent_id, '') = ifnull(?, '') AND id IS NOT ?",
    )
    .get(name, parentId, exceptId);
}

/** A code of that name anywhere in the codebook, the topmost first. Case does not count. */
export function findCodeByName(project: ProjectDatabase, name: string): { id: string } | undefined {
  return project
    .prepare<{ id: string }>(
      'SELECT id FROM code WHERE name = ? COLLATE NOCASE ORDER BY parent_id IS NOT NULL, id LIMIT 1',
    )
    .get(name);
}

/** A sub-code of the given code that has the name of another code at the top. */
export function findClashAtTop(
  project: ProjectDatabase,
  id: string,
): { id: string; name: string } | undefined {
  return project
    .prepare<{ id: string; name: string }>(
      `SELECT id, name FROM code AS child WHERE parent_id = @id AND EXISTS (
         SELECT 1 FROM code WHERE parent_id IS NULL AND id <> @id AND name = child.name COLLATE NOCASE)`,
    )
    .get({ id });
}

/** The colour that the fewest codes have, so that new codes differ from their neighbours. */
export function leastUsedColour(project: ProjectDatabase): number {
  const counts = new Map(
    project
      .prepare<{ colour: number; count: number }>(
        'SELECT colour, count(*) AS count FROM code GROUP BY colour',
      )
      .all()
      .map(({ colour, count }) => [colour, count]),
  );
  return [0, 1, 2, 3, 4, 5, 6, 7].reduce((best, colour) =>
    (counts.get(colour) ?? 0) < (counts.get(best) ?? 0) ? colour : best,
  );
}
