import type { EvidenceTableData } from '../database/operations.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { listSourceItems } from '../sources/source-repository.ts';
import { readEvidenceRows, readTableClaims } from './evidence-reader.ts';

/** The whole evidence table, before citations are rendered. */
export function readEvidenceTable(project: ProjectDatabase): EvidenceTableData {
  const { connection } = project;
  return {
    rows: [...readEvidenceRows(connection, null)],
    claims: Object.fromEntries(readTableClaims(connection)),
    items: listSourceItems(project),
  };
}
