import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CallContext } from '../worker-threads/serve-calls.ts';
import { exportCancelled } from './export-cancelled.ts';
import { formatModules } from './formats/table-formats.ts';
import { refuseProjectItself } from './refuse-project.ts';
import { type ShownRow, type TableExport, withTableSnapshot } from './table-snapshot.ts';
import { tooManyRows } from './too-many-rows.ts';
import { writeWholeFile } from './whole-file.ts';

export type TableFile = TableExport & { readonly path: string; readonly overwrite: boolean };

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

const progressMilliseconds = 100;

const emptyMessages: Readonly<Record<TableExport['table'], string>> = {
  evidence:
    'There are no rows to export. Nothing was written. Link a quote to a claim, or take a filter off.',
  quotes: 'There are no quotes to export. Nothing was written. Make a quote first, or take a filter off.',
};

/**
 * Writes a table to a file, row by row. Errors: `export.empty`, `export.tooLarge`, `job.cancelled`, and those of
 * `writeWholeFile` and of reading the project. After an error there is no new file.
 */
export async function writeTable(
  input: TableFile,
  { signal, progress }: CallContext<ExportProgress>,
): Promise<WrittenFile> {
  const { path, overwrite, profile } = input;
  await refuseProjectItself(path, input.databasePath);
  return withTableSnapshot(input, async (snapshot) => {
    const { rowCount: total } = snapshot;
    if (total === 0) throw new AppError('export.empty', emptyMessages[input.table]);
    const format = formatModules[input.format];
    const refusal = tooManyRows(format, total);
    if (refusal !== null) throw new AppError('export.tooLarge', refusal, { path });
    let done = 0;
    function* cells(rows: Iterable<ShownRow>): Generator<readonly string[], void> {
      for (const row of rows) {
        done += 1;
        yield row.cells;
      }
    }
    const content = { ...snapshot, profile, rows: cells(snapshot.rows) };
    let lastProgress = Number.NEGATIVE_INFINITY;
    const bytes = await writeWholeFile(path, { overwrite }, async (append) => {
      for await (const piece of format.write(content)) {
        if (signal.aborted) throw exportCancelled(path);
        await append(piece);
        if (performance.now() - lastProgress < progressMilliseconds) continue;
        progress({ done, total });
        lastProgress = performance.now();
        // Without a turn of its own, the word that it is cancelled would wait until the end.
        await nextTurn();
      }
      if (signal.aborted) throw exportCancelled(path);
    });
    progress({ done, total: done });
    return { path, rowCount: done, bytes };
  });
}
