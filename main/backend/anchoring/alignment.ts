import { joined, withoutAccidents } from './accidents.ts';
import { longestAscending } from './longest-ascending.ts';
import { matchingRuns, type Range, type Run } from './matching-runs.ts';
import { firstAtLeast } from './normalise.ts';
import { type Alignment, PairedWords } from './paired-words.ts';
import { atSentences } from './sliders.ts';
import type { Words } from './words.ts';

/** Edits beyond which two lists of sentences, or of words, count as different texts. */
const maxSentenceEdits = 1500;
export const maxWordEdits = 400;
/** Words in a row that make a landmark, tried one after the other where a hunk is too large for comparing its words. */
const landmarkLengths = [6, 3] as const;
/** A hunk with more words than this is first divided at landmarks. */
const largeHunk = 400;

/** Aligns two texts: sentences first, then the words between sentences that are the same. */
export function align(before: Words, after: Words): Alignment {
  const runs: Run[] = [];
  const collect = (run: Run) => void runs.push(run);
  between(sentenceRuns(before, after), whole(before), whole(after), collect, (beforeRange, afterRange) =>
    alignHunk(before, beforeRange, after, afterRange, collect),
  );
  const alignment = new PairedWords(before.count, after.count);
  const kept = withoutAccidents(joined(runs), before, whole(before), after, whole(after), 0);
  alignment.add(atSentences(kept, before, after), 0);
  const isFreeBefore = (word: number) => alignment.partners[word] === -1;
  const isFreeAfter = (word: number) => alignment.origins[word] === -1;
  movedStretches(before, after, alignment).forEach((stretch, index) => {
    const beforeRange = widen(before, stretch.before, isFreeBefore);
    const afterRange = widen(after, stretch.after, isFreeAfter);
    // What a larger move has taken is not moved once more: this was a copy.
    if (!isAll(beforeRange, isFreeBefore) || !isAll(afterRange, isFreeAfter)) return;
    const moved: Run[] = [];
    alignHunk(before, beforeRange, after, afterRange, (run) => void moved.push(run));
    const runs = withoutAccidents(joined(moved), before, beforeRange, after, afterRange, Infinity);
    alignment.add(runs, index + 1);
  });
  return alignment;
}

/** Words in a row that prove a move when both sides have them once among what was left over. */
const moveLandmark = 4;
/** Landmarks of one move stand no further apart than this, in words. */
const moveGap = 40;
/** A move keeps at least so many words together. */
const minMoved = 6;

/** A stretch of text that was moved. */
interface Move {
  readonly before: Range;
  readonly after: Range;
}

/**
 * Text that was moved, from its first landmark to its last, the largest stretch first: a diff keeps the order, so what went
 * elsewhere is left over on both sides.
 */
function movedStretches(before: Words, after: Words, alignment: PairedWords): Move[] {
  const isFreeBefore = (word: number) => alignment.partners[word] === -1;
  const isFreeAfter = (word: number) => alignment.origins[word] === -1;
  const placesBefore = uniqueRows(before.ids, whole(before), moveLandmark, isFreeBefore);
  const placesAfter = uniqueRows(after.ids, whole(after), moveLandmark, isFreeAfter);
  const moves: Move[] = [];
  // Landmarks of a sentence that was changed on the way, and copied elsewhere as it was, interrupt those of its passage.
  let open: number[] = [];
  for (const [row, place] of placesBefore) {
    const other = placesAfter.get(row) ?? -1;
    if (place < 0 || other < 0) continue;
    const landmark = {
      before: { start: place, end: place + moveLandmark },
      after: { start: other, end: other + moveLandmark },
    };
    open = open.filter((index) => place - (moves[index] as Move).before.end < moveGap);
    const continued = open.findLast((index) => continues(moves[index] as Move, landmark));
    if (continued === undefined) {
      open.push(moves.length);
      moves.push(landmark);
      continue;
    }
    const { before: from, after: to } = moves[continued] as Move;
    moves[continued] = {
      before: { start: from.start, end: landmark.before.end },
      after: { start: to.start, end: Math.max(to.end, landmark.after.end) },
    };
  }
  const lengthOf = ({ before }: Move) => before.end - before.start;
  return moves
    .filter((move) => lengthOf(move) >= minMoved)
    .sort((one, other) => lengthOf(other) - lengthOf(one));

  function continues(last: Move, next: Move): boolean {
    const gap = next.after.start - last.after.end;
    return gap < moveGap && gap > -moveLandmark && isAllFree(last, next);
  }
  function isAllFree(last: Move, next: Move): boolean {
    return (
      isAll({ start: last.before.end, end: next.before.start }, isFreeBefore) &&
      isAll({ start: last.after.end, end: next.after.start }, isFreeAfter)
    );
  }
}

