import type { Span } from '../../../shared/domain/selectors.ts';
import { maxWordEdits, sentenceNumbers } from './alignment.ts';
import { matchingRuns } from './matching-runs.ts';
import { firstAtLeast } from './normalise.ts';
import type { Alignment } from './paired-words.ts';
import { type Projection, type WordRange, wordsTouching } from './projection.ts';
import { uncertainWords } from './sliders.ts';
import { sentenceEnd, sentenceStart, type Words } from './words.ts';

/** Of a quote's characters this share must have gone to one place only. */
const minCertain = 0.6;
/** Quotes with fewer words are not looked for in nearly the same words. */
const minCopied = 4;
/** What was written beside a quote and has this share of its characters is another version of it. */
const minCopy = 0.6;
/** Where a moved quote stood, this share of the longer words is still there: it may not have moved at all. */
const minLeftBehind = 0.25;
/** What moved with so many more words is a passage, not a copied sentence. */
const maxCompany = 12;
/** Only stretches whose lengths differ less than this, in words, are versions of one another. */
const versionGrowth = { factor: 1.5, words: 10 };
const shortWord = 3;

/**
 * What an alignment cannot know. Where one of two neighbouring copies was added or cut, each could be the one that was there
 * before; where a copy stands elsewhere and the quote's own place was rewritten, either may be meant.
 */
export class Doubts {
  readonly #before: Words;
  readonly #after: Words;
  readonly #alignment: Alignment;
  /** For each word before: 1 when an alignment as good as this one has it elsewhere or nowhere. */
  readonly #uncertain: Uint8Array;
  /** For each sentence before: 1 when another one is the same. */
  readonly #repeated: Uint8Array;

  constructor(before: Words, after: Words, alignment: Alignment) {
    this.#before = before;
    this.#after = after;
    this.#alignment = alignment;
    this.#uncertain = uncertainWords(before, after, alignment);
    this.#repeated = repeatedSentences(before);
  }

