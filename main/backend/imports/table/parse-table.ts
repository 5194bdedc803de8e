import { parse } from 'csv-parse/sync';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type ClaimTable, maximumTableRecords } from '../../../../shared/domain/claim-table.ts';
import { decodeBytes, emptyError } from '../decode-bytes.ts';

/** What spreadsheets put between cells: by comma where that is no decimal sign, else by semicolon; or by tab. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a table: CSV as RFC 4180 has it, with comma, semicolon or tab between cells. The first record names the
 * columns. Cells come as they stand, formula guards included; empty lines are passed over, short records filled up.
 * @throws {AppError} `import.empty`, `import.binary`, `import.tooLarge`, `import.unreadable`
 */
export function parseTable(name: string, bytes: Uint8Array): ClaimTable {
  const { text, encoding, warnings } = decodeBytes(name, bytes);
  const [columns = [], ...records] = recordsOf(name, text);
  if (columns.length === 0 || records.length === 0) throw emptyError(name);
  if (records.length > maximumTableRecords) throw tooManyRecords(name, records.length);
  const width = Math.max(columns.length, ...widthsOf(records));
  const filled = (record: string[]) => Array.from({ length: width }, (_, index) => record[index] ?? '');
  return {
    columns: filled(columns).map((heading, index) => heading.trim() || `Column ${index + 1}`),
    records: records.map(filled),
    encoding,
    warnings: [...warnings],
  };
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
function widthsOf(records: readonly string[][]): number[] {
  return [...new Set(records.map((record) => record.length))];
}

function recordsOf(name: string, text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
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
