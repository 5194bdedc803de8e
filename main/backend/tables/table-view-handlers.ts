import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { requireAddedStyle } from '../styles/style-repository.ts';
import { deleteTableView, listTableViews, saveTableView } from './table-view-repository.ts';

export const tableViewHandlers: DatabaseHandlers<
  'tableViews.list' | 'tableViews.save' | 'tableViews.remove'
> = {
  'tableViews.list': (project) => listTableViews(project),
  'tableViews.save': (project, view) => {
    const name = view.name.trim();
    if (name === '')
      throw new AppError('tableView.empty', 'A view needs a name. Nothing was saved.', { field: 'name' });
    if (view.cited) requireAddedStyle(project, view.cited);
    return saveTableView(project, { ...view, name });
  },
  'tableViews.remove': (project, { id }) => {
    deleteTableView(project, id);
    return {};
  },
};
