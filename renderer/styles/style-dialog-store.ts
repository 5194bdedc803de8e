import { create } from 'zustand';

/** What a style is chosen for: the whole project, or the table on screen alone. */
export type StyleScope = 'project' | 'table';

interface StyleDialogState {
  /** Null while the dialog is closed. */
  readonly scope: StyleScope | null;
  open(scope: StyleScope): void;
  close(): void;
}

/** Whether the dialog for citation styles is open, wherever the wish came from. */
export const useStyleDialog = create<StyleDialogState>()((set) => ({
  scope: null,
  open: (scope) => set({ scope }),
  close: () => set({ scope: null }),
}));
