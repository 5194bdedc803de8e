import { addFormulaGuard } from '../../../shared/domain/formula-guard.ts';
import type { CsvProfile } from '../../../shared/domain/tables.ts';

/** A cell as it stands in a file of this profile, before CSV quoting. */
export function toFileCell(cell: string, profile: CsvProfile): string {
  return profile === 'spreadsheet' ? addFormulaGuard(cell) : cell;
}

/** All cells of a record as they stand in the file. */
export function toFileCells(cells: readonly string[], profile: CsvProfile): string[] {
  return cells.map((cell) => toFileCell(cell, profile));
}
