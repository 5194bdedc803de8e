import { basename } from 'node:path';
import type { ProjectInfo, WorkspaceState } from '../../../shared/contract/values.ts';
import type { ProjectDatabase } from '../database/project-database.ts';

/** The ending of a project file's name. */
export const projectExtension = '.corroborate';

/** The project's own facts, as the top bar and the CLI show them. */
export function describeProject(project: ProjectDatabase): ProjectInfo {
  const count = (table: string) => project.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return {
    path: project.path,
    name: basename(project.path, projectExtension),
    createdAt: project.prepare('SELECT created_at FROM project').pluck().get() as string,
    counts: {
      sources: count('source'),
      documents: count('document'),
      quotes: count('quote'),
      claims: count('claim'),
      evidence: count('evidence'),
    },
  };
}

export function projectId(project: ProjectDatabase): string {
  return project.prepare('SELECT id FROM project').pluck().get() as string;
}

export function loadWorkspace(project: ProjectDatabase): WorkspaceState {
  return JSON.parse(
    project.prepare('SELECT state FROM workspace WHERE id = 1').pluck().get() as string,
  ) as WorkspaceState;
}

export function saveWorkspace(project: ProjectDatabase, state: WorkspaceState): void {
  project.prepare('UPDATE workspace SET state = ? WHERE id = 1').run(JSON.stringify(state));
}
