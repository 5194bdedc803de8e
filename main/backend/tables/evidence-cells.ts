import { AppError } from '../../../shared/contract/errors.ts';
import { type EvidenceContext, evidenceColumns } from '../../../shared/domain/evidence-table.ts';
import { addFormulaGuard } from '../../../shared/domain/formula-guard.ts';
import type {
  CsvProfile,
  EvidenceColumnId,
  EvidenceRow,
  EvidenceSource,
} from '../../../shared/domain/tables.ts';
import type { TableClaim } from './evidence-reader.ts';

/** Which cells an export has, and what their rows are joined with. */
export interface EvidenceCellOptions {
  readonly columns: readonly EvidenceColumnId[];
  readonly profile: CsvProfile;
  readonly claims: Readonly<Record<string, TableClaim>>;
  readonly sources: Readonly<Record<string, EvidenceSource>>;
}

/** The column labels as they stand in the file. */
export function evidenceHeader(columns: readonly EvidenceColumnId[], profile: CsvProfile): string[] {
  return columns.map((column) => toFileCell(evidenceColumns[column].label, profile));
}

/** The cells of a row as the screen shows them. Error: `citation.failed` when its source was never rendered. */
export function shownCells(row: EvidenceRow, options: EvidenceCellOptions): string[] {
  const context = contextOf(row, options);
  return options.columns.map((column) => evidenceColumns[column].value(row, context));
}

/** The cells of a row as they stand in the file, before CSV quoting. Error: as `shownCells`. */
export function fileCells(row: EvidenceRow, options: EvidenceCellOptions): string[] {
  const context = contextOf(row, options);
  return options.columns.map((column) =>
    toFileCell(evidenceColumns[column].value(row, context), options.profile),
  );
}

function contextOf(row: EvidenceRow, { claims, sources }: EvidenceCellOptions): EvidenceContext {
  const claim = claims[row.claimId];
  const source = sources[row.sourceId];
  if (!claim || !source) {
    throw new AppError(
      'citation.failed',
      'The table changed while its citations were being made. Nothing was written. Try again.',
      { evidenceId: row.id },
    );
  }
  return { claim, source };
}

/** A cell as it stands in a file of this profile, before CSV quoting. */
export function toFileCell(cell: string, profile: CsvProfile): string {
  return profile === 'spreadsheet' ? addFormulaGuard(cell) : cell;
}
