import { InvalidArgumentError } from 'commander';
import { defaultQuoteColumns, type QuoteColumnId, quoteColumnIds } from '../../shared/domain/quote-table.ts';
import {
  defaultEvidenceColumns,
  type EvidenceColumnId,
  evidenceColumnIds,
} from '../../shared/domain/tables.ts';

/** The columns of the table named by a list like `claim,quote,reference`; all it has by default for null. */
export function chooseColumns(table: 'evidence' | 'quotes', names: string | null): ExportedColumns {
  const { ids, usual } = { evidence: evidenceTable, quotes: quotesTable }[table];
  const columns = names === null ? [...usual] : names.split(',').map((name) => name.trim());
  const unknown = columns.find((name) => !ids.some((id) => id === name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no column “${unknown}”. Columns: ${ids.join(', ')}.`);
  return { table, columns } as ExportedColumns;
}

export type ExportedColumns =
  | { readonly table: 'evidence'; readonly columns: EvidenceColumnId[] }
  | { readonly table: 'quotes'; readonly columns: QuoteColumnId[] };

interface TableColumns {
  readonly ids: readonly string[];
  readonly usual: readonly string[];
}

const evidenceTable: TableColumns = { ids: evidenceColumnIds, usual: defaultEvidenceColumns };
const quotesTable: TableColumns = { ids: quoteColumnIds, usual: defaultQuoteColumns };

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
