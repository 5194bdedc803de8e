import type { Span } from '../../../shared/domain/selectors.ts';
import { matchingRuns } from './matching-runs.ts';
import { firstAtLeast } from './normalise.ts';
import type { Alignment } from './paired-words.ts';
import { sentenceEnd, sentenceStart, type Words } from './words.ts';

/** Where a quote's words went, and how much of them is left. */
export interface Projection {
  /** In units of the normalised text after. */
  readonly span: Span;
  /** The share of the quote's characters that survived, 0 to 1. */
  readonly survived: number;
}

/** The words a span touches; `end` is half-open. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** The words that a span of normalised text touches. */
export function wordsTouching({ starts, ends }: Words, { start, end }: Span): WordRange {
  // Words do not overlap, so their ends ascend as well.
  return { start: firstAtLeast(ends, start + 1), end: firstAtLeast(starts, end) };
}

/** Gaps with at most so many characters on each side are compared character by character. */
const smallGap = 48;
/** Two words with less than this share of their characters in common are different words. */
const alike = 0.65;
/** Shorter words and marks are found everywhere. */
const shortWord = 3;

/** Parts of a quote further apart than this times its length and so many characters went to different places. */
const partGap = { factor: 0.8, characters: 40 };
/** A quote in more parts than this is gone anyway. */
const maxParts = 24;

/** Where each span of the text before went, as far as an alignment knows. */
export class Projector {
  readonly #before: Words;
  readonly #after: Words;
  readonly #partners: Int32Array;
  /** For each word before: 0, or the number of the stretch it was moved with. */
  readonly #moves: Int32Array;
  /** For each word before: characters of it that are in the text after. */
  readonly #kept: Float64Array;
  /** For each word before: where it went, in characters of the text after; −1 for nowhere. */
  readonly #targetStarts: Int32Array;
  readonly #targetEnds: Int32Array;

  constructor(before: Words, after: Words, { partners, moves }: Alignment) {
    this.#before = before;
    this.#after = after;
    this.#partners = partners;
    this.#moves = moves.slice();
    this.#kept = new Float64Array(before.count);
    this.#targetStarts = new Int32Array(before.count).fill(-1);
    this.#targetEnds = new Int32Array(before.count).fill(-1);
    let gapStart = 0;
    for (let word = 0; word <= before.count; word += 1) {
      const partner = word < before.count ? (partners[word] ?? -1) : after.count;
      if (partner < 0) continue;
      if (word > gapStart)
        this.#compareCharacters({ start: gapStart, end: word }, this.#gapAfter(gapStart, word));
      gapStart = word + 1;
      if (word === before.count) break;
      this.#kept[word] = (before.ends[word] ?? 0) - (before.starts[word] ?? 0);
      this.#targetStarts[word] = after.starts[partner] ?? 0;
      this.#targetEnds[word] = after.ends[partner] ?? 0;
    }
  }

  /** Words after between the partners of the words before around a gap. */
  #gapAfter(first: number, end: number): WordRange {
    return {
      start: first > 0 ? (this.#partners[first - 1] ?? 0) + 1 : 0,
      end: end < this.#before.count ? (this.#partners[end] ?? 0) : this.#after.count,
    };
  }

  /** Words written a little differently keep what they have in common. */
  #compareCharacters(gapBefore: WordRange, gapAfter: WordRange): void {
    const left = charactersOf(this.#before, gapBefore);
    const right = charactersOf(this.#after, gapAfter);
    const most = Math.min(smallGap, 2 * left.units.length + 8);
    if (right.units.length === 0 || left.units.length > smallGap || right.units.length > most) return;
    const whole = (units: Int32Array) => ({ start: 0, end: units.length });
    const runs =
      matchingRuns(left.units, whole(left.units), right.units, whole(right.units), 2 * smallGap) ?? [];
    let run = 0;
    for (let word = gapBefore.start, offset = 0; word < gapBefore.end; word += 1) {
      const length = (this.#before.ends[word] ?? 0) - (this.#before.starts[word] ?? 0);
      let kept = 0;
      let first = -1;
      let last = -1;
      for (let unit = offset; unit < offset + length; unit += 1) {
        while ((runs[run]?.before ?? Infinity) + (runs[run]?.length ?? 0) <= unit) run += 1;
        const at = runs[run];
        if (!at || at.before > unit) continue;
        kept += 1;
        last = right.places[at.after + unit - at.before] ?? 0;
        if (first < 0) first = last;
      }
      offset += length;
      if (length < shortWord || kept < alike * Math.max(length, last + 1 - first)) continue;
      this.#kept[word] = kept;
      this.#moves[word] = this.#moves[gapBefore.start - 1] ?? 0;
      this.#targetStarts[word] = this.#wordStart(first);
      this.#targetEnds[word] = this.#wordEnd(last + 1);
    }
  }

  #wordStart(place: number): number {
    return this.#after.starts[firstAtLeast(this.#after.ends, place + 1)] ?? place;
  }

  #wordEnd(place: number): number {
    return this.#after.ends[firstAtLeast(this.#after.ends, place)] ?? place;
  }

