import type { Database } from 'better-sqlite3';
import { tableNames } from '../../../shared/contract/define-procedure.ts';
import { trackedTables } from './tracked-tables.ts';

/**
 * Puts the recording triggers on a connection. They are temporary, so they always fit the columns the tables have
 * now and need no care in migrations. They write only while `recording.step_id` names a step.
 */
export function installRecording(connection: Database): void {
  connection.exec(`
    CREATE TEMP TABLE recording (step_id INTEGER);
    INSERT INTO recording (step_id) VALUES (NULL);
  `);
  for (const table of tableNames) connection.exec(recordingTriggers(connection, table));
}

function recordingTriggers(connection: Database, table: (typeof tableNames)[number]): string {
  const columns = columnsOf(connection, table);
  const { subject, object } = trackedTables[table];
  const row = (version: 'old' | 'new') =>
    `json_object(${columns.map((name) => `'${name}', ${version}."${name}"`).join(', ')})`;
  const trigger = (operation: 'INSERT' | 'UPDATE' | 'DELETE', before: string, after: string) => {
    const version = operation === 'DELETE' ? 'old' : 'new';
    return `CREATE TEMP TRIGGER record_${table}_${operation.toLowerCase()} AFTER ${operation} ON main.${table}
      WHEN (SELECT step_id FROM recording) IS NOT NULL BEGIN
        INSERT INTO history_change (step_id, table_name, subject, object, before, after)
        SELECT step_id, '${table}', ${version}."${subject}", ${object ? `${version}."${object}"` : 'NULL'}, ${before}, ${after}
        FROM recording;
      END;`;
  };
  return [
    trigger('INSERT', 'NULL', row('new')),
    trigger('UPDATE', row('old'), row('new')),
    trigger('DELETE', row('old'), 'NULL'),
  ].join('\n');
}

/** The column names of a table, in order. */
function columnsOf(connection: Database, table: string): string[] {
  return connection
    .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table) as string[];
}
