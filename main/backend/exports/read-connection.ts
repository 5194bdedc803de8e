import Database from 'better-sqlite3';
import { describeSqliteError } from '../database/sqlite-errors.ts';

/**
 * Reads the project at `databasePath` through a connection of its own, which cannot write. Everything `read` reads is
 * the project as it stood at the beginning, whatever is changed meanwhile. Errors: those of reading the project.
 */
export async function withReadConnection<Result>(
  databasePath: string,
  read: (connection: Database.Database) => Result | Promise<Result>,
): Promise<Result> {
  try {
    const connection = new Database(databasePath, { readonly: true, fileMustExist: true });
    try {
      connection.exec('BEGIN');
      return await read(connection);
    } finally {
      connection.close();
    }
  } catch (thrown) {
    throw describeSqliteError(thrown, databasePath);
  }
}
