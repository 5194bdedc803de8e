import { stringify } from 'csv-stringify/sync';
import type { CsvProfile } from '../../../shared/domain/tables.ts';

/** What stands before the first record: the byte order mark tells spreadsheets that the file is UTF-8. */
export function csvStart(profile: CsvProfile): string {
  return profile === 'spreadsheet' ? '\uFEFF' : '';
}

/** Records as RFC 4180 has them, each ended by CRLF. */
export function csvRecords(records: readonly (readonly string[])[]): string {
  const width = records[0]?.length ?? 0;
  // Unquoted, the only cell of a record would make an empty line, which most programs skip.
  return stringify([...records], { record_delimiter: 'windows', quoted_empty: width === 1 });
}
