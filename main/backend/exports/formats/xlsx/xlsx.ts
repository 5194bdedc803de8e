import { countedWarnings } from '../counted-warnings.ts';
import { excelLinks, excelRows } from '../excel-limits.ts';
import { type CellCounts, type FormatModule, showAsIs, type TableContent } from '../format-module.ts';
import { type ZipEntry, zipPieces } from '../zip-pieces.ts';
import { sheetXml, type WrittenSheet } from './sheet-parts.ts';
import { cutCell } from './sheet-text.ts';
import { closingParts, fixedParts, sheetPath, sheetStartDeclaration } from './workbook-parts.ts';

/**
 * An Excel workbook of one sheet (ECMA-376), written row by row: header frozen, with filters and printed on each page; days,
 * moments and numbers are what they are, addresses are links, and all other cells are text.
 */
export const xlsxFormat: FormatModule = {
  write: (content) => zipPieces(packageEntries(content)),
  show: (head) => ({ ...showAsIs(head), row: (cells) => cells.map(cutCell) }),
  warnings,
  isReadable: false,
  limit: { rows: excelRows - 1, subject: 'An Excel workbook' },
  dialect: null,
};

function* packageEntries(content: TableContent): Generator<ZipEntry, void> {
  yield* entriesOf(fixedParts(content.title));
  let sheet: WrittenSheet = { links: [], range: 'A1' };
  function* sheetPieces(): Generator<string, void> {
    yield sheetStartDeclaration;
    sheet = yield* sheetXml(content);
  }
  yield { path: sheetPath, pieces: sheetPieces() };
  yield* entriesOf(closingParts(content.title, sheet));
}

function entriesOf(parts: Readonly<Record<string, string>>): ZipEntry[] {
  return Object.entries(parts).map(([path, text]) => ({ path, pieces: [text] }));
}

function warnings({ long, addresses }: CellCounts): string[] {
  return countedWarnings([
    [
      long,
      '1 cell is longer than the 32,767 characters Excel takes; it is cut, and says so at its end.',
      '# cells are longer than the 32,767 characters Excel takes; they are cut, and say so at their ends.',
    ],
    [
      addresses - excelLinks,
      'Excel takes 65,530 links in a sheet: the last address is text.',
      'Excel takes 65,530 links in a sheet: the last # addresses are text.',
    ],
  ]);
}
