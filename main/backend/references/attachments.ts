/** What is said of files a reference names: they lie elsewhere, and nothing is read that was not chosen. */
export function attachmentsWarning(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? '1 file is attached to these references. It is not imported with them; import it as a document.'
      : `${count.toLocaleString('en')} files are attached to these references. They are not imported with them; import them as documents.`,
  ];
}
