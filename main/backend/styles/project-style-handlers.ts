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
      ...(isChosen ? ['the project is cited in it'] : []),
      ...views.map((name) => `the view “${name}” is`),
      ...styles.map((name) => `the style “${name}” follows it`),
    ];
    if (uses.length > 0)
      throw new AppError(
        'style.used',
        `“${title}” is needed: ${uses.join(', ')}. Nothing was removed. Choose another style there first.`,
        { id, isChosen, views, styles },
      );
    deleteStyle(project, id);
    return {};
  },
};
