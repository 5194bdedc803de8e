import { readCitationBasis } from '../citations/citation-basis.ts';
import type { StoredTable, TableRequest } from '../database/operations.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { tableReader } from './table-reader.ts';

/** A whole table, before citations are rendered. Error: `citation.styleUnknown`. */
export function readTable(project: ProjectDatabase, { table, cited, places }: TableRequest): StoredTable {
  const { connection } = project;
  const { rows, shared, isCited } = tableReader(table);
  return {
    rows: [...rows(connection, null, { places })],
    shared: shared(connection),
    basis: isCited ? readCitationBasis(project, cited) : null,
  };
}
