import { streamXml } from '../xml/stream-xml.ts';
import { isoOfNumber } from './number-formats.ts';
import { StringItem, unescapeSheetText } from './sheet-strings.ts';

/** What the cells of a sheet refer to. */
export interface WorkbookParts {
  readonly sharedStrings: readonly string[];
  /** Of each cell style, whether it shows a number as a day or a moment. */
  readonly dateStyles: readonly boolean[];
  readonly calendar: 1900 | 1904;
}

/** A row that holds something. `number` is counted from 1, as spreadsheets do; cells that hold nothing are `''`. */
export interface SheetRow {
  readonly number: number;
  readonly cells: string[];
}

/** Columns that a sheet can have (“Excel specifications and limits”). */
const maximumColumns = 16_384;

/**
 * Reads the cells of a sheet as text, row by row: strings as they were written, days and moments as ISO 8601 has them,
 * numbers as they read, of formulas what they last came to. Rows without any text are passed over.
 * @param take is handed each row
 * @throws {AppError} `import.unreadable`
 */
export function readSheet(
  name: string,
  part: string,
  bytes: Uint8Array,
  workbook: WorkbookParts,
  take: (row: SheetRow) => void,
): void {
  const string = new StringItem();
  let row: { number: number; cells: string[] } = { number: 0, cells: [] };
  let cell = { column: -1, type: '', style: 0 };
  let value = '';
  let isValue = false;

  streamXml(name, part, bytes, {
    open(element, attributes) {
      if (element === 'row') row = { number: Number(attributes.get('r')) || row.number + 1, cells: [] };
      else if (element === 'c') {
        cell = {
          column: columnOf(attributes.get('r')) ?? cell.column + 1,
          type: attributes.get('t') ?? 'n',
          style: Number(attributes.get('s') ?? 0),
        };
        value = '';
      } else if (element === 'v') isValue = true;
      else string.open(element);
    },
    text(words) {
      if (isValue) value += words;
      else string.add(words);
    },
    close(element) {
      if (element === 'v') isValue = false;
      else if (element === 'c') {
        const inline = string.take();
        const text = cell.type === 'inlineStr' ? inline : textOf(value, cell, workbook);
        if (text !== '' && cell.column < maximumColumns) place(row.cells, cell.column, text);
      } else if (element === 'row') {
        cell = { ...cell, column: -1 };
        if (row.cells.length > 0) take(row);
      } else string.close(element);
    },
  });
}

function place(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** The position, from 0, of the column of a cell’s name: 27 of `AB12`. Null for what is no such name. */
function columnOf(cell: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? '')?.[0];
  if (letters === undefined) return null;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function textOf(
  value: string,
  { type, style }: { type: string; style: number },
  { sharedStrings, dateStyles, calendar }: WorkbookParts,
): string {
  switch (type) {
    case 's':
      return sharedStrings[Number(value)] ?? '';
    case 'n':
      return (dateStyles[style] && value !== '' && isoOfNumber(Number(value), calendar)) || numberText(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    default:
      return unescapeSheetText(value);
  }
}

/** A number as a spreadsheet shows it: of the digits that are kept, the 15 that count. */
function numberText(value: string): string {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)));
}