function isAll({ start, end }: Range, holds: (word: number) => boolean): boolean {
  for (let word = start; word < end; word += 1) if (!holds(word)) return false;
  return true;
}

/**
 * A range with the rest of its first and last sentence, and one more on each side, as far as the words are free; without
 * words at its ends that are not.
 */
function widen({ sentences, count }: Words, { start, end }: Range, isFree: (word: number) => boolean): Range {
  const first = firstAtLeast(sentences, start + 1) - 1;
  const last = firstAtLeast(sentences, end);
  const earliest = sentences[Math.max(0, first - 1)] ?? 0;
  const latest = sentences[last + 1] ?? count;
  let from = start;
  while (from < end && !isFree(from)) from += 1;
  while (from > earliest && isFree(from - 1)) from -= 1;
  let to = end;
  while (to > from && !isFree(to - 1)) to -= 1;
  while (to < latest && isFree(to)) to += 1;
  return { start: from, end: to };
}

function whole({ count }: Words): Range {
  return { start: 0, end: count };
}

/** Hands out the runs and the hunks between them, in order. */
function between(
  runs: readonly Run[],
  before: Range,
  after: Range,
  onRun: (run: Run) => void,
  onHunk: (before: Range, after: Range) => void,
): void {
  let from = before.start;
  let to = after.start;
  const hunk = (beforeEnd: number, afterEnd: number) => {
    if (beforeEnd > from && afterEnd > to)
      onHunk({ start: from, end: beforeEnd }, { start: to, end: afterEnd });
  };
  for (const run of runs) {
    hunk(run.before, run.after);
    onRun(run);
    from = run.before + run.length;
    to = run.after + run.length;
  }
  hunk(before.end, after.end);
}

/** Sentences that are the same, as runs of words. */
function sentenceRuns(before: Words, after: Words): Run[] {
  const numbers = new Map<string, number>();
  const sentencesBefore = sentenceNumbers(before, numbers);
  const sentencesAfter = sentenceNumbers(after, numbers);
  const all = (numbers: Int32Array) => ({ start: 0, end: numbers.length });
  const runs =
    matchingRuns(
      sentencesBefore,
      all(sentencesBefore),
      sentencesAfter,
      all(sentencesAfter),
      maxSentenceEdits,
    ) ?? landmarkRuns(sentencesBefore, all(sentencesBefore), sentencesAfter, all(sentencesAfter), 1);
  return runs.map(({ before: from, after: to, length }) => ({
    before: before.sentences[from] ?? 0,
    after: after.sentences[to] ?? 0,
    length: (before.sentences[from + length] ?? before.count) - (before.sentences[from] ?? 0),
  }));
}

