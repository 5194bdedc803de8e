import { createHash } from 'node:crypto';
import { type FormatModule, showAsIs } from './format-module.ts';
import { textPieces } from './text-pieces.ts';

/** What stands around the records of a file. */
export interface RecordFrame {
  readonly start: string;
  /** @param sha256 of the records, in hexadecimal: the same records make the same file. */
  readonly end: (count: number, sha256: string) => string;
}

/** JSON of whole records: each row is one, in a single cell, as JSON. The chosen columns do not matter. */
export function recordFormat(frame: (title: string) => RecordFrame, notes: readonly string[]): FormatModule {
  return {
    *write({ title, rows }) {
      const { start, end } = frame(title);
      const hash = createHash('sha256');
      let count = 0;
      yield start;
      yield* textPieces(rows, ([record = '']) => {
        count += 1;
        hash.update(record);
        return `${count === 1 ? '' : ','}\n${record}`;
      });
      yield end(count, hash.digest('hex'));
    },
    show: showAsIs,
    warnings: () => [...notes],
    isReadable: true,
    limit: null,
    dialect: null,
  };
}
