import { parse } from 'csv-parse/sync';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type ClaimTable, maximumTableRecords } from '../../../../shared/domain/claim-table.ts';
import { decodeBytes, emptyError } from '../decode-bytes.ts';
import { openWorkbook } from '../xlsx/open-workbook.ts';
import type { SheetRow } from '../xlsx/read-sheet.ts';

/** A table, and where each of its records stands. */
export interface ReadTable extends ClaimTable {
  /** The row of each record, as a spreadsheet counts them: empty rows count, and the first is 1. */
  readonly rowNumbers: readonly number[];
}

/** What spreadsheets put between cells: by comma where that is no decimal sign, else by semicolon; or by tab. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a table: the first sheet of an Excel workbook, or CSV as RFC 4180 has it, with comma, semicolon or tab between
 * cells; which of them the bytes tell, not the name. The first record names the columns. Cells come as they stand,
 * formula guards included; empty rows are passed over, short records filled up.
 * @throws {AppError} `import.empty`, `import.binary`, `import.tooLarge`, `import.unreadable`
 */
export function parseTable(name: string, bytes: Uint8Array): ReadTable {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { rows, encoding, warnings } = isArchive ? readWorkbook(name, bytes) : readDelimited(name, bytes);
  const [header, ...records] = rows;
  if (!header || records.length === 0) throw emptyError(name);
  if (records.length > maximumTableRecords) throw tooManyRecords(name, records.length);
  const width = Math.max(...widthsOf(rows));
  const filled = ({ cells }: SheetRow) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  return {
    columns: filled(header).map((heading, index) => heading.trim() || `Column ${index + 1}`),
    records: records.map(filled),
    rowNumbers: records.map(({ number }) => number),
    encoding,
    warnings: [...warnings],
  };
}

interface ReadRows {
  /** Those that hold something. */
  readonly rows: readonly SheetRow[];
  readonly encoding: string;
  readonly warnings: readonly string[];
}

function readWorkbook(name: string, bytes: Uint8Array): ReadRows {
  const workbook = openWorkbook(name, bytes);
  const rows: SheetRow[] = [];
  let count = 0;
  workbook.readRows((row) => {
    count += 1;
    // Rows beyond the limit are only counted, to say how many there are.
    if (count <= maximumTableRecords + 1) rows.push(row);
  });
  if (count > maximumTableRecords + 1) throw tooManyRecords(name, count - 1);
  const { sheets, sheet } = workbook;
  const others = `The workbook has ${sheets.length} sheets; only “${sheet}” was read.`;
  return { rows, encoding: 'utf-8', warnings: sheets.length > 1 ? [others] : [] };
}

function readDelimited(name: string, bytes: Uint8Array): ReadRows {
  const { text, encoding, warnings } = decodeBytes(name, bytes);
  const rows = recordsOf(name, text)
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { rows, encoding, warnings };
}

function tooManyRecords(name: string, count: number): AppError {
  const format = new Intl.NumberFormat('en');
  return new AppError(
    'import.tooLarge',
    `“${name}” was not imported: it has ${format.format(count)} rows, and at most ${format.format(maximumTableRecords)} can be read. Nothing was changed. Split it into parts and import those.`,
    { name, records: count, limit: maximumTableRecords },
  );
}

/** The different widths there are: few, however many records. */
function widthsOf(rows: readonly SheetRow[]): number[] {
  return [...new Set(rows.map(({ cells }) => cells.length))];
}

function recordsOf(name: string, text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      bom: true,
    });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError(
      'import.unreadable',
      `“${name}” was not imported: it is not a table that can be read (${reason}). Nothing was changed. Save it as CSV again and choose that file.`,
      { name, reason },
    );
  }
}

/** The delimiter that makes the most columns of the first record; a comma where none makes more than one. */
function delimiterOf(text: string): string {
  const widths = delimiters.map((delimiter) => widthOfFirstRecord(text, delimiter));
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ',';
}

function widthOfFirstRecord(text: string, delimiter: string): number {
  try {
    const [first = []] = parse(text, { delimiter, to: 1, bom: true }) as string[][];
    return first.length;
  } catch {
    return 0;
  }
}
