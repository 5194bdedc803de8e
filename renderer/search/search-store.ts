import { create } from 'zustand';

interface SearchStore {
  readonly text: string;
  setText(text: string): void;
}

/** What was searched for last, so that returning to Search finds it again. */
export const useSearchStore = create<SearchStore>()((set) => ({
  text: '',
  setText: (text) => set({ text }),
}));
