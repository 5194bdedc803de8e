import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getSource } from '../sources/source-repository.ts';
import {
  deleteLonelyOrigins,
  deleteOrigin,
  getOrigin,
  insertOrigin,
  listOrigins,
  originOfSource,
  renameOrigin,
  setOrigin,
} from './origin-repository.ts';

export const originHandlers: DatabaseHandlers<
  'origins.list' | 'origins.join' | 'origins.leave' | 'origins.rename' | 'origins.dissolve'
> = {
  'origins.list': (project) => listOrigins(project),
  'origins.join': (project, { sourceIds, origin }) => {
    const id =
      'id' in origin ? getOrigin(project, origin.id).id : insertOrigin(project, checkName(origin.name));
    for (const sourceId of sourceIds) setOrigin(project, sourceId, id);
    requireTwo(project, id);
    deleteLonelyOrigins(project);
    return getOrigin(project, id);
  },
  'origins.leave': (project, { sourceIds }) => {
    for (const sourceId of sourceIds) setOrigin(project, sourceId, null);
    deleteLonelyOrigins(project);
    return {};
  },
  'origins.rename': (project, { id, name }) => {
    renameOrigin(project, id, checkName(name));
    return getOrigin(project, id);
  },
  'origins.dissolve': (project, { id }) => {
    deleteOrigin(project, id);
    return {};
  },
};

/** Gives a source the origin of another one, which gets an origin named after itself where it had none. */
export function shareOrigin(project: ProjectDatabase, sourceId: string, otherSourceId: string): void {
  const known = originOfSource(project, otherSourceId);
  const id =
    known?.id ?? insertOrigin(project, getSource(project, otherSourceId).csl.title?.trim() || 'Untitled');
  if (!known) setOrigin(project, otherSourceId, id);
  setOrigin(project, sourceId, id);
}

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '')
    throw new AppError('origin.empty', 'An origin needs a name. Nothing was changed.', { field: 'name' });
  return trimmed;
}

function requireTwo(project: ProjectDatabase, id: string): void {
  const origin = listOrigins(project).find((one) => one.id === id);
  if (origin && origin.sourceIds.length >= 2) return;
  throw new AppError(
    'origin.single',
    'One origin is shared by two sources or more. Nothing was changed; choose another source too.',
  );
}
