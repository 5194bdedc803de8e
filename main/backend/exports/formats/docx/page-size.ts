import type { ExportedColumn } from '../format-module.ts';

/** Twentieths of a point, the unit of Word’s measures; paper as it stands upright, as Word wants it. */
const a4 = { width: 11_906, height: 16_838 };
const a3 = { width: 16_838, height: 23_811 };
export const margin = 850;
/** Half points. */
export const fontSize = 17;

/** More than this many parts of a line do not stand side by side on A4. */
const partsOnA4 = 26;

export interface Page {
  readonly size: { readonly width: number; readonly height: number };
  readonly columnWidths: readonly number[];
}

/** The paper, turned on its side, on which the columns have room, and how wide each is. */
export function pageFor(columns: readonly ExportedColumn[]): Page {
  const parts = columns.map(({ facts }) => facts.room + 1);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const size = all > partsOnA4 ? a3 : a4;
  const line = size.height - 2 * margin;
  return { size, columnWidths: parts.map((part) => Math.floor((line * part) / all)) };
}
