import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import {
  deleteStyle,
  getAddedStyle,
  getChosenStyle,
  listAddedStyles,
  usesOfStyle,
} from './style-repository.ts';

/** What can be said of a project's styles without knowing those that Corroborate carries. */
export const projectStyleHandlers: DatabaseHandlers<'styles.ofProject' | 'styles.remove'> = {
  'styles.ofProject': (project) => ({ chosen: getChosenStyle(project), added: listAddedStyles(project) }),
  'styles.remove': (project, { id }) => {
    const { title } = getAddedStyle(project, id);
    const { isChosen, views, styles } = usesOfStyle(project, id);
    const uses = [
      ...(isChosen ? ['by the project'] : []),
      ...views.map((name) => `by the view “${name}”`),
      ...styles.map((name) => `by the style “${name}”, which follows it`),
    ];
    if (uses.length > 0)
      throw new AppError(
        'style.used',
        `“${title}” is used ${uses.join(', ')}. Nothing was removed. Choose another style there first.`,
        { id, isChosen, views, styles },
      );
    deleteStyle(project, id);
    return {};
  },
};
