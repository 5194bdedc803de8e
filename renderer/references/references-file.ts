import { create } from 'zustand';

/** The file whose references are being brought in; null while none is. Files can be picked, or dropped on the window. */
export const useReferencesFile = create<{ readonly file: File | null }>()(() => ({ file: null }));

/** Shows a file's references, and asks which to bring in. */
export function importReferencesFrom(file: File): void {
  useReferencesFile.setState({ file });
}

/** Ends the import, whatever came of it. */
export function forgetReferencesFile(): void {
  useReferencesFile.setState({ file: null });
}
