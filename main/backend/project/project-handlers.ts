import type { DatabaseHandlers } from '../database/handlers.ts';
import { historyStatus, listHistory } from '../database/history.ts';
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
  'history.list': (project, { id, limit }) => listHistory(project, id, limit),
};
