import approximately from 'approx-string-match';
import type { Span } from '../../../shared/domain/selectors.ts';
import { withoutAccidents } from './accidents.ts';
import { maxWordEdits } from './alignment.ts';
import { matchingRuns, type Run } from './matching-runs.ts';
import type { Alignment } from './paired-words.ts';
import { type WordRange, wordsTouching } from './projection.ts';
import { WordIndex } from './word-index.ts';
import type { Words } from './words.ts';

/** A place in the text after where a quote may have gone; in units of the normalised text. */
export interface Found {
  readonly span: Span;
  /** How alike the characters are, 0 to 1; 1 is the same. */
  readonly likeness: number;
  /** The share of the quote's characters in words that are there too, 0 to 1. */
  readonly survived: number;
  /** The share of the words around the quote that stand around this place too, 0 to 1. */
  readonly context: number;
  /** `likeness` and `context` together, 0 to 1. */
  readonly score: number;
  /** The share of the place's characters that were not something else in the text before, 0 to 1. */
  readonly unmatched: number;
}

/** Words on each side that count as context. */
const contextWords = 8;
const contextWeight = 0.2;
/** Places looked at for one quote, for each way of searching. */
const maxPlaces = 2000;
const maxExact = 12;
const maxWindows = 3;
/** Words in and around a quote that vote for where it went: its rarest, at most so many, with so many votes together. */
const maxVoters = 14;
const maxVotes = 500;
/** Of the words that vote, this share must agree on a place. */
const minAgreement = 0.25;
/** Approximate matches may differ in this share of the quote's characters. */
const maxErrors = 0.4;
/** At the ends of a quote, so many words may be other words. */
const maxExchanged = 3;
/** Longer quotes are found by their first and last characters. */
const longQuote = 1200;
const endLength = 300;

/** Finds quotes that an alignment has lost. Never goes through the whole text for one quote. */
export class Search {
  readonly #before: Words;
  readonly #after: Words;
  readonly #index: WordIndex;
  readonly #origins: Int32Array;

  constructor(before: Words, after: Words, vocabularySize: number, { origins }: Alignment) {
    this.#before = before;
    this.#after = after;
    this.#index = new WordIndex(after, vocabularySize);
    this.#origins = origins;
  }

  /** Places with the very words of a quote, in order of the text. */
  exact(span: Span): Found[] {
    const range = wordsTouching(this.#before, span);
    if (range.end <= range.start) return [];
    const full = this.#fullWords(range, span);
    if (full.end <= full.start) return this.#exactCharacters(span, range);
    let rarest = full.start;
    for (let word = full.start + 1; word < full.end; word += 1) {
      if (this.#countOf(word) < this.#countOf(rarest)) rarest = word;
    }
    const found: Found[] = [];
    for (const place of this.#index.placesOf(this.#before.ids[rarest] ?? 0).subarray(0, maxPlaces)) {
      const first = place - (rarest - range.start);
      const target = this.#sameWords(first, range, full, span);
      if (target) found.push(this.#found(target, range, 1, 1));
      if (found.length === maxExact) break;
    }
    return found;
  }

  /** Places with words like those of a quote, where its rare words stand together; none for quotes of few words. */
  approximate(span: Span): Found[] {
    const range = wordsTouching(this.#before, span);
    const pattern = this.#before.text.slice(span.start, span.end);
    return this.#windows(range).flatMap((window) => {
      const start = this.#after.starts[window.start] ?? 0;
      const text = this.#after.text.slice(start, this.#after.ends[window.end - 1] ?? start);
      return matchesIn(text, pattern).map((match) => {
        const target = { start: start + match.start, end: start + match.end };
        const words = wordsTouching(this.#after, target);
        const runs = this.#sharedRuns(range, words);
        const kept = this.#toWords(target, this.#withoutForeignEnds(range, words, runs), range, span);
        return this.#found(kept, range, match.likeness, this.#survivedShare(range, runs));
      });
    });
  }

  #countOf(word: number): number {
    return this.#index.countOf(this.#before.ids[word] ?? 0);
  }

  /** A quote that begins or ends inside a word has that word only in part. */
  #fullWords(range: WordRange, span: Span): WordRange {
    const { starts, ends } = this.#before;
    const cutStart = (starts[range.start] ?? 0) < span.start ? 1 : 0;
    const cutEnd = (ends[range.end - 1] ?? 0) > span.end ? 1 : 0;
    return { start: range.start + cutStart, end: range.end - cutEnd };
  }

  #exactCharacters(span: Span, range: WordRange): Found[] {
    const characters = this.#before.text.slice(span.start, span.end);
    const found: Found[] = [];
    for (let at = this.#after.text.indexOf(characters); at >= 0 && found.length < maxExact; ) {
      found.push(this.#found({ start: at, end: at + characters.length }, range, 1, 1));
      at = this.#after.text.indexOf(characters, at + 1);
    }
    return found;
  }

  /** The target when the words from `first` on are those of the quote; words the quote has in part are compared in part. */
  #sameWords(first: number, range: WordRange, full: WordRange, span: Span): Span | null {
    const before = this.#before;
    const after = this.#after;
    const shift = first - range.start;
    if (first < 0 || range.end + shift > after.count) return null;
    for (let word = full.start; word < full.end; word += 1) {
      if (before.ids[word] !== after.ids[word + shift]) return null;
    }
    let start = after.starts[first] ?? 0;
    let end = after.ends[range.end - 1 + shift] ?? 0;
    if (full.start > range.start) {
      const part = before.text.slice(span.start, before.ends[range.start]);
      start = (after.ends[first] ?? 0) - part.length;
      if (start < (after.starts[first] ?? 0) || !after.text.startsWith(part, start)) return null;
    }
    if (full.end < range.end) {
      const part = before.text.slice(before.starts[range.end - 1], span.end);
      const lastStart = after.starts[range.end - 1 + shift] ?? 0;
      if (lastStart + part.length > end || !after.text.startsWith(part, lastStart)) return null;
      end = lastStart + part.length;
    }
    return { start, end };
  }

