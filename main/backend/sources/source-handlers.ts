import type { DatabaseHandlers } from '../database/handlers.ts';
import { deleteLonelyOrigins } from '../origins/origin-repository.ts';
import { deleteSource, getSource, listSources, updateSource } from './source-repository.ts';

export const sourceHandlers: DatabaseHandlers<
  'sources.list' | 'sources.get' | 'sources.update' | 'sources.remove'
> = {
  'sources.list': (project) => listSources(project),
  'sources.get': (project, { id }) => getSource(project, id),
  'sources.update': (project, { id, csl, provenance }) => {
    updateSource(project, id, csl, provenance);
    return getSource(project, id);
  },
  'sources.remove': (project, { id }) => {
    deleteSource(project, id);
    deleteLonelyOrigins(project);
    return {};
  },
};
