import { greatest, least } from './extent.ts';
import type { Line } from './lines.ts';

/** A line in its column, within the flow of the text. */
export interface FlowLine extends Line {
  /** Counts from 1. */
  readonly page: number;
  /** The edges of the column, as most of its lines have them. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Whether it is the first of its column. */
  readonly startsColumn: boolean;
}

/** What is usual in a document. */
export interface Layout {
  /** Size and font of the running text. */
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Whether paragraphs begin with an indented line. */
  readonly indents: boolean;
  /** From one baseline to the next, for type of a size. */
  leadingOf(size: number): number;
}

/** Of what a line must stand right of its column to be indented, in units of its size. */
export const indent = 0.8;
/** A column of fewer lines does not show how wide it is. */
const fewestLines = 5;
/** A column of more lines is as wide as the first of them show. */
const enoughLines = 500;
/** Distances further than this, in units of the size, are no leading. */
const widestLeading = 3;
/** Fewer samples than this say nothing about what is usual. */
const fewestSamples = 3;

/** Puts the lines of a page's columns into the flow. */
export function toFlow(regions: readonly (readonly Line[])[], page: number): FlowLine[][] {
  const all = regions.flat();
  return regions.map((region) => columnOf(region, all, page));
}

function columnOf(region: readonly Line[], all: readonly Line[], page: number): FlowLine[] {
  const columnLeft = least(region.map(({ x }) => x));
  // What a few lines cannot tell, those below or above them in the same column can.
  const alike = region.length >= fewestLines ? region : linesAt(columnLeft, all);
  // A few lines that reach further, such as a table, do not make the column wider.
  const rights = alike.map(({ right }) => right).sort((a, b) => b - a);
  const widest = greatest(region.map(({ right }) => right));
  const columnRight = Math.max(
    rights[Math.floor(rights.length * 0.1)] ?? 0,
    region.length >= fewestLines ? 0 : widest,
  );
  return region.map((line, index) => ({ ...line, page, columnLeft, columnRight, startsColumn: index === 0 }));
}

/** The first lines that begin at the same place, as many as it takes to know how wide a column is. */
function linesAt(left: number, lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (Math.abs(line.x - left) < 2) found.push(line);
    if (found.length >= enoughLines) break;
  }
  return found;
}

/** What is usual in a document: size and font of most of its text, and the distance between its lines. */
export function measureLayout(lines: readonly FlowLine[]): Layout {
  const bodySize = commonest(lines, ({ size }) => roundSize(size)) ?? 10;
  const body = lines.filter(({ size }) => roundSize(size) === bodySize);
  const leadings = Map.groupBy(distances(lines), ({ size }) => size);
  const usual = new Map(
    [...leadings].flatMap(([size, all]): [number, number][] =>
      all.length < fewestSamples ? [] : [[size, median(all.map(({ distance }) => distance))]],
    ),
  );
  return {
    bodySize,
    bodyFont: commonest(body, ({ font }) => font) ?? '',
    indents: indentsParagraphs(body),
    leadingOf: (size) => usual.get(roundSize(size)) ?? size * 1.25,
  };
}

/** Sizes differ by a hair where a page was scaled. */
export function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** What most of the characters have. */
function commonest<Key>(lines: readonly Line[], keyOf: (line: Line) => Key): Key | undefined {
  const counts = new Map<Key, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.text.length);
  return [...counts].reduce<[Key, number] | undefined>(
    (most, entry) => (most && most[1] >= entry[1] ? most : entry),
    undefined,
  )?.[0];
}

function distances(lines: readonly FlowLine[]): { size: number; distance: number }[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const size = roundSize(line.size);
    if (!before || line.startsColumn || roundSize(before.size) !== size) return [];
    const distance = line.y - before.y;
    return distance > 0 && distance < size * widestLeading ? [{ size, distance }] : [];
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Lines that stand in by about the same, each followed by one that does not, are the first of their paragraphs. */
function indentsParagraphs(lines: readonly FlowLine[]): boolean {
  const isIn = (line: FlowLine) => line.x - line.columnLeft > line.size * indent;
  const first = lines.filter((line, index) => {
    const next = lines[index + 1];
    return isIn(line) && next && !next.startsColumn && !isIn(next);
  });
  return first.length >= fewestSamples && first.length > lines.length / 50;
}
