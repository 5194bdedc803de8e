import { create } from 'zustand';

interface SpeakerFilterState {
  /** The speakers whose turns are to stand out, as the text names them, by document; of all when there are none. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  show(documentId: string, names: readonly string[]): void;
}

/** Whose turns are read, in each document; forgotten when the program ends. */
export const useSpeakerFilter = create<SpeakerFilterState>()((set) => ({
  only: {},
  show: (documentId, names) => set(({ only }) => ({ only: { ...only, [documentId]: names } })),
}));

const everybody: readonly string[] = [];

/** The speakers whose turns stand out in a document; empty for all. */
export function useOnlySpeakers(documentId: string): readonly string[] {
  return useSpeakerFilter(({ only }) => only[documentId] ?? everybody);
}
