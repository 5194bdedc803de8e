import { AppError } from '../../../shared/contract/errors.ts';
import type { CallContext } from '../worker-threads/serve-calls.ts';
import { csvRecords, csvStart } from './csv.ts';
import { exportCancelled } from './export-cancelled.ts';
import { toFileCells } from './file-cells.ts';
import { refuseProjectItself } from './refuse-project.ts';
import { type TableExport, type TableSnapshot, withTableSnapshot } from './table-snapshot.ts';
import { writeWholeFile } from './whole-file.ts';

export type TableCsv = TableExport & { readonly path: string; readonly overwrite: boolean };

export interface WrittenFile {
  readonly path: string;
  readonly rowCount: number;
  readonly bytes: number;
}

/** Rows written so far, of how many. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** Rows are turned into CSV together until there are this many or they hold this many characters. */
const batchRows = 100;
const batchCharacters = 256_000;
const progressMilliseconds = 100;

const emptyMessages: Readonly<Record<TableExport['table'], string>> = {
  evidence:
    'There are no rows to export. Nothing was written. Link a quote to a claim, or take a filter off.',
  quotes: 'There are no quotes to export. Nothing was written. Make a quote first, or take a filter off.',
};

/**
 * Writes a table to a CSV file, row by row: memory does not grow with the table. Errors: `export.empty`,
 * `job.cancelled`, and those of `writeWholeFile` and of reading the project. After an error there is no new file.
 */
export async function writeTableCsv(
  input: TableCsv,
  { signal, progress }: CallContext<ExportProgress>,
): Promise<WrittenFile> {
  const { path, overwrite } = input;
  await refuseProjectItself(path, input.databasePath);
  return withTableSnapshot(input, async (snapshot) => {
    const { labels, profile, rowCount: total } = snapshot;
    if (total === 0) {
      throw new AppError('export.empty', emptyMessages[input.table]);
    }
    let done = 0;
    let lastProgress = Number.NEGATIVE_INFINITY;
    const bytes = await writeWholeFile(path, { overwrite }, async (append) => {
      await append(csvStart(profile) + csvRecords([toFileCells(labels, profile)]));
      for (const batch of batches(snapshot)) {
        if (signal.aborted) throw exportCancelled(path);
        await append(csvRecords(batch));
        done += batch.length;
        if (performance.now() - lastProgress >= progressMilliseconds) {
          progress({ done, total });
          lastProgress = performance.now();
        }
      }
      if (signal.aborted) throw exportCancelled(path);
    });
    progress({ done, total: done });
    return { path, rowCount: done, bytes };
  });
}

function* batches(snapshot: TableSnapshot): Generator<string[][], void> {
  let batch: string[][] = [];
  let characters = 0;
  for (const row of snapshot.rows) {
    const cells = toFileCells(row.cells, snapshot.profile);
    for (const cell of cells) characters += cell.length;
    batch.push(cells);
    if (batch.length >= batchRows || characters >= batchCharacters) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
