import {
  type BatchReport,
  detailsInWords,
  outcomeInWords,
} from '../../../../shared/domain/import-reports.ts';
import { delimitedRecord, delimitedStart } from '../../exports/formats/delimited-text.ts';
import { textPieces } from '../../exports/formats/text-pieces.ts';
import { writeWholeFile } from '../../exports/whole-file.ts';

const columns = ['File', 'Outcome', 'Title', 'Details', 'Place', 'Document'];
const shape = { delimiter: ',', profile: 'spreadsheet' } as const;

/** Writes what became of many files as a table for spreadsheets. Errors: those of `writeWholeFile`. */
export async function writeReport(
  path: string,
  { overwrite }: { readonly overwrite: boolean },
  { files }: Pick<BatchReport, 'files'>,
): Promise<{ path: string; rowCount: number; bytes: number }> {
  const bytes = await writeWholeFile(path, { overwrite }, async (append) => {
    await append(delimitedStart(shape.profile) + delimitedRecord(columns, shape));
    for (const piece of textPieces(files, recordOf)) await append(piece);
  });
  return { path, rowCount: files.length, bytes };
}

function recordOf(file: BatchReport['files'][number]): string {
  const cells = [
    file.name,
    outcomeInWords(file),
    file.title,
    detailsInWords(file),
    file.path,
    file.documentId ?? '',
  ];
  return delimitedRecord(cells, shape);
}
