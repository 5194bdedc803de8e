import type { Person } from '../../../shared/domain/records.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';

/** Everybody who is quoted, in order of name. */
export function listPeople(project: ProjectDatabase): Person[] {
  return project
    .prepare<Person>(
      `SELECT person.id, name, count(*) AS quoteCount
       FROM person JOIN attribution ON attribution.person_id = person.id
       GROUP BY person.id ORDER BY name COLLATE NOCASE`,
    )
    .all();
}

/** The person of that name, made when there is none. */
export function findOrInsertPerson(project: ProjectDatabase, name: string): string {
  const found = project.prepare<{ id: string }>('SELECT id FROM person WHERE name = ?').get(name);
  if (found) return found.id;
  const id = newId();
  project.prepare('INSERT INTO person (id, name, created_at) VALUES (?, ?, ?)').run(id, name, now());
  return id;
}
