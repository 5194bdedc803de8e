import { AppError } from '../../../shared/contract/errors.ts';

/** The extended result code of an error from SQLite, e.g. `SQLITE_FULL`; null for any other error. */
function sqliteCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return null;
  return thrown.code.startsWith('SQLITE_') ? thrown.code : null;
}

/** Whether SQLite found that a file is not, or no longer, a database. */
export function isDamage(thrown: unknown): boolean {
  const code = sqliteCode(thrown);
  return code !== null && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB');
}

/** Says in a person's words what SQLite could not do. Errors that are not about the file or the disk come back as they are. */
export function describeSqliteError(thrown: unknown, path: string): unknown {
  const code = sqliteCode(thrown);
  if (code === null) return thrown;
  const cause = { cause: thrown };
  const data = { path, sqlite: code };
  if (code === 'SQLITE_FULL') {
    return new AppError(
      'storage.full',
      'The disk is full. The last action was not carried out; everything before it is safely stored. Free some space and try again.',
      data,
      cause,
    );
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new AppError(
      'project.readOnly',
      `The project file “${path}” cannot be written to. Nothing was changed. Make it writable, or copy it to a folder of your own and open the copy.`,
      data,
      cause,
    );
  }
  if (isDamage(thrown)) {
    return new AppError(
      'project.damaged',
      `The project file “${path}” is damaged. Nothing was changed in it. Keep the file, and open a backup or a copy.`,
      data,
      cause,
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError(
      'project.locked',
      `Another program is using the project file “${path}”. The last action was not carried out. Close the other program and try again.`,
      data,
      cause,
    );
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError(
      'storage.failed',
      `“${path}” could not be opened or made. Nothing was changed. Check that the folder is there and may be written to, and that the name is not too long.`,
      data,
      cause,
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new AppError(
      'storage.failed',
      `The disk did not answer as it should (${code}). The last action was not carried out; everything before it is stored. Check the disk that holds “${path}”.`,
      data,
      cause,
    );
  }
  return thrown;
}
