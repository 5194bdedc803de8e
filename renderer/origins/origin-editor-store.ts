import { create } from 'zustand';

interface OriginEditorState {
  /** The source whose origin is being edited; null while the editor is closed. */
  readonly sourceId: string | null;
  edit(sourceId: string): void;
  close(): void;
}

/** Whose origin is being edited, wherever the wish came from. */
export const useOriginEditor = create<OriginEditorState>()((set) => ({
  sourceId: null,
  edit: (sourceId) => set({ sourceId }),
  close: () => set({ sourceId: null }),
}));
