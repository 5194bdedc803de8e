import type { Database } from 'better-sqlite3';
import type { ProjectDatabase } from '../database/project-database.ts';

/** Whether pseudonyms stand in for names. */
export function arePseudonymsShown(connection: Database): boolean {
  return connection.prepare('SELECT pseudonyms FROM project_settings WHERE id = 1').pluck().get() === 1;
}

export function setPseudonymsShown(project: ProjectDatabase, areShown: boolean): void {
  project.prepare('UPDATE project_settings SET pseudonyms = ? WHERE id = 1').run(areShown ? 1 : 0);
}
