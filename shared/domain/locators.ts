import type { Segment } from './documents.ts';
import type { Span } from './selectors.ts';

/** A place in a document, as CSL names it: `label` is a CSL locator label, `first` and `last` are numbers in that series. */
export interface Locator {
  readonly label: 'paragraph';
  readonly first: number;
  readonly last: number;
}

/**
 * Numbers the paragraphs of a revision from 1, in order. Headings, captions and segments set aside have no number
 * (null). The result is indexed by segment ordinal.
 */
export function paragraphNumbers(segments: readonly Pick<Segment, 'kind' | 'setAside'>[]): (number | null)[] {
  let count = 0;
  return segments.map((segment) => {
    if (segment.setAside || segment.kind === 'heading' || segment.kind === 'caption') return null;
    count += 1;
    return count;
  });
}

/** The index of the last segment that starts at or before `offset` (UTF-16 units); -1 when there is none. O(log n). */
export function segmentIndexAt(segments: readonly Span[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The locator of the span `[start, end)`; null when it touches no numbered paragraph. `numbers` is indexed like `segments`. */
export function locatorOf(
  segments: readonly Span[],
  numbers: readonly (number | null)[],
  span: Span,
): Locator | null {
  let first: number | null = null;
  let last: number | null = null;
  for (let index = Math.max(0, segmentIndexAt(segments, span.start)); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.start >= span.end) break;
    if (segment.end <= span.start) continue;
    const number = numbers[index] ?? null;
    if (number === null) continue;
    first ??= number;
    last = number;
  }
  return first === null || last === null ? null : { label: 'paragraph', first, last };
}

/** `5` or `5–7`: the locator's value without its label. */
export function formatLocatorValue(locator: Locator): string {
  return locator.first === locator.last ? String(locator.first) : `${locator.first}–${locator.last}`;
}

/** `para. 5` or `paras. 5–7`; '' for none. */
export function formatLocator(locator: Locator | null): string {
  if (!locator) return '';
  return `${locator.first === locator.last ? 'para.' : 'paras.'} ${formatLocatorValue(locator)}`;
}
