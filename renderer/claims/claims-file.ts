import { create } from 'zustand';

/** The file whose claims are being brought in; null while none is. Files can be picked, or dropped on the window. */
export const useClaimsFile = create<{ readonly file: File | null }>()(() => ({ file: null }));

/** Shows a file's claims, and asks which to bring in. */
export function importClaimsFrom(file: File): void {
  useClaimsFile.setState({ file });
}

/** Ends the import, whatever came of it. */
export function forgetClaimsFile(): void {
  useClaimsFile.setState({ file: null });
}
