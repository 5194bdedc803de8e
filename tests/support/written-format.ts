import type { TableContent } from '../../main/backend/exports/formats/format-module.ts';
import { formatModules } from '../../main/backend/exports/formats/table-formats.ts';
import type { TableFormat } from '../../shared/domain/table-formats.ts';
import { factsOf } from '../../shared/domain/tables/column-facts.ts';
import { quoteColumns } from '../../shared/domain/tables/quote-table.ts';
import type { CsvProfile } from '../../shared/domain/tables.ts';

type ColumnId = keyof typeof quoteColumns;

/** Some rows under columns of the table of quotes, as a format receives them. */
export function contentOf(
  rows: readonly (readonly string[])[],
  ids: readonly ColumnId[],
  profile: CsvProfile = 'data',
): TableContent {
  return {
    title: 'Quotes',
    profile,
    columns: ids.map((id) => ({ id, ...quoteColumns[id], facts: factsOf(id) })),
    rows,
  };
}

/** The bytes of a whole file. */
export async function writtenFormat(format: TableFormat, content: TableContent): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of formatModules[format].write(content)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
