import type { FileReport } from '../../../../shared/domain/import-reports.ts';
import type { ProjectDatabase } from '../../database/project-database.ts';
import { readShownNames } from '../../people/shown-names.ts';

/** The reports of files with the names that are shown, in the files' own names and places too. */
export function showReport(project: ProjectDatabase, files: readonly FileReport[]): FileReport[] {
  const { title, handle } = readShownNames(project.connection);
  return files.map(({ duplicate, error, ...file }) => ({
    ...file,
    name: handle(file.name),
    path: handle(file.path),
    title: title(file.title),
    warnings: file.warnings.map(handle),
    duplicate: duplicate && { ...duplicate, title: title(duplicate.title) },
    error: error && { ...error, message: handle(error.message) },
  }));
}
