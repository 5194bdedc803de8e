import type { Database, Statement } from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';

/**
 * The writing connection of the open project, as handlers and repositories see it. Everything is synchronous: a
 * handler runs from its first line to its last without another request in between.
 */
export interface ProjectDatabase {
  readonly path: string;
  readonly connection: Database;
  /** Who makes the changes, for the history. */
  readonly actor: string;
  /** Prepares a statement once per connection. */
  prepare<Row = unknown>(sql: string): Statement<unknown[], Row>;
}

export function createProjectDatabase(connection: Database, path: string, actor: string): ProjectDatabase {
  const statements = new Map<string, Statement>();
  return {
    path,
    connection,
    actor,
    prepare<Row>(sql: string) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = connection.prepare(sql);
        statements.set(sql, statement);
      }
      return statement as unknown as Statement<unknown[], Row>;
    },
  };
}

/** A new identifier: UUIDv7. */
export const newId = (): string => uuidv7();

/** Now: ISO 8601, UTC. */
export const now = (): string => new Date().toISOString();
