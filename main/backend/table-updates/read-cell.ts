import { removeFormulaGuard } from '../../../shared/domain/formula-guard.ts';
import { excelCharacters } from '../exports/formats/excel-limits.ts';
import { wasCut } from '../exports/formats/xlsx/sheet-text.ts';

/** What a cell says of a text the project has: the same, something else, or less than it may seem. */
export type CellReading =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly text: string }
  /** Cut for a spreadsheet: the rest of the text is not in the file. */
  | { readonly kind: 'cut' }
  /** A number that a spreadsheet wrote in its own way: `7` for `007`. */
  | { readonly kind: 'rewritten' };

/**
 * Reads a cell against the text it was written from, allowing for what files and spreadsheets do to a text on its way: a
 * formula guard in front, other line ends, halves of characters replaced, an end that was cut off.
 */
export function readCell(cell: string, before: string): CellReading {
  const kept = onItsWay(before);
  const unguarded = onItsWay(removeFormulaGuard(cell));
  const asItIs = onItsWay(cell);
  if (asItIs === kept || unguarded === kept) return { kind: 'same' };
  if (wasCut(cell) || isBeginning(asItIs, kept) || isBeginning(unguarded, kept)) return { kind: 'cut' };
  if (isSameNumber(unguarded, kept)) return { kind: 'rewritten' };
  // A text that itself begins like a guarded one was written without a guard where the cell has no more apostrophes.
  const keepsApostrophe = removeFormulaGuard(before) !== before && apostrophes(cell) === apostrophes(before);
  return { kind: 'changed', text: keepsApostrophe ? asItIs : unguarded };
}

function onItsWay(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n');
}

/** Excel shortens what is longer than it takes, without a word, when it opens a CSV file. */
function isBeginning(cell: string, before: string): boolean {
  return before.length > excelCharacters && cell.length >= excelCharacters - 1 && before.startsWith(cell);
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function isSameNumber(cell: string, before: string): boolean {
  return number.test(cell) && number.test(before) && Number(cell) === Number(before);
}

function apostrophes(text: string): number {
  return /^'*/.exec(text)?.[0].length ?? 0;
}
