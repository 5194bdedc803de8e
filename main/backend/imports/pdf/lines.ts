import { greatest, least } from './extent.ts';
import type { Piece } from './read-pieces.ts';

/** Words on one baseline, without a wide gap between them. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size most of its characters have. */
  readonly size: number;
  /** The font most of its characters have. */
  readonly font: string;
  readonly isArtifact: boolean;
}

/** Gaps in units of the type's size: from the first on there is a space, from the second on the words stand apart. */
const spaceGap = 0.12;
const apartGap = 0.9;
/** Baselines this close, in units of the smaller type, are one row. */
const rowTolerance = 0.6;
/** Small signs that are raised or lowered, such as the numbers of notes: their length, and their distance in units of the larger type. */
const longestRaised = 6;
const raisedBy = 0.5;
/** An initial is so much larger than the text it begins. */
const initialRatio = 1.8;
const mostComparisons = 20_000_000;
/** Two copies of a word are no further apart than this, in units of the type's size: less than its narrowest letter is wide. */
const copyDistance = 0.12;

/** What a page draws, put together to lines from top to bottom and left to right. Columns side by side stay apart. */
export function toLines(pieces: readonly Piece[]): Line[] {
  return groupRows(withInitials(withoutCopies(pieces))).flatMap((row) => splitRow(row).map(toLine));
}

/** Parts of lines on one baseline make one line: the words of a column stand together, however wide their gaps. */
export function joinRows(lines: readonly Line[]): Line[] {
  return groupRows(lines).map((row) => {
    const [first, ...others] = [...row].sort((a, b) => a.x - b.x) as [Line, ...Line[]];
    return others.reduce(
      (joined, line) => ({
        ...(line.text.length > joined.text.length ? line : joined),
        text: isRightToLeft(line.text) ? `${line.text} ${joined.text}` : `${joined.text} ${line.text}`,
        x: joined.x,
        right: Math.max(joined.right, line.right),
        isArtifact: joined.isArtifact && line.isArtifact,
      }),
      first,
    );
  });
}

/** Groups what stands on one baseline, from top to bottom. */
export function groupRows<Placed extends PlacedText>(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  let base: Placed | undefined;
  for (const each of [...placed].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && base && each.y - base.y < tolerance(base, each)) {
      row.push(each);
      if (each.size > base.size) base = each;
    } else {
      rows.push([each]);
      base = each;
    }
  }
  return rows;
}

interface PlacedText {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

function tolerance(one: PlacedText, other: PlacedText): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const isRaised = small.size < large.size * 0.85 && small.text.trim().length <= longestRaised;
  return isRaised ? raisedBy * large.size : rowTolerance * small.size;
}

/**
 * Leaves out what is drawn a second time over the same words, a hair beside them, as programs do that have no bold type,
 * and for shadows.
 */
function withoutCopies(pieces: readonly Piece[]): Piece[] {
  return groupRows(pieces).flatMap((row) => {
    const kept: Piece[] = [];
    for (const piece of [...row].sort((a, b) => a.x - b.x)) {
      const last = kept.at(-1);
      if (last && isCopyWithin(piece, last)) continue;
      if (last && isCopyWithin(last, piece)) kept.pop();
      kept.push(piece);
    }
    return kept;
  });
}

/** Whether words lie on the same ones among others. */
function isCopyWithin({ text, x, y, width, size }: Piece, other: Piece): boolean {
  const near = size * copyDistance;
  const isOver =
    Math.abs(other.size - size) < near &&
    Math.abs(other.y - y) < near &&
    x > other.x - near &&
    x + width < other.x + other.width + near;
  if (!isOver || width < near) return false;
  const at = ((x - other.x) / other.width) * other.text.length;
  const around = other.text.slice(Math.max(0, Math.floor(at) - slack), Math.ceil(at) + text.length + slack);
  return around.includes(text.trim());
}

/** Letters are not all as wide as the others: a word may stand so many letters beside its place. */
const slack = 4;

/** A large letter at the beginning of a paragraph is put before the first of the lines beside it. */
function withInitials(pieces: readonly Piece[]): Piece[] {
  const smallest = least(pieces.map(({ size }) => size));
  const initials = pieces.filter(
    ({ text, size }) => size > smallest * initialRatio && /^\s*["“„‘«]?\p{L}\s*$/u.test(text),
  );
  // In a drawing with thousands of letters none begins a text.
  if (initials.length * pieces.length > mostComparisons) return [...pieces];
  const taken = new Set<Piece>();
  const begun = new Map<Piece, Piece>();
  for (const initial of initials) {
    const beside = pieces.filter(
      ({ x, y, size }) =>
        initial.size > size * initialRatio &&
        x > initial.x &&
        x < initial.x + initial.width + initial.size &&
        y > initial.y - initial.size &&
        y <= initial.y + 1,
    );
    const first = beside.reduce<Piece | undefined>(
      (top, each) => (top && top.y <= each.y ? top : each),
      undefined,
    );
    if (!first || beside.length < 2 || begun.has(first)) continue;
    taken.add(initial);
    const text = initial.text.trim() + first.text.trimStart();
    begun.set(first, { ...first, text, width: first.x + first.width - initial.x, x: initial.x });
  }
  return pieces.filter((piece) => !taken.has(piece)).map((piece) => begun.get(piece) ?? piece);
}

function splitRow(row: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    if (piece.x - right > apartGap * Math.max(size, piece.size)) {
      parts.push([]);
      right = Number.NEGATIVE_INFINITY;
    }
    parts.at(-1)?.push(piece);
    right = Math.max(right, piece.x + piece.width);
    size = piece.size;
  }
  return parts;
}

function toLine(pieces: readonly Piece[]): Line {
  const ordered = isRightToLeft(pieces.map(({ text }) => text).join('')) ? [...pieces].reverse() : pieces;
  const longest = ordered.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most));
  const base = pieces.reduce((low, piece) => (piece.size > low.size ? piece : low));
  return {
    text: joinPieces(ordered),
    x: least(pieces.map(({ x }) => x)),
    right: greatest(pieces.map(({ x, width }) => x + width)),
    y: base.y,
    size: longest.size,
    font: longest.font,
    isArtifact: pieces.every(({ isArtifact }) => isArtifact),
  };
}

function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before && needsSpace(before, piece)) text += ' ';
    text += piece.text;
    before = piece;
  }
  // Whatever a page draws can be seen: a soft hyphen within a line is a hyphen.
  return text
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/\u00ad(?!$)/gu, '-');
}

function needsSpace(before: Piece, piece: Piece): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(piece.text)) return false;
  if (piece.afterSpace) return true;
  const [left, right] = before.x <= piece.x ? [before, piece] : [piece, before];
  return right.x - left.x - left.width > spaceGap * Math.min(left.size, right.size);
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;

function isRightToLeft(text: string): boolean {
  return (text.match(rightToLeft)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
