/**
 * Cells as tab-separated text, the form spreadsheets and editors read from the clipboard. A cell that holds a tab, a
 * line break or a quotation mark is quoted.
 */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoteCell).join('\t')).join('\n');
}

function quoteCell(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
