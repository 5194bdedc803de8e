import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { metadataPathOf } from '../../../shared/domain/table-formats.ts';
import { tableWords } from '../../../shared/domain/tables/table-kinds.ts';
import type { CallContext } from '../worker-threads/serve-calls.ts';
import { csvMetadata } from './csv-metadata.ts';
import { exportCancelled } from './export-cancelled.ts';
import { formatModules } from './formats/table-formats.ts';
import { refuseProjectItself } from './refuse-project.ts';
import type { ShownRow } from './shown-row.ts';
import type { TableOrigin } from './table-origin.ts';
import { type TableExport, type TableSnapshot, withTableSnapshot } from './table-snapshot.ts';
import { tooManyRows } from './too-many-rows.ts';
import { type Append, type WholeFile, writeWholeFiles } from './whole-file.ts';

export type TableFile = TableExport & {
  readonly path: string;
  readonly overwrite: boolean;
  /** For a description of the table beside the file, where the format can have one; null for none. */
  readonly metadata: MetadataRequest | null;
};

export interface MetadataRequest {
  readonly overwrite: boolean;
  readonly filters: readonly string[];
  readonly origin: TableOrigin;
}

export interface WrittenFile {
  readonly path: string;
  readonly rowCount: number;
  readonly bytes: number;
  readonly metadataPath: string | null;
}

/** Rows written so far, of how many. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

const progressMilliseconds = 100;

const noClaims =
  'None of the rows bears on a claim, so there is nothing to review. Nothing was written. Link a quote to a claim first.';

/**
 * Writes a table to a file, row by row, and its description where that is asked for. Errors: `export.empty`,
 * `export.tooLarge`, `job.cancelled`, and those of `writeWholeFiles` and of reading the project. After an error there
 * is no new file.
 */
export async function writeTable(input: TableFile, call: CallContext<ExportProgress>): Promise<WrittenFile> {
  const { path, overwrite, metadata } = input;
  const format = formatModules[input.format];
  const metadataPath = metadata && format.dialect ? metadataPathOf(path) : null;
  for (const each of [path, metadataPath ?? path]) await refuseProjectItself(each, input.databasePath);
  return withTableSnapshot(input, async (snapshot) => {
    refuseRowCount(input, snapshot.rowCount);
    const rows = countedRows(snapshot.rows);
    const files: WholeFile[] = [
      {
        path,
        overwrite,
        write: (append) => writeRows(input, { ...snapshot, rows }, append, call),
      },
    ];
    if (metadata && format.dialect && metadataPath !== null) {
      const table = { ...input, ...metadata, ...snapshot, dialect: format.dialect };
      files.push({
        path: metadataPath,
        overwrite: metadata.overwrite,
        write: (append) => append(csvMetadata({ ...table, rowCount: rows.done, created: new Date() })),
      });
    }
    const [bytes = 0] = await writeWholeFiles(files);
    call.progress({ done: rows.done, total: rows.done });
    return { path, rowCount: rows.done, bytes, metadataPath };
  });
}

function refuseRowCount({ table, format, path }: TableFile, rowCount: number): void {
  if (rowCount === 0)
    throw new AppError(
      'export.empty',
      format === 'claim-review'
        ? noClaims
        : `There are no rows to export. Nothing was written. ${tableWords[table].empty}`,
    );
  const refusal = tooManyRows(formatModules[format], rowCount);
  if (refusal !== null) throw new AppError('export.tooLarge', refusal, { path });
}

/** The cells of rows, and how many rows have been taken so far. */
interface CountedRows extends Iterable<readonly string[]> {
  readonly done: number;
}

function countedRows(rows: Iterable<ShownRow>): CountedRows {
  let done = 0;
  return {
    get done() {
      return done;
    },
    *[Symbol.iterator]() {
      for (const { cells } of rows) {
        done += 1;
        yield cells;
      }
    },
  };
}

async function writeRows(
  { path, format, profile }: TableFile,
  snapshot: Omit<TableSnapshot, 'rows'> & { readonly rows: CountedRows },
  append: Append,
  { signal, progress }: CallContext<ExportProgress>,
): Promise<void> {
  const { rows, rowCount: total } = snapshot;
  let lastProgress = Number.NEGATIVE_INFINITY;
  for await (const piece of formatModules[format].write({ ...snapshot, profile })) {
    if (signal.aborted) throw exportCancelled(path);
    await append(piece);
    if (performance.now() - lastProgress < progressMilliseconds) continue;
    progress({ done: rows.done, total });
    lastProgress = performance.now();
    // Without a turn of its own, the word that it is cancelled would wait until the end.
    await nextTurn();
  }
  if (signal.aborted) throw exportCancelled(path);
}
