import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { wouldMakeCycle } from '../database/parent-cycle.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import {
  deleteCode,
  findClashAtTop,
  findSibling,
  getCode,
  insertCode,
  leastUsedColour,
  listCodes,
  setFavourite,
  updateCode,
} from './code-repository.ts';

export const codeHandlers: DatabaseHandlers<
  'codes.list' | 'codes.create' | 'codes.update' | 'codes.setFavourite' | 'codes.remove'
> = {
  'codes.list': (project) => listCodes(project),
  'codes.create': (project, { name, parentId, colour, description }) => {
    if (parentId !== null) getCode(project, parentId);
    const id = insertCode(project, {
      name: checkName(project, name, parentId, null),
      parentId,
      colour: colour ?? leastUsedColour(project),
      description,
    });
    return getCode(project, id);
  },
  'codes.update': (project, { id, name, parentId, colour, description }) => {
    if (parentId !== null) getCode(project, parentId);
    if (wouldMakeCycle(project, 'code', id, parentId)) {
      throw new AppError(
        'code.cycle',
        'A code cannot stand under itself or one of its own sub-codes. Nothing was changed; choose another parent.',
        { id, parentId },
      );
    }
    updateCode(project, id, {
      name: checkName(project, name, parentId, id),
      parentId,
      colour,
      description,
    });
    return getCode(project, id);
  },
  'codes.setFavourite': (project, { id, favourite }) => {
    setFavourite(project, id, favourite);
    return getCode(project, id);
  },
  'codes.remove': (project, { id }) => {
    refuseClashAtTop(project, id);
    deleteCode(project, id);
    return {};
  },
};

function checkName(
  project: ProjectDatabase,
  name: string,
  parentId: string | null,
  exceptId: string | null,
): string {
  const trimmed = name.trim();
  if (trimmed === '')
    throw new AppError('code.empty', 'A code needs a name. Nothing was changed.', { field: 'name' });
  const sibling = findSibling(project, trimmed, parentId, exceptId);
  if (sibling)
    throw new AppError(
      'code.exists',
      `There is already a code named “${trimmed}” here. Use that one, or choose another name.`,
      { field: 'name', id: sibling.id },
    );
  return trimmed;
}

/** The sub-codes of a removed code move to the top, where another may have the name of one of them. */
function refuseClashAtTop(project: ProjectDatabase, id: string): void {
  const clash = findClashAtTop(project, id);
  if (clash)
    throw new AppError(
      'code.exists',
      `Its sub-code “${clash.name}” would move to the top, where there is already a code of that name. Nothing was changed; rename one of the two first.`,
      { id: clash.id },
    );
}
