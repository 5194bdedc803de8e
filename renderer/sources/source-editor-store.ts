import { create } from 'zustand';

interface SourceEditorState {
  /** The source being edited; null while the editor is closed. */
  readonly sourceId: string | null;
  edit(sourceId: string): void;
  close(): void;
}

/** Which source is being edited, wherever the wish came from. */
export const useSourceEditor = create<SourceEditorState>()((set) => ({
  sourceId: null,
  edit: (sourceId) => set({ sourceId }),
  close: () => set({ sourceId: null }),
}));
