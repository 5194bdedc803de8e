import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { CsvProfile } from '../../../shared/domain/tables.ts';
import { toFileCell, toFileCells } from './file-cells.ts';
import type { TableSnapshot } from './table-snapshot.ts';

export type ExportPreview = ProcedureOutput<'exports.preview'>;

/** Excel's own limits: characters in a cell, rows in a sheet (the header is one of them). */
const excelCharacters = 32_767;
const excelRows = 1_048_576;

/** The first `limit` rows as they will stand in the file, and what is worth knowing about all of them. */
export function previewTable(snapshot: TableSnapshot, limit: number): ExportPreview {
  const { labels, profile } = snapshot;
  const rows: string[][] = [];
  const findings: Findings = {
    rows: 0,
    formulaCells: 0,
    longCells: 0,
    nameCells: 0,
    unverified: new Set(),
    disputed: new Set(),
    withoutReference: new Set(),
  };
  for (const row of snapshot.rows) {
    if (rows.length < limit) rows.push(toFileCells(row.cells, profile));
    findings.rows += 1;
    for (const cell of row.cells) {
      if (cell.length > excelCharacters) findings.longCells += 1;
      if (snapshot.findNames(cell).length > 0) findings.nameCells += 1;
      if (toFileCell(cell, 'spreadsheet') !== cell) findings.formulaCells += 1;
    }
    if (row.status === 'unverified') findings.unverified.add(row.quoteId);
    if (row.status === 'disputed') findings.disputed.add(row.quoteId);
    if (row.unreferencedSourceId !== null) findings.withoutReference.add(row.unreferencedSourceId);
  }
  return {
    header: toFileCells(labels, profile),
    rows,
    rowCount: findings.rows,
    warnings: describeFindings(findings, profile),
    names: { pseudonyms: snapshot.pseudonyms, cells: findings.nameCells },
  };
}

interface Findings {
  rows: number;
  /** Cells that a spreadsheet would take for formulas. */
  formulaCells: number;
  longCells: number;
  /** Cells in which a real name stands that has a pseudonym. */
  nameCells: number;
  readonly unverified: Set<string>;
  readonly disputed: Set<string>;
  readonly withoutReference: Set<string>;
}

function describeFindings(findings: Findings, profile: CsvProfile): string[] {
  const { unverified, disputed, withoutReference, formulaCells, longCells, rows } = findings;
  const warnings: string[] = [];
  const warn = (count: number, one: string, many: string) => {
    if (count > 0) warnings.push(count === 1 ? one : many.replace('#', count.toLocaleString('en-US')));
  };
  warn(unverified.size, '1 quote has not been reviewed yet.', '# quotes have not been reviewed yet.');
  warn(disputed.size, '1 quote is marked as disputed.', '# quotes are marked as disputed.');
  warn(
    withoutReference.size,
    '1 source is cited in the text only: this style gives it no reference, so that cell is empty.',
    '# sources are cited in the text only: this style gives them no reference, so those cells are empty.',
  );
  if (profile === 'data') {
    warn(
      formulaCells,
      '1 cell begins like a formula. If the file is to be opened in a spreadsheet, use the profile “Spreadsheet”.',
      '# cells begin like a formula. If the file is to be opened in a spreadsheet, use the profile “Spreadsheet”.',
    );
    return warnings;
  }
  warn(
    formulaCells,
    '1 cell begins like a formula; an apostrophe in front of it keeps spreadsheets from running it.',
    '# cells begin like a formula; an apostrophe in front of them keeps spreadsheets from running them.',
  );
  warn(
    longCells,
    '1 cell is longer than 32,767 characters; Excel will cut it short.',
    '# cells are longer than 32,767 characters; Excel will cut them short.',
  );
  warn(
    Math.max(0, rows + 1 - excelRows),
    'Excel will leave out the last row: it shows 1,048,576 at most.',
    'Excel will leave out the last # rows: it shows 1,048,576 at most.',
  );
  return warnings;
}
