import { type Block, makeBlock } from '../blocks.ts';

/** A line of a text: UTF-16 offsets, half-open, without the line break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** Line feed and its rarer kin: vertical tab (a soft break in Word), form feed, Unicode's line and paragraph separators. */
const lineBreak = /[\n\v\f\u2028\u2029]/g;

/** Widths at which text is wrapped by hand or by old programs, in UTF-16 units. */
const wrapWidths = { minimum: 60, maximum: 90 };
/** Fewer breaks than this do not show that a text is wrapped. */
const minimumBreaks = 4;
/** The share of breaks that must stand where the next word did not fit. */
const wrappedShare = 0.8;
/** A line that ends this much too early was ended on purpose. */
const deliberateGap = 12;

/**
 * Splits a text into blocks. A line is a block; where lines were wrapped at a fixed width, the lines between empty
 * lines are one, unless a line was ended on purpose.
 */
export function splitLines(text: string): Block[] {
  const groups = groupLines(text, findLines(text));
  const width = wrapWidth(text, groups);
  const spans = width === null ? groups.flat() : groups.flatMap((group) => joinWrapped(text, group, width));
  return spans.map(({ start, end }) => makeBlock(text, start, end)).filter((block) => block !== null);
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index } of text.matchAll(lineBreak)) {
    lines.push({ start, end: index });
    start = index + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Gathers lines between empty lines. */
function groupLines(text: string, lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of lines) {
    if (text.slice(line.start, line.end).trim() !== '') {
      group.push(line);
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/**
 * The width a text is wrapped at; null when it is not. A text is wrapped when, almost everywhere, the first word of
 * the next line would not have fitted into the longest line's width.
 */
function wrapWidth(text: string, groups: readonly Line[][]): number | null {
  const broken = groups.flatMap((group) => group.slice(0, -1));
  const followers = groups.flatMap((group) => group.slice(1));
  if (broken.length < minimumBreaks) return null;
  const width = longestLine(text, groups.flat());
  if (width < wrapWidths.minimum || width > wrapWidths.maximum) return null;
  const wrapped = broken.filter((line, index) => roomLeft(text, line, followers[index], width) < 0);
  return wrapped.length >= broken.length * wrappedShare ? width : null;
}

/** Lines of one long word, such as addresses, cannot be wrapped and are not counted. */
function longestLine(text: string, lines: readonly Line[]): number {
  return lines.reduce((longest, { start, end }) => {
    const line = text.slice(start, end).trimEnd();
    return line.trimStart().includes(' ') ? Math.max(longest, line.length) : longest;
  }, 0);
}

/** Columns left over had the next line's first word been put on this line; negative when it did not fit. */
function roomLeft(text: string, line: Line, next: Line | undefined, width: number): number {
  const firstWord = next ? (/\S+/.exec(text.slice(next.start, next.end))?.[0] ?? '') : '';
  return width - (text.slice(line.start, line.end).trimEnd().length + 1 + firstWord.length);
}

function joinWrapped(text: string, group: readonly Line[], width: number): Line[] {
  const joined: Line[] = [];
  let start = group[0]?.start ?? 0;
  group.forEach((line, index) => {
    const next = group[index + 1];
    if (next && roomLeft(text, line, next, width) <= deliberateGap) return;
    joined.push({ start, end: line.end });
    start = next?.start ?? line.end;
  });
  return joined;
}
