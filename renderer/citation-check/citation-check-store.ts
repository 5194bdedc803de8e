import { create } from 'zustand';
import type { CitationStyle } from '../../shared/domain/styles.ts';

/** Which sources are checked, and in which style. */
export interface CheckScope {
  /** Null for the project's style. */
  readonly cited: CitationStyle | null;
  /** Null for all. */
  readonly sourceIds: readonly string[] | null;
  /** Closes what the check was opened from, when one goes to a source. */
  readonly onLeave?: () => void;
}

interface CitationCheckState {
  /** Null while the dialog is closed. */
  readonly scope: CheckScope | null;
  open(scope: CheckScope): void;
  close(): void;
}

/** Whether the citation check is open, wherever the wish came from. */
export const useCitationCheck = create<CitationCheckState>()((set) => ({
  scope: null,
  open: (scope) => set({ scope }),
  close: () => set({ scope: null }),
}));
