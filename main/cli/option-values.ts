import { InvalidArgumentError } from 'commander';
import { EvidenceColumnId, evidenceColumnIds } from '../../shared/domain/tables.ts';

/** Reads `claim,quote,reference`. */
export function parseColumns(text: string): EvidenceColumnId[] {
  return text.split(',').map((name) => {
    const column = EvidenceColumnId.safeParse(name.trim());
    if (!column.success)
      throw new InvalidArgumentError(
        `There is no column “${name.trim()}”. Columns: ${evidenceColumnIds.join(', ')}.`,
      );
    return column.data;
  });
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
