import { create } from 'zustand';
import type { EvidenceColumnId } from '../../shared/domain/tables.ts';

/** What the evidence table shows now, as it is exported. */
export interface ShownTable {
  readonly columns: readonly EvidenceColumnId[];
  /** Evidence identifiers in the order shown; null when nothing is sorted or filtered. */
  readonly rowIds: readonly string[] | null;
  readonly rowCount: number;
  /** The search and filters, in words. */
  readonly filters: readonly string[];
}

interface TableOnScreen {
  /** Reads what the table shows; null while it is not on screen. */
  readonly readShown: (() => ShownTable) | null;
}

/** Lets the export ask the table what it shows. */
export const useTableOnScreen = create<TableOnScreen>()(() => ({ readShown: null }));
