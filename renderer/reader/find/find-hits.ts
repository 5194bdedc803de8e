import type { Span } from '../../../shared/domain/selectors.ts';

/** Characters looked through between two chances to do something else. */
const usualChunk = 64 * 1024;

/** What was found, in document order; `isMore` when there was more than the limit. */
export interface Hits {
  readonly spans: readonly Span[];
  readonly isMore: boolean;
}

export const noHits: Hits = { spans: [], isMore: false };

interface SearchOptions {
  /** Where to begin: a search cut short by the limit has what follows this place, then what stands before it. */
  readonly from: number;
  readonly limit: number;
  /** UTF-16 units that a hit may have at most; see `longestHit`. */
  readonly longest: number;
  readonly chunk?: number;
}

/**
 * Looks for a global pattern in a text, a chunk at each step, so that even a long text never keeps the interface
 * waiting. Hits never overlap, and none is cut by a chunk's border.
 */
export function* searchText(text: string, pattern: RegExp, options: SearchOptions): Generator<void, Hits> {
  const { from, limit } = options;
  const after = yield* searchStretch(text, pattern, { ...options, start: from, end: text.length });
  if (after.length > limit) return { spans: after.slice(0, limit), isMore: true };
  const firstStart = after[0]?.start ?? text.length;
  const before = yield* searchStretch(text, pattern, {
    ...options,
    start: 0,
    end: from,
    limit: limit - after.length,
  });
  const spans = [...before.filter((span) => span.end <= firstStart), ...after];
  return before.length > limit - after.length
    ? { spans: spans.slice(0, limit), isMore: true }
    : { spans, isMore: false };
}

/** The hits that begin in `[start, end)`, one more than the limit at most. */
function* searchStretch(
  text: string,
  pattern: RegExp,
  { start, end, limit, longest, chunk = usualChunk }: SearchOptions & { start: number; end: number },
): Generator<void, Span[]> {
  const found: Span[] = [];
  let position = start;
  while (position < end && found.length <= limit) {
    const chunkEnd = Math.min(position + chunk, end);
    // A little before it, for patterns that look back; enough behind it for a hit that begins at its very end.
    const windowStart = Math.max(0, position - 4);
    const window = text.slice(windowStart, chunkEnd + longest + 4);
    let next = chunkEnd;
    pattern.lastIndex = position - windowStart;
    for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
      const hit = { start: windowStart + match.index, end: windowStart + pattern.lastIndex };
      if (hit.start >= chunkEnd) break;
      found.push(hit);
      next = Math.max(next, hit.end);
      if (found.length > limit) break;
    }
    position = next;
    yield;
  }
  return found;
}

/** The position among spans in document order of the first that begins at `offset` or later; their number if none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hits that share a character with `[start, end)`, in O(log n + k): they never overlap one another. */
export function hitsIn(spans: readonly Span[], { start, end }: Span): Span[] {
  const first = firstFrom(spans, start);
  const reachesIn = first > 0 && (spans[first - 1]?.end ?? 0) > start;
  return spans.slice(reachesIn ? first - 1 : first, firstFrom(spans, end));
}
