import { create } from 'zustand';
import type { EvidenceColumnId } from '../../shared/domain/tables.ts';
import { fromSavedState, type SavedGridState } from './grid-state.ts';

/** What the evidence table shows now, as it is exported. */
export interface ShownTable {
  readonly columns: readonly EvidenceColumnId[];
  /** Evidence identifiers in the order shown; null when nothing is sorted or filtered. */
  readonly rowIds: readonly string[] | null;
  readonly rowCount: number;
}

/** What is remembered about the evidence table, named views or not. */
export interface TableMemory {
  readonly state: SavedGridState;
  readonly quickFilter: string;
  /** The view the table was last set to; null for the table as it first comes. */
  readonly viewName: string | null;
  readonly showDetails: boolean;
}

interface TableStore extends TableMemory {
  /** Reads what the table shows; null while it is not on screen. */
  readonly readShown: (() => ShownTable) | null;
  remember(memory: Partial<TableMemory>): void;
  setReadShown(readShown: (() => ShownTable) | null): void;
}

/** The evidence table outlives its view: it is found again as it was left. */
export const useTableStore = create<TableStore>()((set) => ({
  ...emptyTableMemory(),
  readShown: null,
  remember: (memory) => set(memory),
  setReadShown: (readShown) => set({ readShown }),
}));

/** The table before anybody touched it. */
export function emptyTableMemory(): TableMemory {
  return { state: fromSavedState(null), quickFilter: '', viewName: null, showDetails: true };
}
