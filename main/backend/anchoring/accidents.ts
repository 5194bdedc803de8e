import type { Range, Run } from './matching-runs.ts';
import type { Words } from './words.ts';

/** Runs that follow each other on both sides, as one. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      result[result.length - 1] = { ...last, length: last.length + run.length };
    else result.push(run);
  }
  return result;
}

/**
 * Leaves out runs that are shorter than what differs on both of their sides: two texts that have nothing in common still
 * share every "of the" (after the semantic cleanup of Fraser's diff-match-patch).
 * @param gapAtEnds what to take for the difference beyond the ranges: 0 when what follows is the same on both sides
 */
export function withoutAccidents(
  runs: readonly Run[],
  before: Words,
  beforeRange: Range,
  after: Words,
  afterRange: Range,
  gapAtEnds: number,
): Run[] {
  const kept: Run[] = [];
  const gapBetween = (left: Run | undefined, right: Run | undefined) => {
    if (!left || !right) return Math.max(gapAtEnds, gapInside(left, right));
    return gapInside(left, right);
  };
  const gapInside = (left: Run | undefined, right: Run | undefined) => {
    const from = left ? left.before + left.length : beforeRange.start;
    const to = left ? left.after + left.length : afterRange.start;
    return Math.max(
      lengthOf(before, from, right ? right.before : beforeRange.end),
      lengthOf(after, to, right ? right.after : afterRange.end),
    );
  };
  const isAccident = (run: Run, left: Run | undefined, right: Run | undefined) => {
    if (!left && !right) return false;
    const length = lengthOf(before, run.before, run.before + run.length);
    return length < gapBetween(left, run) && length < gapBetween(run, right);
  };
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index] as Run;
    kept.push(run);
    // A run left out widens the gap after the one before it.
    for (;;) {
      const last = kept.at(-1);
      if (!last || !isAccident(last, kept.at(-2), runs[index + 1])) break;
      kept.pop();
    }
  }
  return kept;
}

/** Characters from the start of one word to the end of the last; 0 when there is none. */
function lengthOf({ starts, ends }: Words, first: number, end: number): number {
  return end > first ? (ends[end - 1] ?? 0) - (starts[first] ?? 0) : 0;
}
