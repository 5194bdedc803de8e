import { type FlowLine, type Layout, roundSize } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';

/** Footnotes are set this much smaller than the running text. */
const noteRatio = 0.93;
/** A column with more of its lines in small type is small altogether: a list of references, an appendix. */
const largestShare = 0.6;
const noteMark = /^(?:\[?\d{1,3}\]?[.)]?\s?(?=\p{L}|["“„«(])|[*†‡§¶]+\s?\S)/u;

export interface Column {
  readonly running: readonly FlowLine[];
  readonly notes: readonly FlowLine[];
}

/** Takes the footnotes off the end of a column: lines in small type, the first of which begins with a note's mark. */
export function takeNotes(lines: readonly FlowLine[], layout: Layout): Column {
  const isSmall = ({ size }: FlowLine) =>
    roundSize(size) < layout.bodySize * noteRatio || size < layout.bodySize * noteRatio;
  const smallFrom = lines.findLastIndex((line) => !isSmall(line)) + 1;
  const first = lines.findIndex((line, index) => index >= smallFrom && noteMark.test(line.text));
  if (first === -1 || lines.length - first > lines.length * largestShare)
    return { running: lines, notes: [] };
  return { running: lines.slice(0, first), notes: lines.slice(first) };
}

/** Each note, from its mark to the next. */
export function toNotes(lines: readonly FlowLine[]): Paragraph[] {
  const notes: [FlowLine, ...FlowLine[]][] = [];
  for (const line of lines) {
    const note = notes.at(-1);
    if (note && !noteMark.test(line.text)) note.push(line);
    else notes.push([line]);
  }
  return notes;
}
