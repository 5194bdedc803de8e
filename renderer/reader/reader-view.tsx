export function ReaderView() {
  return null;
}