  /** Where the rare words of a quote stand as far from each other as they did before. */
  #windows(range: WordRange): WordRange[] {
    const length = range.end - range.start;
    const voters = this.#voters(range);
    const votes = voters
      .flatMap((word) =>
        Array.from(this.#index.placesOf(this.#before.ids[word] ?? 0), (place) => ({
          word,
          start: place - (word - range.start),
          weight: 1 / Math.log2(2 + this.#countOf(word)),
        })),
      )
      .sort((one, other) => one.start - other.start);
    const tolerance = Math.max(4, Math.round(length / 3));
    const needed = Math.max(2, Math.ceil(minAgreement * voters.length));
    const clusters: { start: number; weight: number }[] = [];
    let from = 0;
    let weight = 0;
    votes.forEach((vote, to) => {
      weight += vote.weight;
      while ((votes[from]?.start ?? 0) < vote.start - tolerance) {
        weight -= votes[from]?.weight ?? 0;
        from += 1;
      }
      const voting = new Set(votes.slice(from, to + 1).map(({ word }) => word));
      if (voting.size >= needed) clusters.push({ start: votes[from]?.start ?? 0, weight });
    });
    const windows: WordRange[] = [];
    const starts: number[] = [];
    for (const { start } of clusters.sort((one, other) => other.weight - one.weight)) {
      if (windows.length === maxWindows) break;
      if (starts.some((taken) => Math.abs(taken - start) <= Math.max(length, tolerance))) continue;
      starts.push(start);
      windows.push({
        start: Math.max(0, start - tolerance),
        end: Math.min(this.#after.count, start + length + 2 * tolerance),
      });
    }
    return windows;
  }

  #voters({ start, end }: WordRange): number[] {
    const from = Math.max(0, start - contextWords);
    const to = Math.min(this.#before.count, end + contextWords);
    const words = Array.from({ length: to - from }, (_, offset) => from + offset)
      .filter((word) => this.#countOf(word) > 0)
      .sort((one, other) => this.#countOf(one) - this.#countOf(other))
      .slice(0, maxVoters);
    let votes = 0;
    return words.filter((word) => {
      votes += this.#countOf(word);
      return votes <= maxVotes;
    });
  }

  /** Whole words, where the quote had whole words: an approximate match may begin or end in the middle of one. */
  #toWords(target: Span, words: WordRange, range: WordRange, span: Span): Span {
    const full = this.#fullWords(range, span);
    return {
      start: full.start === range.start ? (this.#after.starts[words.start] ?? target.start) : target.start,
      end: full.end === range.end ? (this.#after.ends[words.end - 1] ?? target.end) : target.end,
    };
  }

  #sharedRuns(range: WordRange, target: WordRange): Run[] {
    const { ids } = this.#before;
    const runs = matchingRuns(ids, range, this.#after.ids, target, maxWordEdits) ?? [];
    return withoutAccidents(runs, this.#before, range, this.#after, target, 0);
  }

  #survivedShare(range: WordRange, runs: readonly Run[]): number {
    const { starts, ends } = this.#before;
    let all = 0;
    let kept = 0;
    for (let word = range.start; word < range.end; word += 1) all += (ends[word] ?? 0) - (starts[word] ?? 0);
    for (const { before, length } of runs) {
      for (let word = before; word < before + length; word += 1)
        kept += (ends[word] ?? 0) - (starts[word] ?? 0);
    }
    return kept / all;
  }

  /** Where the first or last words are gone, an approximate match has taken what stands there now instead. */
  #withoutForeignEnds(range: WordRange, target: WordRange, runs: readonly Run[]): WordRange {
    const first = runs[0];
    const last = runs.at(-1);
    if (!first || !last) return target;
    const goneBefore = first.before - range.start;
    const goneAfter = range.end - last.before - last.length;
    return {
      start: goneBefore <= maxExchanged ? target.start : first.after,
      end: goneAfter <= maxExchanged ? target.end : last.after + last.length,
    };
  }

  #found(span: Span, range: WordRange, likeness: number, survived: number): Found {
    const words = wordsTouching(this.#after, span);
    const context = this.#contextLikeness(range, words);
    return {
      span,
      likeness,
      survived,
      context,
      score: (1 - contextWeight) * likeness + contextWeight * context,
      unmatched: this.#unmatchedShare(range, words),
    };
  }

  #unmatchedShare(range: WordRange, target: WordRange): number {
    let all = 0;
    let taken = 0;
    for (let word = target.start; word < target.end; word += 1) {
      const length = (this.#after.ends[word] ?? 0) - (this.#after.starts[word] ?? 0);
      const origin = this.#origins[word] ?? -1;
      all += length;
      if (origin >= 0 && (origin < range.start || origin >= range.end)) taken += length;
    }
    return all > 0 ? 1 - taken / all : 0;
  }

  #contextLikeness(before: WordRange, after: WordRange): number {
    const left = sharedWords(
      this.#before.ids.subarray(Math.max(0, before.start - contextWords), before.start),
      this.#after.ids.subarray(Math.max(0, after.start - contextWords), after.start),
    );
    const right = sharedWords(
      this.#before.ids.subarray(before.end, before.end + contextWords),
      this.#after.ids.subarray(after.end, after.end + contextWords),
    );
    return (left + right) / (2 * contextWords);
  }
}

