import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { requireFound } from '../database/not-found.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentRevision } from '../documents/revision-repository.ts';
import { getSourceOfDocument } from '../sources/source-repository.ts';
import { findOrInsertPerson } from './person-repository.ts';
import { registerSpeakers } from './register-speakers.ts';
import { listSpeakers, listUnregistered, putSpeaker, readSpeakers } from './speaker-repository.ts';

export const speakerHandlers: DatabaseHandlers<'speakers.list' | 'speakers.update' | 'people.gather'> = {
  'speakers.list': (project, { documentId }) => listSpeakers(project, documentId),
  'speakers.update': (project, { documentId, name, personName, role }) => {
    register(project, documentId);
    const speaker = requireFound(readSpeakers(project, documentId).get(name), 'speaker', documentId);
    putSpeaker(project, documentId, {
      name,
      role: role ?? speaker.role,
      personId: personName === undefined ? speaker.personId : findOrInsertPerson(project, named(personName)),
    });
    return listSpeakers(project, documentId);
  },
  'people.gather': (project) => {
    let added = 0;
    for (const { documentId } of listUnregistered(project)) added += register(project, documentId);
    return { added };
  },
};

function register(project: ProjectDatabase, documentId: string): number {
  const { csl } = getSourceOfDocument(project, documentId);
  return registerSpeakers(project, { documentId, csl, ...getCurrentRevision(project, documentId) });
}

function named(text: string): string {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name !== '') return name;
  throw new AppError('person.empty', 'Say who speaks. Nothing was changed.', { field: 'personName' });
}
