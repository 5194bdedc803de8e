/**
 * The formula guard: spreadsheets run a cell that starts like a formula. Such a cell gets one leading apostrophe,
 * unless it is a plain number. Cells that already start with apostrophes before such a character get one more, so
 * that `removeFormulaGuard` gives back exactly what was guarded, for every string.
 * See OWASP, "CSV Injection".
 */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^''*[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export function addFormulaGuard(cell: string): string {
  return formulaLike.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

export function removeFormulaGuard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
