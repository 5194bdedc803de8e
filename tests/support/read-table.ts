import type { Backend } from '../../main/backend/backend.ts';
import type { ProcedureCallInput } from '../../shared/contract/procedures.ts';
import type { TableOf } from '../../shared/domain/tables/table-data.ts';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';

/** A whole table of a kind, as the screen gets it. */
export async function readTable<Kind extends TableKind>(
  backend: Pick<Backend, 'call'>,
  table: Kind,
  options: Omit<ProcedureCallInput<'tables.read'>, 'table'> = {},
): Promise<TableOf<Kind>> {
  return (await backend.call('tables.read', { table, ...options })) as unknown as TableOf<Kind>;
}
