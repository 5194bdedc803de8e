import { addFormulaGuard } from '../../../../shared/domain/formula-guard.ts';
import type { CsvProfile } from '../../../../shared/domain/tables.ts';

export type Delimiter = ',' | '\t';

/**
 * Cells that need quotation marks (RFC 4180): those with a mark, a line end or the delimiter, and those that begin with
 * `#`, which “CSV on the Web” and R take for a comment.
 */
const quotedCells = { ',': /^#|[",\r\n]/, '\t': /^#|["\t\r\n]/ } as const;
const lineEnd = '\r\n';

/** What stands before the first record: the byte order mark tells spreadsheets that the file is UTF-8. */
export function delimitedStart(profile: CsvProfile): string {
  return profile === 'spreadsheet' ? '\uFEFF' : '';
}

/** A record as RFC 4180 has it, ended by CRLF. */
export function delimitedRecord(
  cells: readonly string[],
  { delimiter, profile }: { readonly delimiter: Delimiter; readonly profile: CsvProfile },
): string {
  // Unquoted, the only cell of a record would make an empty line, which most programs skip.
  if (cells.length === 1 && cells[0] === '') return `""${lineEnd}`;
  const needsQuotes = quotedCells[delimiter];
  let line = '';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = delimitedCell(cells[index] ?? '', profile);
    if (index > 0) line += delimiter;
    line += needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return line + lineEnd;
}

/** A cell as it stands in a file of this profile, before it is quoted. */
export function delimitedCell(cell: string, profile: CsvProfile): string {
  return profile === 'spreadsheet' ? addFormulaGuard(cell) : cell;
}