  /** Null when nothing of the span is left. Of a span whose parts went to several places, the largest part counts. */
  project(span: Span): Projection | null {
    const range = wordsTouching(this.#before, span);
    const { length, parts } = this.#partsOf(range, span);
    const [largest] = parts.sort((one, other) => other.kept - one.kept);
    if (!largest) return null;
    return {
      span: {
        start: this.#startOf(span.start, range.start, largest.first),
        end: this.#endOf(span.end, range.end - 1, largest.last),
      },
      survived: largest.kept / length,
    };
  }

  /** Words that still stand together, and the characters they kept. */
  #partsOf(range: WordRange, span: Span) {
    const before = this.#before;
    const maxGap = partGap.factor * (span.end - span.start) + partGap.characters;
    const parts: { first: number; last: number; kept: number }[] = [];
    let length = 0;
    for (let word = range.start; word < range.end; word += 1) {
      const start = before.starts[word] ?? 0;
      const end = before.ends[word] ?? 0;
      const inside = Math.min(end, span.end) - Math.max(start, span.start);
      length += inside;
      const target = this.#targetStarts[word] ?? -1;
      if (target < 0) continue;
      const kept = ((this.#kept[word] ?? 0) * inside) / (end - start);
      // Words that went elsewhere do not end the part they were taken out of. Two words before can be one word after.
      const part = parts.findLast(({ last }) => {
        const isTogether = this.#moves[last] === this.#moves[word];
        // One move may have been seen as two.
        const isNextMove = (this.#moves[last] ?? 0) > 0 && (this.#moves[word] ?? 0) > 0;
        const furthest = isTogether ? maxGap : isNextMove ? partGap.characters : -Infinity;
        const gap = target - (this.#targetEnds[last] ?? 0);
        return gap <= furthest && target >= (this.#targetStarts[last] ?? 0);
      });
      // A full stop after words that went is the full stop of whatever stands there now.
      const isStray = end - start === 1 && (this.#targetStarts[word - 1] ?? -1) < 0;
      if (part) {
        part.kept += kept;
        if (!isStray) part.last = word;
      } else if ((end - start > 1 || word === range.start) && parts.length < maxParts) {
        // A part does not begin with the full stop of a sentence that is gone, or another single character.
        parts.push({ first: word, last: word, kept });
      }
    }
    return { length, parts };
  }

  /** `first` is the first word of the quote that is left, `word` the first it had. */
  #startOf(offset: number, word: number, first: number): number {
    const before = this.#before;
    const after = this.#after;
    const start = this.#targetStarts[first] ?? 0;
    if (word === first) return start + this.#partial(word, offset - (before.starts[word] ?? 0));
    // Words were exchanged at the quote's beginning: the new ones belong to it, as far as the sentence goes.
    const target = firstAtLeast(after.ends, start + 1);
    let gap = first;
    const sentence = sentenceStart(before, first);
    while (gap > sentence && this.#isLost(gap - 1)) gap -= 1;
    const taken = firstAtLeast(after.starts, this.#keptBefore(gap, start));
    const free = target - Math.max(sentenceStart(after, target), taken);
    const words = exchanged(first - Math.max(word, gap), first - gap, free);
    return after.starts[target - words] ?? start;
  }

  #endOf(offset: number, word: number, last: number): number {
    const before = this.#before;
    const after = this.#after;
    const end = this.#targetEnds[last] ?? 0;
    if (word === last) return end - this.#partial(word, (before.ends[word] ?? 0) - offset);
    const target = firstAtLeast(after.ends, end);
    let gapEnd = last + 1;
    const sentence = sentenceEnd(before, last);
    while (gapEnd < sentence && this.#isLost(gapEnd)) gapEnd += 1;
    const taken = firstAtLeast(after.ends, this.#keptFrom(gapEnd, end) + 1);
    const free = Math.min(sentenceEnd(after, target), taken) - target - 1;
    const words = exchanged(Math.min(word + 1, gapEnd) - last - 1, gapEnd - last - 1, free);
    return after.ends[target + words] ?? end;
  }

  /** Where the last word before `gap` that is left ends, if that is before `limit`; else where the text begins. */
  #keptBefore(gap: number, limit: number): number {
    let word = gap - 1;
    while (word >= 0 && gap - word <= maxExchanged && this.#isLost(word)) word -= 1;
    const end = this.#targetEnds[word] ?? -1;
    return end >= 0 && end <= limit ? end : 0;
  }

  /** Where the first word from `gapEnd` on that is left begins, if that is after `limit`; else where the text ends. */
  #keptFrom(gapEnd: number, limit: number): number {
    let word = gapEnd;
    while (word < this.#before.count && word - gapEnd < maxExchanged && this.#isLost(word)) word += 1;
    const start = this.#targetStarts[word] ?? -1;
    return start >= limit ? start : this.#after.text.length;
  }

  /** A word that went nowhere, or is so short that where it went says nothing. */
  #isLost(word: number): boolean {
    const length = (this.#before.ends[word] ?? 0) - (this.#before.starts[word] ?? 0);
    return length === 1 || (this.#targetStarts[word] ?? -1) < 0;
  }

  /** Characters of a word outside the quote, where the word is the same on both sides. */
  #partial(word: number, outside: number): number {
    return outside > 0 && (this.#partners[word] ?? -1) >= 0 ? outside : 0;
  }
}

/** The characters of some words without what is between them, each with its place in the text. */
function charactersOf({ text, starts, ends }: Words, { start, end }: WordRange) {
  const units: number[] = [];
  const places: number[] = [];
  for (let word = start; word < end && units.length <= smallGap; word += 1) {
    for (let place = starts[word] ?? 0; place < (ends[word] ?? 0) && units.length <= smallGap; place += 1) {
      units.push(text.charCodeAt(place));
      places.push(place);
    }
  }
  return { units: Int32Array.from(units), places };
}

/** More words in a row that went are not exchanged: something else was written there. */
const maxExchanged = 8;

/** Of `free` new words that stand for `all` old ones: how many stand for `some` of these. */
function exchanged(some: number, all: number, free: number): number {
  if (all === 0 || free <= 0 || all > maxExchanged) return 0;
  // Far more new words than old ones were added rather than exchanged.
  return Math.round((Math.min(free, 2 * all + 1) * some) / all);
}
