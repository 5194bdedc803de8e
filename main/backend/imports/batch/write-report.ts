import {
  type BatchReport,
  detailsInWords,
  outcomeInWords,
} from '../../../../shared/domain/import-reports.ts';
import { csvRecords, csvStart } from '../../exports/csv.ts';
import { toFileCells } from '../../exports/file-cells.ts';
import { writeWholeFile } from '../../exports/whole-file.ts';

const columns = ['File', 'Outcome', 'Title', 'Details', 'Place', 'Document'];
/** Records written at once. */
const batchSize = 500;

/** Writes what became of many files as a table for spreadsheets. Errors: those of `writeWholeFile`. */
export async function writeReport(
  path: string,
  { overwrite }: { readonly overwrite: boolean },
  { files }: Pick<BatchReport, 'files'>,
): Promise<{ path: string; rowCount: number; bytes: number }> {
  const bytes = await writeWholeFile(path, { overwrite }, async (append) => {
    await append(csvStart('spreadsheet') + csvRecords([columns]));
    for (let start = 0; start < files.length; start += batchSize) {
      await append(csvRecords(files.slice(start, start + batchSize).map(recordOf)));
    }
  });
  return { path, rowCount: files.length, bytes };
}

function recordOf(file: BatchReport['files'][number]): string[] {
  const cells = [
    file.name,
    outcomeInWords(file),
    file.title,
    detailsInWords(file),
    file.path,
    file.documentId ?? '',
  ];
  return toFileCells(cells, 'spreadsheet');
}
