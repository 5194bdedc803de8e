import type { CitationStyle } from '../../../shared/domain/styles.ts';
import { readCitationBasis } from '../citations/citation-basis.ts';
import type { EvidenceTableData } from '../database/operations.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readEvidenceRows, readTableClaims } from './evidence-reader.ts';

/** The whole evidence table, before citations are rendered, in the project's style for null. Error: `citation.styleUnknown`. */
export function readEvidenceTable(project: ProjectDatabase, cited: CitationStyle | null): EvidenceTableData {
  const { connection } = project;
  return {
    rows: [...readEvidenceRows(connection, null)],
    claims: Object.fromEntries(readTableClaims(connection)),
    ...readCitationBasis(project, cited),
  };
}
