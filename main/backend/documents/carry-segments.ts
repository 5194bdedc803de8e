import type { Segment } from '../../../shared/domain/documents.ts';

interface SegmentedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A segment in the making: `origin` is the ordinal of the segment of the text before whose words it has. */
interface Carried extends Omit<Segment, 'ordinal'> {
  readonly origin: number | null;
}

/**
 * The segments of a text's new version. Those whose words are unchanged stay as they were: their extent (a paragraph
 * of several lines stays one), kind, level, speaker and whether they are set aside. The others are as `after` has
 * them; where as many stand in a gap between unchanged ones as stood there before, each inherits what its
 * predecessor was. Linear in both texts, but for words that occur often.
 */
export function carrySegments(before: SegmentedText, after: SegmentedText): Segment[] {
  const carried = cover(before, after);
  inheritInGaps(before.segments, carried);
  return carried.map(({ origin, ...segment }, ordinal) => ({ ordinal, ...segment }));
}

/** Walks through the new segments line by line and takes over old ones whose words stand there. */
function cover(before: SegmentedText, after: SegmentedText): Carried[] {
  const { text } = after;
  const waiting = new WaitingSegments(before);
  const result: Carried[] = [];
  let covered = 0;
  for (const segment of after.segments) {
    let from = Math.max(segment.start, covered);
    for (const line of linesOf(text, from, segment.end)) {
      if (line.start < covered) continue;
      const known = waiting.take(text, line);
      if (!known) continue;
      addPart(result, text, segment, from, line.start);
      const end = line.start + (known.end - known.start);
      const { kind, level, speaker, setAside, ordinal } = known;
      result.push({ start: line.start, end, kind, level, speaker, setAside, origin: ordinal });
      covered = end;
      from = end;
    }
    addPart(result, text, segment, from, segment.end);
    covered = Math.max(covered, segment.end);
  }
  return result;
}

/** Adds what is left of a new segment between two places, without white space at its ends. */
function addPart(result: Carried[], text: string, segment: Segment, from: number, to: number): void {
  if (from >= to) return;
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  if (start >= end) return;
  const { kind, level, speaker, setAside } = segment;
  result.push({ start, end, kind, level, speaker, setAside, origin: null });
}

/** The lines of a stretch of text, without white space at their ends; empty ones left out. */
function* linesOf(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  for (let start = from; start < to; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 || lineBreak > to ? to : lineBreak;
    const line = text.slice(start, end);
    const words = line.trim();
    if (words !== '') {
      const first = start + line.indexOf(words);
      yield { start: first, end: first + words.length };
    }
    start = end + 1;
  }
}

/** The segments of the text before, by their first line, until each is found again. */
class WaitingSegments {
  readonly #text: string;
  readonly #byFirstLine = new Map<string, Segment[]>();
  #last = -1;

  constructor({ text, segments }: SegmentedText) {
    this.#text = text;
    for (const segment of segments) {
      const [line] = linesOf(text, segment.start, segment.end);
      if (!line) continue;
      const words = text.slice(line.start, line.end);
      const same = this.#byFirstLine.get(words);
      if (same) same.push(segment);
      else this.#byFirstLine.set(words, [segment]);
    }
  }

  /** Takes the segment whose words stand at a line of `text` and end with a line; the next in order where several do. */
  take(text: string, line: { start: number; end: number }): Segment | null {
    const same = this.#byFirstLine.get(text.slice(line.start, line.end));
    if (!same) return null;
    const standsHere = ({ start, end }: Segment) => {
      const after = line.start + (end - start);
      return (
        text.startsWith(this.#text.slice(start, end), line.start) &&
        /^[^\S\n]*(?:\n|$)/.test(lineRest(text, after))
      );
    };
    let index = same.findIndex((segment) => segment.ordinal > this.#last && standsHere(segment));
    if (index === -1) index = same.findIndex(standsHere);
    const [found] = index === -1 ? [] : same.splice(index, 1);
    if (!found) return null;
    this.#last = found.ordinal;
    return found;
  }
}

/** What follows a place in its line, line break included. */
function lineRest(text: string, from: number): string {
  const lineBreak = text.indexOf('\n', from);
  return lineBreak === -1 ? text.slice(from) : text.slice(from, lineBreak + 1);
}

/** Where as many new segments stand between two unchanged ones as stood there before, they are taken to be those. */
function inheritInGaps(before: readonly Segment[], carried: Carried[]): void {
  let gapStart = 0;
  let previous = -1;
  for (let index = 0; index <= carried.length; index += 1) {
    const segment = carried[index];
    if (segment && segment.origin === null) continue;
    const next = segment?.origin ?? before.length;
    const former = before.slice(previous + 1, Math.max(previous + 1, next));
    const gap = carried.slice(gapStart, index);
    if (gap.length > 0 && gap.length === former.length) {
      former.forEach((old, offset) => {
        const own = gap[offset];
        if (own) carried[gapStart + offset] = inherit(own, old);
      });
    }
    gapStart = index + 1;
    previous = next;
  }
}

/** A changed segment remains what it was; who speaks is read anew, for the name may be what changed. */
function inherit(segment: Carried, old: Segment): Carried {
  const isTurn = segment.kind === 'turn';
  return {
    ...segment,
    kind: isTurn ? 'turn' : old.kind,
    level: isTurn ? null : old.level,
    speaker: isTurn ? segment.speaker : old.speaker,
    setAside: old.setAside,
  };
}
