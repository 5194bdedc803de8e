import Database from 'better-sqlite3';
import type {
  CsvProfile,
  EvidenceColumnId,
  EvidenceRow,
  EvidenceSource,
  RenderedSource,
} from '../../../shared/domain/tables.ts';
import { describeSqliteError } from '../database/sqlite-errors.ts';
import type { EvidenceCellOptions } from '../tables/evidence-cells.ts';
import {
  countEvidence,
  readEvidenceRows,
  readTableClaims,
  readTableSources,
} from '../tables/evidence-reader.ts';

/** What is exported, and how. */
export interface EvidenceExport {
  readonly databasePath: string;
  readonly columns: readonly EvidenceColumnId[];
  /** Evidence identifiers in the order to write; null for the whole table in its own order. */
  readonly rowIds: readonly string[] | null;
  readonly profile: CsvProfile;
  /** By source identifier, for every source that has evidence. */
  readonly rendered: Readonly<Record<string, RenderedSource>>;
}

/** The evidence table at one moment. */
export interface EvidenceSnapshot extends EvidenceCellOptions {
  readonly rowCount: number;
  readonly rows: Iterable<EvidenceRow>;
}

/**
 * Reads the evidence table through a connection of its own, which cannot write. Everything `use` reads is the project
 * as it stood at the beginning, whatever is changed meanwhile.
 */
export async function withEvidenceSnapshot<Result>(
  { databasePath, columns, rowIds, profile, rendered }: EvidenceExport,
  use: (snapshot: EvidenceSnapshot) => Result | Promise<Result>,
): Promise<Result> {
  try {
    const connection = new Database(databasePath, { readonly: true, fileMustExist: true });
    try {
      connection.exec('BEGIN');
      return await use({
        columns,
        profile,
        claims: Object.fromEntries(readTableClaims(connection)),
        sources: citedSources(connection, rendered),
        rowCount: rowIds?.length ?? countEvidence(connection),
        rows: readEvidenceRows(connection, rowIds),
      });
    } finally {
      connection.close();
    }
  } catch (thrown) {
    throw describeSqliteError(thrown, databasePath);
  }
}

function citedSources(
  connection: Database.Database,
  rendered: Readonly<Record<string, RenderedSource>>,
): Record<string, EvidenceSource> {
  const sources: Record<string, EvidenceSource> = {};
  for (const [id, csl] of readTableSources(connection)) {
    const source = rendered[id];
    if (source) sources[id] = { csl, rendered: source };
  }
  return sources;
}
