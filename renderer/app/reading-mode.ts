import { create } from 'zustand';

/** What the reader shows of a document instead of its current text to read and mark. */
export type ReadingMode =
  /** The text, to be changed. */
  | { readonly kind: 'edit' }
  /** Two revisions side by side; null stands for the last two. */
  | { readonly kind: 'compare'; readonly beforeId: string | null; readonly afterId: string | null }
  /** An earlier revision, to read only. */
  | { readonly kind: 'earlier'; readonly revisionId: string }
  /** The current text, in which words are to be chosen for a quote that was not found there. */
  | { readonly kind: 'place'; readonly quoteId: string; readonly exact: string };

/** A text that was being edited when its document went off screen. */
export interface TextDraft {
  /** The revision it was made from. */
  readonly revisionId: string;
  readonly number: number;
  readonly text: string;
}

interface ReadingModes {
  readonly documentId: string | null;
  readonly mode: ReadingMode | null;
  /** By document. */
  readonly drafts: Readonly<Record<string, TextDraft>>;
  enter(documentId: string, mode: ReadingMode): void;
  /** Back to the current text. */
  leave(): void;
  /** Brings up the revision a place is in (null is the current one), unless its document is being edited. */
  showRevision(documentId: string, revisionId: string | null): void;
  /** Keeps an unsaved text, or with null forgets it. */
  keepDraft(documentId: string, draft: TextDraft | null): void;
}

/** How the open document is shown. */
export const useReadingModes = create<ReadingModes>()((set) => ({
  documentId: null,
  mode: null,
  drafts: {},
  enter: (documentId, mode) => set({ documentId, mode }),
  leave: () => set({ documentId: null, mode: null }),
  showRevision: (documentId, revisionId) =>
    set((state) => {
      if (state.documentId === documentId && state.mode?.kind === 'edit') return state;
      if (revisionId === null) return { documentId: null, mode: null };
      return { documentId, mode: { kind: 'earlier', revisionId } };
    }),
  keepDraft: (documentId, draft) =>
    set(({ drafts: { [documentId]: _, ...others } }) => ({
      drafts: draft ? { ...others, [documentId]: draft } : others,
    })),
}));

/** How a document is shown; null is its current text. */
export function useReadingMode(documentId: string | null): ReadingMode | null {
  return useReadingModes((state) => (state.documentId === documentId ? state.mode : null));
}
