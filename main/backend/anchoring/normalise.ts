import type { Span } from '../../../shared/domain/selectors.ts';

/** Text made comparable, with the way back: unit `i` stands for `[starts[i], ends[i])` of the original (UTF-16). */
export interface NormalisedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Shown alike, written differently. */
const alike: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′ʼ`´‹›＇'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟″«»＂'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((dash) => [dash, '-'] as const),
  ['…', '...'],
  ['ς', 'σ'],
]);
/** Zero-width characters, soft hyphens and marks of direction: nobody reads them. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const whiteSpace = /\s/u;
const combining = /\p{M}/u;

const space = 0x20;
const hyphen = 0x2d;

/**
 * Makes differences disappear that are not differences of words: runs of white space, kinds of quote marks and dashes,
 * invisible characters, composed and decomposed letters (NFC, UAX #15), case. Works character by character, so every
 * unit knows where it came from. Lone surrogates stay as they are.
 */
export function normalise(text: string): NormalisedText {
  const output = new Output(text.length);
  for (let index = 0; index < text.length; ) {
    const unit = text.charCodeAt(index);
    // Most text is ASCII letters that nothing combines with.
    if (unit < 0x80 && (text.charCodeAt(index + 1) || 0) < 0x300) {
      if (unit === space || (unit >= 9 && unit <= 13)) output.addRun(space, index, index + 1);
      else if (unit === hyphen) output.addRun(hyphen, index, index + 1);
      else output.add(unit >= 65 && unit <= 90 ? unit + 32 : unit === 0x60 ? 0x27 : unit, index, index + 1);
      index += 1;
      continue;
    }
    const end = clusterEnd(text, index);
    addCluster(output, text.slice(index, end), index, end);
    index = end;
  }
  return output.finish();
}

/** The end of a letter with its combining marks, or of a syllable in conjoining Hangul letters. */
function clusterEnd(text: string, start: number): number {
  let codePoint = text.codePointAt(start) ?? 0;
  let end = start;
  for (;;) {
    end += codePoint > 0xffff ? 2 : 1;
    const next = text.codePointAt(end);
    if (next === undefined || !(isConjoining(codePoint, next) || isCombining(next))) return end;
    codePoint = next;
  }
}

function isCombining(codePoint: number): boolean {
  return codePoint >= 0x300 && combining.test(String.fromCodePoint(codePoint));
}

function isConjoining(first: number, second: number): boolean {
  return first >= 0x1100 && first <= 0x11ff && second >= 0x1160 && second <= 0x11ff;
}

function addCluster(output: Output, cluster: string, start: number, end: number): void {
  if (invisible.test(cluster) && cluster.length === 1) return;
  if (whiteSpace.test(cluster) && cluster.length === 1) {
    output.addRun(space, start, end);
    return;
  }
  const composed = cluster.normalize('NFC').toLowerCase();
  const shown = alike.get(composed) ?? composed;
  if (shown === '-') {
    output.addRun(hyphen, start, end);
    return;
  }
  for (let index = 0; index < shown.length; index += 1) output.add(shown.charCodeAt(index), start, end);
}

/** Collects units; grows when a character becomes several. */
class Output {
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  constructor(size: number) {
    this.#units = new Uint16Array(size + 16);
    this.#starts = new Uint32Array(size + 16);
    this.#ends = new Uint32Array(size + 16);
  }

  add(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  /** Adds a unit that stands for a whole run of its kind. */
  addRun(unit: number, start: number, end: number): void {
    if (this.#length > 0 && this.#units[this.#length - 1] === unit) this.#ends[this.#length - 1] = end;
    else this.add(unit, start, end);
  }

  finish(): NormalisedText {
    const units = this.#units;
    return {
      text: Buffer.from(units.buffer, units.byteOffset, this.#length * 2).toString('utf16le'),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #grow(): void {
    const grow = <A extends Uint16Array | Uint32Array>(larger: A, from: A) => {
      larger.set(from);
      return larger;
    };
    const size = this.#units.length * 2;
    this.#units = grow(new Uint16Array(size), this.#units);
    this.#starts = grow(new Uint32Array(size), this.#starts);
    this.#ends = grow(new Uint32Array(size), this.#ends);
  }
}

/** The first index of ascending `values` whose value is at least `wanted`. */
export function firstAtLeast(values: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The units that stand for a span of the original. */
export function toNormal({ starts }: NormalisedText, { start, end }: Span): Span {
  return { start: firstAtLeast(starts, start), end: firstAtLeast(starts, end) };
}

/** The span of the original that units stand for; empty when there are none. */
export function toOriginal({ starts, ends }: NormalisedText, { start, end }: Span): Span {
  if (start >= end) return { start: 0, end: 0 };
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