/** The same number for the same sentence in every text that shares `numbers`. */
export function sentenceNumbers({ ids, sentences, count }: Words, numbers: Map<string, number>): Int32Array {
  return sentences.map((start, index) => {
    const key = ids.subarray(start, sentences[index + 1] ?? count).join(' ');
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

function alignHunk(
  before: Words,
  beforeRange: Range,
  after: Words,
  afterRange: Range,
  pair: (run: Run) => void,
  landmarks = 0,
): void {
  const size = beforeRange.end - beforeRange.start + afterRange.end - afterRange.start;
  const landmark = landmarkLengths[landmarks];
  if (size > largeHunk && landmark !== undefined) {
    const runs = landmarkRuns(before.ids, beforeRange, after.ids, afterRange, landmark);
    between(runs, beforeRange, afterRange, pair, (left, right) =>
      alignHunk(before, left, after, right, pair, landmarks + 1),
    );
    return;
  }
  const sameWords = (left: Range, right: Range) =>
    matchingRuns(before.ids, left, after.ids, right, maxWordEdits) ?? [];
  // Within sentences that are alike first, or an added sentence would take the full stop of the one before it.
  const runs = alikeSentences(before, beforeRange, after, afterRange).flatMap(([left, right]) =>
    sameWords(left, right),
  );
  between(runs, beforeRange, afterRange, pair, (left, right) => sameWords(left, right).forEach(pair));
}

/** More pairs of sentences than this are not compared. */
const maxPairs = 10_000;
/** Sentences that share less of their words than this are different sentences. */
const minSharedWords = 0.4;

/** Sentences of a hunk that say nearly the same, in an order both sides agree on: the pairs with most words in common. */
function alikeSentences(
  before: Words,
  beforeRange: Range,
  after: Words,
  afterRange: Range,
): [Range, Range][] {
  const lefts = sentencesIn(before, beforeRange);
  const rights = sentencesIn(after, afterRange);
  const width = rights.length + 1;
  if (lefts.length * rights.length > maxPairs || (lefts.length === 1 && rights.length === 1)) return [];
  const bags = rights.map(({ start, end }) => after.ids.slice(start, end).sort());
  const worth = new Float64Array((lefts.length + 1) * width);
  const best = new Float64Array(worth.length);
  lefts.forEach(({ start, end }, row) => {
    const bag = before.ids.slice(start, end).sort();
    bags.forEach((other, column) => {
      const at = (row + 1) * width + column + 1;
      const shared = sharedCount(bag, other);
      const share = (2 * shared) / (bag.length + other.length);
      worth[at] = share >= minSharedWords ? shared * share : 0;
      best[at] = Math.max(
        best[at - 1] ?? 0,
        best[at - width] ?? 0,
        (best[at - width - 1] ?? 0) + (worth[at] ?? 0),
      );
    });
  });
  const pairs: [Range, Range][] = [];
  for (let row = lefts.length, column = rights.length; row > 0 && column > 0; ) {
    const at = row * width + column;
    const value = best[at] ?? 0;
    if (value === best[at - width]) row -= 1;
    else if (value === best[at - 1]) column -= 1;
    else {
      row -= 1;
      column -= 1;
      pairs.push([lefts[row] as Range, rights[column] as Range]);
    }
  }
  return pairs.reverse();
}

/** The sentences of a range; the first and the last may be parts of one. */
function sentencesIn({ sentences }: Words, { start, end }: Range): Range[] {
  const firsts = [start];
  for (let at = firstAtLeast(sentences, start + 1); (sentences[at] ?? end) < end; at += 1) {
    firsts.push(sentences[at] ?? 0);
  }
  return firsts.map((first, index) => ({ start: first, end: firsts[index + 1] ?? end }));
}

/** How many elements two ascending lists share. */
function sharedCount(one: Int32Array, other: Int32Array): number {
  let shared = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared;
}

/**
 * Rows of `length` elements that occur once on each side, in the longest order both sides agree on (patience diff),
 * extended as far as the sides are the same. O(n log n) whatever the texts.
 */
function landmarkRuns(
  before: Int32Array,
  beforeRange: Range,
  after: Int32Array,
  afterRange: Range,
  length: number,
): Run[] {
  const placesBefore = uniqueRows(before, beforeRange, length);
  const placesAfter = uniqueRows(after, afterRange, length);
  const pairs: { before: number; after: number }[] = [];
  for (const [key, place] of placesBefore) {
    const other = placesAfter.get(key);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push({ before: place, after: other });
  }
  const runs: Run[] = [];
  let from = beforeRange.start;
  let to = afterRange.start;
  for (const pair of longestAscending(pairs, ({ after }) => after)) {
    if (pair.before < from || pair.after < to) continue;
    let { before: start, after: startAfter } = pair;
    while (start > from && startAfter > to && before[start - 1] === after[startAfter - 1]) {
      start -= 1;
      startAfter -= 1;
    }
    let end = pair.before;
    let endAfter = pair.after;
    while (end < beforeRange.end && endAfter < afterRange.end && before[end] === after[endAfter]) {
      end += 1;
      endAfter += 1;
    }
    runs.push({ before: start, after: startAfter, length: end - start });
    from = end;
    to = endAfter;
  }
  return runs;
}

/** Each row of elements that count, with its place; −1 when it occurs more than once. In order of place. */
function uniqueRows(
  values: Int32Array,
  { start, end }: Range,
  length: number,
  counts: (place: number) => boolean = () => true,
): Map<string, number> {
  const places = new Map<string, number>();
  let inRow = 0;
  for (let last = start; last < end; last += 1) {
    inRow = counts(last) ? inRow + 1 : 0;
    if (inRow < length) continue;
    const place = last + 1 - length;
    const key = values.subarray(place, place + length).join(' ');
    places.set(key, places.has(key) ? -1 : place);
  }
  return places;
}
