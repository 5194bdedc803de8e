import { create } from 'zustand';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';

/** What the table on screen shows now, as it is exported. */
export interface ShownTable {
  readonly table: TableKind;
  /** Identifiers of its columns, left to right. */
  readonly columns: readonly string[];
  /** Identifiers of rows in the order shown; null when nothing is sorted or filtered. */
  readonly rowIds: readonly string[] | null;
  readonly rowCount: number;
  /** The sources of its rows, each once. */
  readonly sourceIds: readonly string[];
  /** The search and filters, in words. */
  readonly filters: readonly string[];
}

interface TableOnScreen {
  /** Reads what the table shows; null while it is not on screen. */
  readonly readShown: (() => ShownTable) | null;
  /** Whether the table has no rows at all. */
  readonly isEmpty: boolean;
}

/** Lets the export ask the table what it shows. */
export const useTableOnScreen = create<TableOnScreen>()(() => ({ readShown: null, isEmpty: false }));
