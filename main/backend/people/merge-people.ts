import type { ProjectDatabase } from '../database/project-database.ts';
import { renameInInterviews } from './interview-names.ts';
import { deletePerson, getPerson, moveToPerson, updatePerson } from './person-repository.ts';

/**
 * Makes one person of two: all that the first said and every turn of theirs is the second's, who keeps their name and gets a
 * pseudonym and a colour where they had none. Error: `notFound`.
 */
export function mergePeople(project: ProjectDatabase, id: string, intoId: string): void {
  const from = getPerson(project, id);
  const into = getPerson(project, intoId);
  moveToPerson(project, id, intoId);
  deletePerson(project, id);
  updatePerson(project, {
    ...into,
    pseudonym: into.pseudonym || from.pseudonym,
    colour: into.colour ?? from.colour,
  });
  renameInInterviews(project, from.name, into.name);
}
