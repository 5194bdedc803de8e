import { excelCharacters } from '../excel-limits.ts';

/** What XML cannot hold, and what would read as an escape of Excel's. */
const special = /[&<>\uFFFE\uFFFF]|(?![\t\n\u007F-\u009F])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as a sheet holds it. What XML cannot hold is written as `_xHHHH_`, and what looks like that gets its first mark
 * escaped (ECMA-376, part 1, 22.9.2.19: ST_Xstring). Halves of surrogate pairs become the replacement character.
 */
export function sheetText(text: string): string {
  return text
    .toWellFormed()
    .replace(special, (character) => named[character] ?? `_x${hexadecimal(character)}_`);
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** A cell no longer than Excel takes, with a note at its end where something was cut off. */
export function cutCell(cell: string): string {
  if (cell.length <= excelCharacters) return cell;
  const note = ` […] (cut for Excel: ${cell.length.toLocaleString('en-US')} characters in all)`;
  const kept = cell.slice(0, excelCharacters - note.length);
  return (kept.isWellFormed() ? kept : kept.replace(/[\uD800-\uDBFF]$/, '')) + note;
}

/** Whether a cell was cut by `cutCell`, so that what it held is longer than what it says. */
export function wasCut(cell: string): boolean {
  return / \[…\] \(cut for Excel: [\d,]+ characters in all\)$/.test(cell);
}
