import { create } from 'zustand';

interface PeopleState {
  /** The dialog that is open. */
  readonly dialog: 'people' | 'names' | null;
  /** The person the list of people begins with; null for the first. */
  readonly personId: string | null;
  showPeople(personId?: string): void;
  /** Shows where real names can still be read. */
  showNames(): void;
  close(): void;
}

/** Which dialog about people is open, wherever the wish came from. */
export const usePeople = create<PeopleState>()((set) => ({
  dialog: null,
  personId: null,
  showPeople: (personId) => set({ dialog: 'people', personId: personId ?? null }),
  showNames: () => set({ dialog: 'names' }),
  close: () => set({ dialog: null, personId: null }),
}));
