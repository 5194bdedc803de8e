import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder for settings, recent projects and backups, the same for every shell. The environment variable
 * `CORROBORATE_USER_DATA` names another one.
 */
export function userDataDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(environment.CORROBORATE_USER_DATA || envPaths('Corroborate', { suffix: '' }).data);
}

/**
 * The folder where new projects go unless the person says otherwise: her documents folder, or her home folder where
 * there is none. The environment variable `CORROBORATE_DOCUMENTS` names another one.
 */
export function documentsDirectory(
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  const named = environment.CORROBORATE_DOCUMENTS;
  if (named) return path.resolve(named);
  const candidates = [xdgDocumentsDirectory(environment, home), path.join(home, 'Documents')];
  return candidates.find((candidate) => candidate !== null && existsSync(candidate)) ?? home;
}

/** Reads the freedesktop.org `user-dirs.dirs` file, which names the documents folder in the person's own language. */
function xdgDocumentsDirectory(environment: NodeJS.ProcessEnv, home: string): string | null {
  const file = path.join(environment.XDG_CONFIG_HOME || path.join(home, '.config'), 'user-dirs.dirs');
  if (!existsSync(file)) return null;
  const line = /^\s*XDG_DOCUMENTS_DIR="(.*)"\s*$/m.exec(readFileSync(file, 'utf8'));
  return line?.[1] ? line[1].replace(/^\$HOME/, home) : null;
}
