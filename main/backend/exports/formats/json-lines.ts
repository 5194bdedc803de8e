import { plainNumber } from '../../../../shared/domain/tables/column-facts.ts';
import { type ExportedColumn, type FormatModule, showAsIs } from './format-module.ts';
import { textPieces } from './text-pieces.ts';

/** JSON Lines: an object on each line, its keys the columns' identifiers. */
export const jsonLinesFormat: FormatModule = {
  write: ({ columns, rows }) => textPieces(rows, (cells) => `${JSON.stringify(toObject(columns, cells))}\n`),
  show: (head) => ({ ...showAsIs(head), header: head.columns.map(({ id }) => id) }),
  warnings: () => [],
  isReadable: true,
  limit: null,
  dialect: null,
};

function toObject(columns: readonly ExportedColumn[], cells: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ id, facts }, index) => {
      const cell = cells[index] ?? '';
      return [id, facts.kind === 'number' ? (plainNumber(cell) ?? cell) : cell];
    }),
  );
}
