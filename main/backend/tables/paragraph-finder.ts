import type { Database } from 'better-sqlite3';
import type { Segment } from '../../../shared/domain/documents.ts';
import { locatorOf, paragraphNumbers } from '../../../shared/domain/locators.ts';
import type { Span } from '../../../shared/domain/selectors.ts';

/** Finds the first and last paragraph number of a span of a revision; null outside the numbered text. */
export type FindParagraphs = (revisionId: string, span: Span) => [number, number] | null;

interface NumberedParagraphs {
  /** The numbered segments only, in order. */
  readonly spans: readonly Span[];
  readonly numbers: readonly (number | null)[];
}

/**
 * A finder that reads each revision's segments once. What is set aside has no number, so a finder is good for one
 * reading of the table and no longer.
 */
export function createParagraphFinder(connection: Database): FindParagraphs {
  const readSegments = connection.prepare<[string], Pick<Segment, 'kind' | 'start' | 'end' | 'setAside'>>(
    `SELECT kind, start, "end", set_aside.reason AS setAside
     FROM segment LEFT JOIN set_aside ON set_aside.revision_id = segment.revision_id AND set_aside.ordinal = segment.ordinal
     WHERE segment.revision_id = ? ORDER BY segment.ordinal`,
  );
  const revisions = new Map<string, NumberedParagraphs>();

  function paragraphsOf(revisionId: string): NumberedParagraphs {
    let paragraphs = revisions.get(revisionId);
    if (!paragraphs) {
      const segments = readSegments.all(revisionId);
      const numbers = paragraphNumbers(segments);
      const isNumbered = (_: unknown, index: number) => typeof numbers[index] === 'number';
      paragraphs = {
        spans: segments.filter(isNumbered).map(({ start, end }) => ({ start, end })),
        numbers: numbers.filter(isNumbered),
      };
      revisions.set(revisionId, paragraphs);
    }
    return paragraphs;
  }

  return (revisionId, span) => {
    const { spans, numbers } = paragraphsOf(revisionId);
    const locator = locatorOf(spans, numbers, span);
    return locator && [locator.first, locator.last];
  };
}
