import { create } from 'zustand';

interface LastCoding {
  /** The quote that codes were given to last. */
  readonly quoteId: string | null;
  /** The codes that were given to it, one after the other. */
  readonly codeIds: readonly string[];
  /** A code was given to a quote. */
  note(quoteId: string, codeIds: readonly string[]): void;
  /** A code was taken off again. */
  forget(codeId: string): void;
}

/** The coding that can be repeated: the codes given to one quote in a row. */
export const useLastCoding = create<LastCoding>()((set) => ({
  quoteId: null,
  codeIds: [],
  note: (quoteId, codeIds) =>
    set((last) => ({
      quoteId,
      codeIds: quoteId === last.quoteId ? [...new Set([...last.codeIds, ...codeIds])] : [...codeIds],
    })),
  forget: (codeId) => set(({ codeIds }) => ({ codeIds: codeIds.filter((id) => id !== codeId) })),
}));
