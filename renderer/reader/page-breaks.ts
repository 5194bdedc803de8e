import type { Page, Segment } from '../../shared/domain/documents.ts';
import { pageName, segmentIndexAt } from '../../shared/domain/locators.ts';

/** Where a page of the file begins in the running text. */
export interface PageBreak {
  /** What is printed on the page, or else its number in the file. */
  readonly name: string;
  /** Index of the segment in which it begins. */
  readonly index: number;
  /** UTF-16 offset into the revision. */
  readonly offset: number;
  /** Whether words of the segment stand on the page before. */
  readonly isWithin: boolean;
}

/** The breaks between pages, in order: at the first word of each that is not set aside. Pages without such words have none. */
export function pageBreaks(segments: readonly Segment[], pages: readonly Page[]): PageBreak[] {
  return pages.flatMap((page): PageBreak[] => {
    if (page.end <= page.start) return [];
    for (let index = Math.max(0, segmentIndexAt(segments, page.start)); index < segments.length; index += 1) {
      const segment = segments[index];
      if (!segment || segment.start >= page.end) break;
      if (segment.setAside || segment.end <= page.start) continue;
      const offset = Math.max(page.start, segment.start);
      return [{ name: pageName(page), index, offset, isWithin: offset > segment.start }];
    }
    return [];
  });
}

/** What screen readers say with the segments in which pages begin, by index. */
export function pageDescriptions(breaks: readonly PageBreak[]): ReadonlyMap<number, string> {
  const words = ({ name, isWithin }: PageBreak) => (isWithin ? `page ${name} begins within` : `page ${name}`);
  return new Map(
    [...Map.groupBy(breaks, ({ index }) => index)].map(([index, own]) => [index, own.map(words).join(', ')]),
  );
}
