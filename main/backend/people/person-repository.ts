import type { Person, PersonDetail } from '../../../shared/domain/people.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { arePseudonymsShown } from './project-settings.ts';
import { shownName } from './shown-names.ts';
import { countTurns, turnKey } from './speaker-repository.ts';

/** Everybody by the name that is shown, in order of it. */
export function listPeople(project: ProjectDatabase): Person[] {
  return project
    .prepare<Person>(
      `SELECT person.id, ${shownName} AS name,
         (SELECT count(*) FROM attribution WHERE person_id = person.id) AS quoteCount
       FROM person ORDER BY name COLLATE NOCASE, person.id`,
    )
    .all();
}

interface DetailRow extends Omit<PersonDetail, 'appearances'> {
  appearances: string;
}

/** Everybody with all that is known of them, in order of their real name. */
export function describePeople(project: ProjectDatabase): PersonDetail[] {
  const rows = project
    .prepare<DetailRow>(
      `SELECT person.id, person.name, person.pseudonym, person.colour,
         (SELECT count(*) FROM attribution WHERE person_id = person.id) AS quoteCount,
         (SELECT json_group_array(json_object('documentId', document.id, 'title', ifnull(source.csl ->> 'title', ''),
                                              'speaker', speaker.name, 'role', speaker.role)
                                  ORDER BY source.csl ->> 'title' COLLATE NOCASE, speaker.name)
          FROM speaker JOIN document ON document.id = speaker.document_id JOIN source ON source.id = document.source_id
          WHERE speaker.person_id = person.id) AS appearances
       FROM person ORDER BY person.name COLLATE NOCASE, person.id`,
    )
    .all();
  const turns = countTurns(project);
  return rows.map(({ appearances, ...person }) => ({
    ...person,
    appearances: (JSON.parse(appearances) as Omit<PersonDetail['appearances'][number], 'turnCount'>[]).map(
      (each) => ({ ...each, turnCount: turns.get(turnKey(each.documentId, each.speaker)) ?? 0 }),
    ),
  }));
}

export type PersonFields = Pick<PersonDetail, 'id' | 'name' | 'pseudonym' | 'colour'>;

export function getPerson(project: ProjectDatabase, id: string): PersonFields {
  return requireFound(
    project.prepare<PersonFields>('SELECT id, name, pseudonym, colour FROM person WHERE id = ?').get(id),
    'person',
    id,
  );
}

/** The person of exactly that real name; null for none. */
export function findPersonByName(project: ProjectDatabase, name: string): string | null {
  return project.prepare<{ id: string }>('SELECT id FROM person WHERE name = ?').get(name)?.id ?? null;
}

/** The person who is shown under that name, else the one whose name it is; made when there is none. */
export function findOrInsertPerson(project: ProjectDatabase, name: string): string {
  return findShownPerson(project, name) ?? findPersonByName(project, name) ?? insertPerson(project, name);
}

function findShownPerson(project: ProjectDatabase, name: string): string | undefined {
  if (name === '' || !arePseudonymsShown(project.connection)) return undefined;
  return project.prepare<{ id: string }>('SELECT id FROM person WHERE pseudonym = ?').get(name)?.id;
}

export function insertPerson(project: ProjectDatabase, name: string): string {
  const id = newId();
  project.prepare('INSERT INTO person (id, name, created_at) VALUES (?, ?, ?)').run(id, name, now());
  return id;
}

/** Another person whose name or pseudonym this is, whatever its case; null for none. */
export function findNamesake(project: ProjectDatabase, name: string, exceptId: string): PersonFields | null {
  return (
    project
      .prepare<PersonFields>(
        `SELECT id, name, pseudonym, colour FROM person
         WHERE id <> ? AND (name = ? COLLATE NOCASE OR (pseudonym <> '' AND pseudonym = ? COLLATE NOCASE)) LIMIT 1`,
      )
      .get(exceptId, name, name) ?? null
  );
}

export function updatePerson(project: ProjectDatabase, { id, name, pseudonym, colour }: PersonFields): void {
  const { changes } = project
    .prepare('UPDATE person SET name = ?, pseudonym = ?, colour = ? WHERE id = ?')
    .run(name, pseudonym, colour, id);
  requireFound(changes || undefined, 'person', id);
}

/** Gives all that one person said, and all their turns, to another. */
export function moveToPerson(project: ProjectDatabase, fromId: string, toId: string): void {
  project.prepare('UPDATE attribution SET person_id = ? WHERE person_id = ?').run(toId, fromId);
  project.prepare('UPDATE speaker SET person_id = ? WHERE person_id = ?').run(toId, fromId);
}

/** Gives what one person said in one document to another. */
export function moveQuotesToPerson(
  project: ProjectDatabase,
  documentId: string,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): void {
  project
    .prepare(
      `UPDATE attribution SET person_id = ?
       WHERE person_id = ? AND quote_id IN (SELECT id FROM quote WHERE document_id = ?)`,
    )
    .run(toId, fromId, documentId);
}

/** Whether a person speaks or is quoted in another document than this one. */
export function isUsedElsewhere(project: ProjectDatabase, id: string, documentId: string): boolean {
  const use = project
    .prepare(
      `SELECT 1 FROM speaker WHERE person_id = @id AND document_id <> @documentId
       UNION ALL SELECT 1 FROM attribution JOIN quote ON quote.id = quote_id
       WHERE person_id = @id AND document_id <> @documentId LIMIT 1`,
    )
    .get({ id, documentId });
  return use !== undefined;
}

/** How often a person is quoted and how many documents they speak in. */
export function countUses(project: ProjectDatabase, id: string): { quotes: number; documents: number } {
  const row = project
    .prepare<{ quotes: number; documents: number }>(
      `SELECT (SELECT count(*) FROM attribution WHERE person_id = @id) AS quotes,
              (SELECT count(DISTINCT document_id) FROM speaker WHERE person_id = @id) AS documents`,
    )
    .get({ id });
  return row ?? { quotes: 0, documents: 0 };
}

export function deletePerson(project: ProjectDatabase, id: string): void {
  requireFound(project.prepare('DELETE FROM person WHERE id = ?').run(id).changes || undefined, 'person', id);
}