  /** Whether the quote could as well be the other one of two copies. */
  isOneOfTwo(quote: Span, { span }: Projection): boolean {
    const range = wordsTouching(this.#before, quote);
    const formerPlace = this.#formerPlace(this.#movedPart(range));
    return (
      this.isTwin(quote) ||
      this.#isBesideCopy(range, wordsTouching(this.#after, span)) ||
      (formerPlace !== null && !overlaps(formerPlace, span))
    );
  }

  /** Whether the same words stood beside the quote, or do now, and one of the two is gone or new: no diff knows which. */
  isTwin(quote: Span): boolean {
    return this.#certainShare(wordsTouching(this.#before, quote)) < minCertain;
  }

  /** Whether what was found by searching is a copy, and the quote's own place may have it in other words. */
  isCopy(quote: Span, found: Span): boolean {
    const range = wordsTouching(this.#before, quote);
    const formerPlace = this.#formerPlace(range);
    return (
      this.#isBesideCopy(range, wordsTouching(this.#after, found)) ||
      (formerPlace !== null && !overlaps(formerPlace, found))
    );
  }

  /** Whether a quote is said more than once, all of it. */
  isRepeated(quote: Span): boolean {
    const { sentences } = this.#before;
    const { start, end } = wordsTouching(this.#before, quote);
    let sentence = firstAtLeast(sentences, start + 1) - 1;
    for (; (sentences[sentence] ?? end) < end; sentence += 1) if (!this.#repeated[sentence]) return false;
    return true;
  }

  /**
   * Whether what stood beside the quote stands beside the place that was found: the words before it in its sentence, or the
   * word after it, which counts for less than another speaker's name before it.
   */
  hasNeighbour(quote: Span, found: Span): boolean {
    const range = wordsTouching(this.#before, quote);
    const target = wordsTouching(this.#after, found);
    const led = letterCount(this.#before, sentenceStart(this.#before, range.start), range.start);
    const left = neighbours(this.#before, range.start, -1, Math.max(1, led));
    const leftAfter = neighbours(this.#after, target.start, -1, left.length);
    if (left.some((id, distance) => id === leftAfter[distance])) return true;
    const [right] = neighbours(this.#before, range.end - 1, 1, 1);
    if (right !== neighbours(this.#after, target.end - 1, 1, 1)[0]) return false;
    return led === 0 || letterCount(this.#before, range.end, sentenceEnd(this.#before, range.end - 1)) > 0;
  }

  /** The share of a quote's characters that can only have gone where they went. */
  #certainShare({ start, end }: WordRange): number {
    let all = 0;
    let certain = 0;
    for (let word = start; word < end; word += 1) {
      const length = lengthOf(this.#before, word);
      all += length;
      if (this.#uncertain[word] === 0) certain += length;
    }
    return all > 0 ? certain / all : 1;
  }

  /** Whether new text beside the quote's sentences says nearly the same. */
  #isBesideCopy(quote: WordRange, found: WordRange): boolean {
    if (quote.end - quote.start < minCopied) return false;
    const range = wholeSentences(this.#before, quote);
    const target = wholeSentences(this.#after, found);
    const length = range.end - range.start;
    const reach = 2 * length;
    const isNew = (word: number) => this.#alignment.origins[word] === -1;
    let from = target.start;
    while (from > 0 && target.start - from < reach && isNew(from - 1)) from -= 1;
    let to = target.end;
    while (to < this.#after.count && to - target.end < reach && isNew(to)) to += 1;
    return [
      { start: from, end: target.start },
      { start: target.end, end: to },
    ].some((beside) => beside.end - beside.start >= length / 2 && this.#shared(range, beside, 0) >= minCopy);
  }

  #movedPart({ start, end }: WordRange): WordRange {
    const { moves } = this.#alignment;
    const hasMoved = (word: number) => (moves[word] ?? 0) > 0;
    let first = start;
    let last = end;
    while (first < end && !hasMoved(first)) first += 1;
    while (last > first && !hasMoved(last - 1)) last -= 1;
    return { start: first, end: last };
  }

  /** Where sentences stood, when nothing went with them and something like them stands there still. */
  #formerPlace(range: WordRange): Span | null {
    if (range.start === range.end) return null;
    const { partners, moves } = this.#alignment;
    const { count } = this.#before;
    const stays = (word: number) => (partners[word] ?? -1) >= 0 && moves[word] === 0;
    const former = wholeSentences(this.#before, range);
    let { start, end } = former;
    while (start > 0 && !stays(start - 1)) start -= 1;
    while (end < count && !stays(end)) end += 1;
    if (end - start > former.end - former.start + maxCompany) return null;
    const place = {
      start: start > 0 ? (partners[start - 1] ?? 0) + 1 : 0,
      end: end < count ? (partners[end] ?? 0) : this.#after.count,
    };
    const lengths = [end - start, place.end - place.start];
    if (Math.max(...lengths) > Math.min(...lengths) * versionGrowth.factor + versionGrowth.words) return null;
    if (this.#shared(former, place, shortWord) < minLeftBehind) return null;
    return { start: this.#after.starts[place.start] ?? 0, end: this.#after.ends[place.end - 1] ?? 0 };
  }

  /** The share of the characters before, in words longer than `ignored`, that a stretch after has as well, in order. */
  #shared(before: WordRange, after: WordRange, ignored: number): number {
    const runs = matchingRuns(this.#before.ids, before, this.#after.ids, after, maxWordEdits) ?? [];
    const charactersOf = (start: number, end: number) => {
      let characters = 0;
      for (let word = start; word < end; word += 1) {
        const length = lengthOf(this.#before, word);
        if (length > ignored) characters += length;
      }
      return characters;
    };
    const all = charactersOf(before.start, before.end);
    const kept = runs.reduce((sum, run) => sum + charactersOf(run.before, run.before + run.length), 0);
    return all > 0 ? kept / all : 0;
  }
}

function repeatedSentences(before: Words): Uint8Array {
  const numbers = sentenceNumbers(before, new Map());
  const counts = new Uint32Array(numbers.length);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return Uint8Array.from(numbers, (number) => ((counts[number] ?? 0) > 1 ? 1 : 0));
}

function wholeSentences(words: Words, { start, end }: WordRange): WordRange {
  return { start: sentenceStart(words, start), end: sentenceEnd(words, end - 1) };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The next words in a direction, two at most; marks stand beside everything. */
function neighbours(words: Words, from: number, direction: 1 | -1, most: number): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  for (let word = from + direction; found.length < Math.min(2, most); word += direction) {
    if (!isMark(words, word)) found.push(words.ids[word]);
  }
  return found;
}

function letterCount(words: Words, start: number, end: number): number {
  let count = 0;
  for (let word = start; word < end; word += 1) if (!isMark(words, word)) count += 1;
  return count;
}

function lengthOf({ starts, ends }: Words, word: number): number {
  return (ends[word] ?? 0) - (starts[word] ?? 0);
}

function isMark({ text, starts, ends }: Words, word: number): boolean {
  const start = starts[word];
  return start !== undefined && ends[word] === start + 1 && !/[\p{L}\p{N}]/u.test(text[start] ?? '');
}