/** How many words of one list are in the other as well, each counted once. */
function sharedWords(one: Int32Array, other: Int32Array): number {
  const left = [...other];
  let shared = 0;
  for (const id of one) {
    const at = left.indexOf(id);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared;
}

interface Match extends Span {
  readonly likeness: number;
}

/** The places in a window that differ least from the pattern. */
function matchesIn(text: string, pattern: string): Match[] {
  if (pattern.length > longQuote) return longMatchIn(text, pattern);
  return bestOf(text, pattern).map(({ start, end, errors }) => ({
    start,
    end,
    likeness: 1 - errors / pattern.length,
  }));
}

function longMatchIn(text: string, pattern: string): Match[] {
  const [head] = bestOf(text, pattern.slice(0, endLength));
  const tail = bestOf(text, pattern.slice(-endLength)).at(-1);
  if (!head || !tail || head.start >= tail.end) return [];
  const lengths = [pattern.length, tail.end - head.start];
  const sizes = Math.min(...lengths) / Math.max(...lengths);
  const errors = (head.errors + tail.errors) / (2 * endLength);
  return [{ start: head.start, end: tail.end, likeness: (1 - errors) * sizes }];
}

function bestOf(text: string, pattern: string) {
  const matches = approximately(text, pattern, Math.floor(pattern.length * maxErrors));
  // The same place may be reported with several starts or ends; the first of each place is enough.
  return matches.filter((match, index) => index === 0 || match.start >= (matches[index - 1]?.end ?? 0));
}
