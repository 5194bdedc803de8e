import { addFormulaGuard } from '../../../../../shared/domain/formula-guard.ts';
import { plainNumber } from '../../../../../shared/domain/tables/column-facts.ts';
import { excelAddressCharacters, excelLinks } from '../excel-limits.ts';
import type { ExportedColumn, TableContent } from '../format-module.ts';
import { textPieces } from '../text-pieces.ts';
import { webAddress } from '../web-address.ts';
import { columnWidth, rowHeight } from './row-height.ts';
import { dayNumber, momentNumber } from './sheet-dates.ts';
import { cellStyle } from './sheet-styles.ts';
import { cutCell, sheetText } from './sheet-text.ts';

/** A link of the sheet: its cell, and where it leads. */
export interface SheetLink {
  readonly cell: string;
  readonly address: string;
}

/** What is known of a sheet once its rows are written. */
export interface WrittenSheet {
  readonly links: readonly SheetLink[];
  /** All its cells, as `A1:M20`. */
  readonly range: string;
}

/** The XML of the one sheet, row by row; returns what the parts around it need. Strings stand in their cells, never shared. */
export function* sheetXml({ columns, rows }: TableContent): Generator<string, WrittenSheet> {
  const letters = columns.map((_column, index) => columnLetters(index));
  const links: SheetLink[] = [];
  let lastRow = 1;
  yield `${sheetStart(columns)}<row r="1" ht="24" customHeight="1">${columns
    .map(({ label }, index) => textCell(`${letters[index]}1`, label, cellStyle.header))
    .join('')}</row>`;
  yield* textPieces(rows, (cells) => {
    lastRow += 1;
    let row = `<row r="${lastRow}" ht="${rowHeight(cells, columns)}">`;
    for (let index = 0; index < columns.length; index += 1) {
      const cell = cells[index] ?? '';
      if (cell !== '') row += cellXml(`${letters[index]}${lastRow}`, cell, columns[index], links);
    }
    return `${row}</row>`;
  });
  const range = `A1:${letters.at(-1)}${lastRow}`;
  yield sheetEnd(range, links);
  return { links, range };
}

function sheetStart(columns: readonly ExportedColumn[]): string {
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column)}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
}

/** Text that reads like a number is meant as text: programs need not remark on it. */
function sheetEnd(range: string, links: readonly SheetLink[]): string {
  const hyperlinks = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="link${index + 1}"/>`);
  return `</sheetData><autoFilter ref="${range}"/>${
    hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : ''
  }<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors></worksheet>`;
}

/** A cell as what it is: a day, a moment, a number, a link or text. A string is never a formula. */
function cellXml(
  place: string,
  cell: string,
  column: ExportedColumn | undefined,
  links: SheetLink[],
): string {
  const kind = column?.facts.kind;
  const day = kind === 'day' ? dayNumber(cell) : null;
  if (day !== null) return `<c r="${place}" s="${cellStyle.day}"><v>${day}</v></c>`;
  const moment = kind === 'time' ? momentNumber(cell) : null;
  if (moment !== null) return `<c r="${place}" s="${cellStyle.moment}"><v>${moment}</v></c>`;
  const number = kind === 'number' ? plainNumber(cell) : null;
  if (number !== null) return `<c r="${place}" s="${cellStyle.number}"><v>${number}</v></c>`;
  const address = kind === 'address' && links.length < excelLinks ? webAddress(cell) : null;
  if (address !== null && address.length <= excelAddressCharacters) {
    links.push({ cell: place, address });
    return textCell(place, cell, cellStyle.link);
  }
  return textCell(place, cutCell(cell), addFormulaGuard(cell) === cell ? cellStyle.text : cellStyle.quoted);
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

/** A, B, … Z, AA, AB, … */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
