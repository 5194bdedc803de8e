import { InvalidArgumentError } from 'commander';
import { canHaveColumn, fixedColumnIds } from '../../shared/domain/tables/table-definitions.ts';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';

/** The columns of the table named by a list like `claim,quote,reference`. */
export function chooseColumns(table: TableKind, names: string): string[] {
  const columns = names.split(',').map((name) => name.trim());
  const unknown = columns.find((name) => !canHaveColumn(table, name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `There is no column “${unknown}”. Columns: ${fixedColumnIds(table).join(', ')}.`,
    );
  return columns;
}

/** Reads 1, 2 or 3. */
export function parseStrength(text: string): number {
  if (!/^[123]$/.test(text))
    throw new InvalidArgumentError('Strength is 1 (weak), 2 (moderate) or 3 (strong).');
  return Number(text);
}

/** Collects an option that may be given more than once. */
export function collect(text: string, earlier: readonly string[]): string[] {
  return [...earlier, text];
}
