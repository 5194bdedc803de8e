import type { DatabaseHandlers } from '../database/handlers.ts';
import { listPeople } from './person-repository.ts';

export const personHandlers: DatabaseHandlers<'people.list'> = {
  'people.list': (project) => listPeople(project),
};
