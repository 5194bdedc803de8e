export function CodebookView() {
  return null;
}
