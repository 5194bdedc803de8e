import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';
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
  sourcesOfOrigin,
} from './origin-repository.ts';

export const originHandlers: DatabaseHandlers<
  'origins.list' | 'origins.save' | 'origins.leave' | 'origins.dissolve'
> = {
  'origins.list': (project) => listOrigins(project),
  'origins.save': (project, { id: known, name: typed, sourceIds }) => {
    const name = checkName(typed);
    const members = new Set(sourceIds);
    if (members.size < 2) throw tooFewSources();
    const names = readShownNames(project.connection);
    const kept = known === null ? null : getOrigin(project, known);
    const id = kept?.id ?? insertOrigin(project, name);
    // A name left as it was shown, with a pseudonym in it, stays what it is.
    if (kept && name !== names.line(kept.name)) renameOrigin(project, id, name);
    const before = new Set(sourcesOfOrigin(project, id));
    for (const sourceId of before.difference(members)) setOrigin(project, sourceId, null);
    for (const sourceId of members.difference(before)) setOrigin(project, sourceId, id);
    deleteLonelyOrigins(project);
    return { id, name: names.line(getOrigin(project, id).name) };
  },
  'origins.leave': (project, { sourceId }) => {
    setOrigin(project, sourceId, null);
    deleteLonelyOrigins(project);
    return {};
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

function tooFewSources(): AppError {
  return new AppError(
    'origin.single',
    'One origin is shared by two sources or more. Nothing was changed; choose another source too.',
  );
}
