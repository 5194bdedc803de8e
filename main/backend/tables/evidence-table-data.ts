import type { EvidenceTableData } from '../database/operations.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readEvidenceRows, readTableClaims, readTableSources } from './evidence-reader.ts';

/** The whole evidence table, before citations are rendered. */
export function readEvidenceTable({ connection }: ProjectDatabase): EvidenceTableData {
  return {
    rows: [...readEvidenceRows(connection, null)],
    claims: Object.fromEntries(readTableClaims(connection)),
    sources: Object.fromEntries(readTableSources(connection)),
  };
}
