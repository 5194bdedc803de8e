import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { renameInInterviews } from './interview-names.ts';
import { mergePeople } from './merge-people.ts';
import {
  countUses,
  deletePerson,
  describePeople,
  findNamesake,
  getPerson,
  insertPerson,
  listPeople,
  updatePerson,
} from './person-repository.ts';
import { arePseudonymsShown, setPseudonymsShown } from './project-settings.ts';
import { findRealNames } from './real-names.ts';
import { readPeopleWithPseudonym } from './sought-names.ts';
import { listUnregistered } from './speaker-repository.ts';

type PersonProcedure =
  | 'people.list'
  | 'people.describe'
  | 'people.create'
  | 'people.update'
  | 'people.merge'
  | 'people.remove'
  | 'people.settings'
  | 'people.setPseudonyms'
  | 'people.findNames';

export const personHandlers: DatabaseHandlers<PersonProcedure> = {
  'people.list': (project) => listPeople(project),
  'people.describe': (project) => ({
    people: describePeople(project),
    unlistedSpeakers: listUnregistered(project).reduce((sum, { speakers }) => sum + speakers, 0),
  }),
  'people.create': (project, { name }) => ({ id: insertPerson(project, checkName(project, name, '')) }),
  'people.update': (project, { id, name, pseudonym, colour }) => {
    const before = getPerson(project, id);
    const fields = {
      id,
      name: checkName(project, name, id),
      pseudonym: checkPseudonym(project, pseudonym, id),
      colour,
    };
    updatePerson(project, fields);
    if (fields.name !== before.name) renameInInterviews(project, before.name, fields.name);
    return getPerson(project, id);
  },
  'people.merge': (project, { id, intoId }) => {
    if (id !== intoId) mergePeople(project, id, intoId);
    return {};
  },
  'people.remove': (project, { id }) => {
    const { name } = getPerson(project, id);
    const { quotes, documents } = countUses(project, id);
    if (quotes + documents > 0)
      throw new AppError(
        'person.used',
        `“${name}” still says something: ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}, ${documents} ${documents === 1 ? 'document' : 'documents'}. Nothing was changed. Merge them with another person instead.`,
        { id, quotes, documents },
      );
    deletePerson(project, id);
    return {};
  },
  'people.settings': (project) => ({
    pseudonyms: arePseudonymsShown(project.connection),
    withPseudonym: readPeopleWithPseudonym(project.connection).length,
  }),
  'people.setPseudonyms': (project, { pseudonyms }) => {
    setPseudonymsShown(project, pseudonyms);
    return { pseudonyms };
  },
  'people.findNames': (project, { limit }) => findRealNames(project, limit),
};

/** The name as it is kept. Errors: `person.empty`, `person.exists`. */
function checkName(project: ProjectDatabase, text: string, ownId: string): string {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name === '')
    throw new AppError('person.empty', 'A person needs a name. Nothing was changed.', { field: 'name' });
  const namesake = findNamesake(project, name, ownId);
  if (namesake)
    throw new AppError(
      'person.exists',
      namesake.name.toLowerCase() === name.toLowerCase()
        ? `There is a person named “${namesake.name}” already. Nothing was changed. If it is the same person, merge the two.`
        : `“${name}” is the pseudonym of another person. Nothing was changed. Choose another name.`,
      { field: 'name', id: namesake.id },
    );
  return name;
}

/** The pseudonym as it is kept, '' for none. Error: `person.pseudonymTaken`. */
function checkPseudonym(project: ProjectDatabase, text: string, ownId: string): string {
  const pseudonym = text.replace(/\s+/gu, ' ').trim();
  const namesake = pseudonym === '' ? null : findNamesake(project, pseudonym, ownId);
  if (namesake)
    throw new AppError(
      'person.pseudonymTaken',
      `“${pseudonym}” is what another person is called. Nothing was changed. Choose another pseudonym.`,
      { field: 'pseudonym', id: namesake.id },
    );
  return pseudonym;
}
