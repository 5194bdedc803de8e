import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { Origin } from '../../../shared/domain/origins.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';

/** The origins in order of their names, each with its sources, as they are shown. */
export function listOrigins(project: ProjectDatabase): ProcedureOutput<'origins.list'> {
  const names = readShownNames(project.connection);
  return project
    .prepare<Origin & { sourceIds: string }>(
      `SELECT origin.id, name, (
         SELECT json_group_array(source.id ORDER BY source.id) FROM source WHERE origin_id = origin.id
       ) AS sourceIds
       FROM origin ORDER BY name COLLATE NOCASE, id`,
    )
    .all()
    .map(({ id, name, sourceIds }) => ({
      id,
      name: names.line(name),
      sourceIds: JSON.parse(sourceIds) as string[],
    }));
}

export function getOrigin(project: ProjectDatabase, id: string): Origin {
  const row = project.prepare<Origin>('SELECT id, name FROM origin WHERE id = ?').get(id);
  return requireFound(row, 'origin', id);
}

/** The origin of a source; null where it stands for itself. */
export function originOfSource(project: ProjectDatabase, sourceId: string): Origin | null {
  const row = project
    .prepare<Origin>(
      'SELECT origin.id, name FROM source JOIN origin ON origin.id = origin_id WHERE source.id = ?',
    )
    .get(sourceId);
  return row ?? null;
}

export function sourcesOfOrigin(project: ProjectDatabase, originId: string): string[] {
  return project
    .prepare('SELECT id FROM source WHERE origin_id = ?')
    .pluck()
    .all(originId) as unknown as string[];
}

export function insertOrigin(project: ProjectDatabase, name: string): string {
  const id = newId();
  project.prepare('INSERT INTO origin (id, name, created_at) VALUES (?, ?, ?)').run(id, name, now());
  return id;
}

export function renameOrigin(project: ProjectDatabase, id: string, name: string): void {
  const { changes } = project.prepare('UPDATE origin SET name = ? WHERE id = ?').run(name, id);
  requireFound(changes || undefined, 'origin', id);
}

export function setOrigin(project: ProjectDatabase, sourceId: string, originId: string | null): void {
  const { changes } = project
    .prepare('UPDATE source SET origin_id = ?, modified_at = ? WHERE id = ?')
    .run(originId, now(), sourceId);
  requireFound(changes || undefined, 'source', sourceId);
}

/** Takes an origin away. Its sources stand for themselves again. */
export function deleteOrigin(project: ProjectDatabase, id: string): void {
  requireFound(project.prepare('DELETE FROM origin WHERE id = ?').run(id).changes || undefined, 'origin', id);
}

/** Takes away what is no origin any more: it has fewer than two sources. */
export function deleteLonelyOrigins(project: ProjectDatabase): void {
  project
    .prepare('DELETE FROM origin WHERE (SELECT count(*) FROM source WHERE origin_id = origin.id) < 2')
    .run();
}
