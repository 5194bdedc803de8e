import { diffArrays } from 'diff';

/** `length` elements from `before` on in one sequence are those from `after` on in the other. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** A stretch of a sequence, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Measured on texts of 1 MB after heavy edits, two noisy cores: `diff` 9 mostly spends 90 to 350 ms on all comparisons of a text,
 * `fast-myers-diff` 3.2 mostly 40 to 90 ms, of 1 to 3 s altogether, with the same accuracy. `diff` is well kept and knows how to
 * give up (`maxEditLength`), without which two different texts take minutes; the other is dormant and does not.
 *
 * Aligns two stretches of numbers: their longest common subsequence, as runs in ascending order (Myers, "An O(ND)
 * difference algorithm and its variations", 1986). Null when more than `maxEdits` elements differ, not counting those
 * that only one side has: they cannot match anything, so they cost nothing.
 */
export function matchingRuns(
  before: Int32Array,
  beforeRange: Range,
  after: Int32Array,
  afterRange: Range,
  maxEdits: number,
): Run[] | null {
  const runs = new RunCollector();
  let { start: beforeStart, end: beforeEnd } = beforeRange;
  let { start: afterStart, end: afterEnd } = afterRange;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    runs.add(beforeStart, afterStart);
    beforeStart += 1;
    afterStart += 1;
  }
  let tail = 0;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
    tail += 1;
  }
  const left = sharedOnly(before, beforeStart, beforeEnd, new Set(after.subarray(afterStart, afterEnd)));
  const right = sharedOnly(after, afterStart, afterEnd, new Set(before.subarray(beforeStart, beforeEnd)));
  if (left.length > 0 && right.length > 0) {
    const values = (sequence: Int32Array, places: readonly number[]) =>
      places.map((place) => sequence[place] ?? 0);
    const changes = diffArrays(values(before, left), values(after, right), { maxEditLength: maxEdits });
    if (!changes) return null;
    let fromLeft = 0;
    let fromRight = 0;
    for (const { added, removed, count } of changes) {
      if (!added && !removed) {
        for (let offset = 0; offset < count; offset += 1)
          runs.add(left[fromLeft + offset] ?? 0, right[fromRight + offset] ?? 0);
      }
      if (!added) fromLeft += count;
      if (!removed) fromRight += count;
    }
  }
  for (let offset = 0; offset < tail; offset += 1) runs.add(beforeEnd + offset, afterEnd + offset);
  return runs.runs;
}

/** Places of the elements that the other side has as well. */
function sharedOnly(values: Int32Array, start: number, end: number, other: Set<number>): number[] {
  const kept: number[] = [];
  for (let index = start; index < end; index += 1) if (other.has(values[index] ?? 0)) kept.push(index);
  return kept;
}

/** Joins pairs that follow each other on both sides. */
class RunCollector {
  readonly runs: { before: number; after: number; length: number }[] = [];
  add(before: number, after: number): void {
    const last = this.runs.at(-1);
    if (last && last.before + last.length === before && last.after + last.length === after) last.length += 1;
    else this.runs.push({ before, after, length: 1 });
  }
}
