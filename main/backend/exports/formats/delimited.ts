import { countedWarnings } from './counted-warnings.ts';
import { type Delimiter, delimitedCell, delimitedRecord, delimitedStart } from './delimited-text.ts';
import { excelRows } from './excel-limits.ts';
import type { CellCounts, FormatModule } from './format-module.ts';
import { textPieces } from './text-pieces.ts';

/** CSV and TSV: a record on each line, in both profiles. */
export function delimitedFormat(delimiter: Delimiter): FormatModule {
  return {
    *write({ columns, rows, profile }) {
      const shape = { delimiter, profile };
      const header = columns.map(({ label }) => label);
      yield delimitedStart(profile) + delimitedRecord(header, shape);
      yield* textPieces(rows, (cells) => delimitedRecord(cells, shape));
    },
    show: ({ columns, profile }) => ({
      header: columns.map(({ label }) => delimitedCell(label, profile)),
      row: (cells) => cells.map((cell) => delimitedCell(cell, profile)),
    }),
    warnings: (counts, { profile }) =>
      profile === 'data' ? dataWarnings(counts) : spreadsheetWarnings(counts),
    isReadable: true,
    limit: null,
    dialect: { delimiter },
  };
}

function dataWarnings({ formulas }: CellCounts): string[] {
  return countedWarnings([
    [
      formulas,
      '1 cell begins like a formula. If the file is to be opened in a spreadsheet, use the profile “Spreadsheet”.',
      '# cells begin like a formula. If the file is to be opened in a spreadsheet, use the profile “Spreadsheet”.',
    ],
  ]);
}

function spreadsheetWarnings({ formulas, long, rows }: CellCounts): string[] {
  return countedWarnings([
    [
      formulas,
      '1 cell begins like a formula; an apostrophe in front of it keeps spreadsheets from running it.',
      '# cells begin like a formula; an apostrophe in front of them keeps spreadsheets from running them.',
    ],
    [
      long,
      '1 cell is longer than 32,767 characters; Excel will cut it short.',
      '# cells are longer than 32,767 characters; Excel will cut them short.',
    ],
    [
      rows + 1 - excelRows,
      'Excel will leave out the last row: it shows 1,048,576 at most.',
      'Excel will leave out the last # rows: it shows 1,048,576 at most.',
    ],
  ]);
}
