/**
 * The label of each page, as a person would cite it: what the file states, unless that merely counts the pages and
 * other numbers are printed on them; else the printed numbers; '' where there are none.
 * @param stated the PDF's page labels (ISO 32000-2, 12.4.2); null when it has none
 */
export function pageLabels(
  count: number,
  stated: readonly string[] | null,
  printed: readonly string[],
): string[] {
  const isMereCount = stated?.every((label, index) => label === String(index + 1)) ?? true;
  const labels = isMereCount && printed.some((label) => label !== '') ? printed : (stated ?? printed);
  return Array.from({ length: count }, (_, index) => (labels[index] ?? '').trim());
}
