import type { TableData } from '../../../shared/domain/tables/table-data.ts';
import type { AnyRow } from '../../../shared/domain/tables/table-definitions.ts';
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
export function tableHandlers(parts: Parts): Handlers<'tables.read'> {
  return { 'tables.read': (request) => readCitedTable(parts, request) };
}

/** Reads a whole table with every citation rendered. Errors: `citation.styleUnknown`, `citation.failed`. */
export async function readCitedTable(
  { database, citations }: Parts,
  request: TableRequest,
): Promise<TableData> {
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
