import type { ExportedColumn } from '../format-module.ts';

/** Characters a column is wide, for each part of the room it asks for. */
const charactersPerRoom = 15;
/** Points a line is high, and the most a row can be. */
const pointsPerLine = 15;
const mostPoints = 409;

/** How wide a column is, in characters. */
export function columnWidth({ facts }: ExportedColumn): number {
  return facts.room * charactersPerRoom;
}

/**
 * How high a row is so that its longest cell can be read, in points: Excel would find that out itself, LibreOffice
 * would not. Judged by numbers of characters.
 */
export function rowHeight(cells: readonly string[], columns: readonly ExportedColumn[]): number {
  let lines = 1;
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    const width = columnWidth(column);
    if (cell.length > width || cell.includes('\n')) lines = Math.max(lines, lineCount(cell, width));
  }
  return Math.min(lines * pointsPerLine, mostPoints);
}

/** No row is higher than this many lines, however long its cells. */
const mostLines = mostPoints / pointsPerLine;

function lineCount(cell: string, width: number): number {
  let lines = 0;
  let start = 0;
  while (start <= cell.length && lines < mostLines) {
    const end = cell.indexOf('\n', start);
    const length = (end < 0 ? cell.length : end) - start;
    lines += Math.max(1, Math.ceil(length / width));
    start += length + 1;
  }
  return lines;
}
