import type { Span } from '../../shared/domain/selectors.ts';
import type { IntervalIndex } from './interval-index.ts';

/** Depths told apart by the eye; where more overlap, they share them evenly. */
export const depthCount = 3;

/** How often the stretch is widened at most: overlapping spans can form a chain through a whole document. */
const maximumWidenings = 24;

/**
 * How deep each span near a stretch of text lies among those it overlaps, 0 to 2, so that no two that overlap are
 * underlined at the same height (up to three of them). It does not depend on which part of the text is near: the
 * stretch is widened until no span reaches over its ends.
 */
export function overlapDepths<T extends Span>(index: IntervalIndex<T>, near: Span): Map<T, number> {
  const depths = new Map<T, number>();
  let open: T[] = [];
  for (const span of spansTogether(index, near)) {
    open = open.filter(({ end }) => end > span.start);
    depths.set(span, leastTaken(open.map((other) => depths.get(other) ?? 0)));
    open.push(span);
  }
  return depths;
}

/** The first of the depths that the fewest have: one that none has, as long as there is one. */
function leastTaken(taken: readonly number[]): number {
  const counts = new Array<number>(depthCount).fill(0);
  for (const depth of taken) counts[depth] = (counts[depth] ?? 0) + 1;
  return counts.indexOf(Math.min(...counts));
}

function spansTogether<T extends Span>(index: IntervalIndex<T>, near: Span): T[] {
  let spans = index.overlapping(near.start, near.end);
  for (let widening = 0; widening < maximumWidenings; widening += 1) {
    const start = spans.reduce((least, span) => Math.min(least, span.start), near.start);
    const end = spans.reduce((most, span) => Math.max(most, span.end), near.end);
    const wider = index.overlapping(start, end);
    if (wider.length === spans.length) break;
    spans = wider;
  }
  return spans;
}
