import { create } from 'zustand';

/** The table that is being brought in; null while none is. Files can be picked, or dropped on the window. */
export const useTableFile = create<{ readonly file: File | null }>()(() => ({ file: null }));

/** Shows what a table says, and asks what to take of it. */
export function importTableFrom(file: File): void {
  useTableFile.setState({ file });
}

/** Ends the import, whatever came of it. */
export function forgetTableFile(): void {
  useTableFile.setState({ file: null });
}
