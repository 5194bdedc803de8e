import type { DatabaseHandlers } from '../database/handlers.ts';
import { historyStatus, listHistory } from '../database/history.ts';
import { readShownNames } from '../people/shown-names.ts';
import { checkProject } from './check.ts';
import { loadWorkspace, saveWorkspace } from './project-repository.ts';

export const projectHandlers: DatabaseHandlers<
  'project.check' | 'workspace.load' | 'workspace.save' | 'history.status' | 'history.list'
> = {
  'project.check': (project) => checkProject(project),
  'workspace.load': (project) => loadWorkspace(project),
  'workspace.save': (project, { state }) => {
    saveWorkspace(project, state);
    return {};
  },
  'history.status': (project) => historyStatus(project),
  'history.list': (project, { id, limit }) => {
    const names = readShownNames(project.connection);
    return listHistory(project, id, limit).map((step) => ({ ...step, actor: names.line(step.actor) }));
  },
};
