import { createProject } from '../../main/backend/database/open.ts';
import type { ProjectDatabase } from '../../main/backend/database/project-database.ts';

/** Makes a project file and fills it in one transaction, past the history, which would only cost time here. */
export function fillProject(path: string, fill: (project: ProjectDatabase) => void): void {
  const project = createProject({ path, actor: 'Bench', beforeMigration: () => {} });
  project.connection.transaction(() => fill(project))();
  project.close();
}
