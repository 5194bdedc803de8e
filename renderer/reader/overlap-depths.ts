import type { Span } from '../../shared/domain/selectors.ts';
import type { IntervalIndex } from './interval-index.ts';
import { packLanes } from './lane-packing.ts';

/** Depths told apart by the eye; a deeper overlap begins again with the first. */
export const depthCount = 3;

/** How often the stretch is widened at most: overlapping spans can form a chain through a whole document. */
const maximumWidenings = 24;

/**
 * How deep each span near a stretch of text lies among those it overlaps, 0 to 2, so that no two that overlap are
 * underlined at the same height (up to three of them). It does not depend on which part of the text is near: the
 * stretch is widened until no span reaches over its ends.
 */
export function overlapDepths<T extends Span>(index: IntervalIndex<T>, near: Span): Map<T, number> {
  const spans = spansTogether(index, near);
  const lanes = packLanes(spans.map(({ start, end }) => ({ top: start, bottom: end })));
  return new Map(spans.map((span, position) => [span, (lanes[position] ?? 0) % depthCount]));
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
