import type { Segment } from '../../shared/domain/documents.ts';
import { segmentIndexAt } from '../../shared/domain/locators.ts';
import type { Span } from '../../shared/domain/selectors.ts';

/** A place in the displayed text: a segment, and a UTF-16 offset into that segment's text node. */
export interface SegmentPlace {
  readonly index: number;
  readonly offset: number;
}

/**
 * Where an offset of the revision stands in the displayed text, in O(log n). White space between two segments is not
 * displayed: an offset there belongs to the `next` segment's start or to the `previous` segment's end, as asked.
 * Null only for a revision without segments.
 */
export function placeOf(
  segments: readonly Segment[],
  offset: number,
  side: 'next' | 'previous',
): SegmentPlace | null {
  if (segments.length === 0) return null;
  const index = segmentIndexAt(segments, offset);
  const segment = segments[index];
  if (!segment) return { index: 0, offset: 0 };
  const isBetween = offset > segment.end;
  if (isBetween && side === 'next' && index + 1 < segments.length) return { index: index + 1, offset: 0 };
  return { index, offset: Math.min(offset, segment.end) - segment.start };
}

/** The offset in the revision of a place in the displayed text; clamped to the segment. */
export function offsetOf(segments: readonly Segment[], place: SegmentPlace): number {
  const segment = segments[place.index];
  if (!segment) return 0;
  return Math.min(segment.start + Math.max(0, place.offset), segment.end);
}

/** One segment's share of a span: offsets into its text node, half-open and never empty. */
export interface SegmentPart {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The parts of `[start, end)` segment by segment, in order, in O(log n + parts). White space between them is left out. */
export function partsOf(segments: readonly Segment[], span: Span): SegmentPart[] {
  const parts: SegmentPart[] = [];
  for (let index = Math.max(0, segmentIndexAt(segments, span.start)); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.start >= span.end) break;
    const start = Math.max(span.start, segment.start);
    const end = Math.min(span.end, segment.end);
    if (start < end) parts.push({ index, start: start - segment.start, end: end - segment.start });
  }
  return parts;
}
