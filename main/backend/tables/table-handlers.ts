import { AppError } from '../../../shared/contract/errors.ts';
import { chosenLines } from '../../../shared/domain/tables/chosen-rows.ts';
import { filterWords } from '../../../shared/domain/tables/filter-words.ts';
import {
  completeState,
  missingColumnsOf,
  SavedTableState,
  shownColumnsOf,
  usedColumnsOf,
} from '../../../shared/domain/tables/saved-table-state.ts';
import type { TableData } from '../../../shared/domain/tables/table-data.ts';
import { type AnyRow, needsPlaces, openTable } from '../../../shared/domain/tables/table-definitions.ts';
import { createLineJoiner } from '../../../shared/domain/tables/table-lines.ts';
import type { EvidenceSource } from '../../../shared/domain/tables.ts';
import type { CitationsClient } from '../citations/worker-client.ts';
import type { TableRequest } from '../database/operations.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
}

/** Tables with every citation rendered. */
export function tableHandlers(parts: Parts): Handlers<'tables.read' | 'tables.rowsOfView'> {
  return {
    'tables.read': (request) => readCitedTable(parts, request),
    'tables.rowsOfView': async ({ table: kind, state: kept, quickFilter, cited }) => {
      const parsed = SavedTableState.catch({}).parse(kept);
      const places = needsPlaces(usedColumnsOf(parsed));
      const data = await readCitedTable(parts, { table: kind, cited, places });
      const table = openTable(kind, data);
      const ids = table.columns.map(({ id }) => id);
      const [missing] = missingColumnsOf(parsed, { ids });
      if (missing !== undefined)
        throw new AppError(
          'export.columnUnknown',
          `The view filters or sorts by the column “${missing}”, which this project does not have (any more). Nothing was written. Take the filter out of the view and save it again.`,
        );
      const state = completeState(parsed, { ...table, ids });
      const filters = state.filter?.filterModel ?? {};
      const isAll =
        quickFilter.trim() === '' &&
        Object.keys(filters).length === 0 &&
        (state.sort?.sortModel ?? []).length === 0;
      const lines = isAll
        ? null
        : chosenLines(table, createLineJoiner()(table, data.rows), state, quickFilter);
      return {
        columns: shownColumnsOf(state),
        rowIds: lines?.map(({ row }) => row.id) ?? null,
        filters: filterWords(quickFilter, filters, table),
      };
    },
  };
}

/** Reads a whole table with every citation rendered. Errors: `citation.styleUnknown`, `citation.failed`. */
async function readCitedTable({ database, citations }: Parts, request: TableRequest): Promise<TableData> {
  const { table } = request;
  const { rows, shared, basis } = await database.operate('tables.read', request);
  if (!basis) return { table, rows, ...shared } as unknown as TableData;
  const { style, items } = basis;
  const rendered = await citations.render(style, items);
  const wanted = new Set(rows.map(sourceIdOf));
  const sources: Record<string, EvidenceSource> = {};
  for (const { id, csl } of items) {
    const source = rendered[id];
    if (source && wanted.has(id)) sources[id] = { csl, rendered: source };
  }
  return { table, rows, ...shared, sources } as unknown as TableData;
}

/** A row of the table of sources is the source itself. */
function sourceIdOf(row: AnyRow & { readonly sourceId?: string }): string {
  return row.sourceId ?? row.id;
}
