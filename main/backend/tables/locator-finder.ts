import type { Database } from 'better-sqlite3';
import type { Segment } from '../../../shared/domain/documents.ts';
import { type Locator, locatorOf, type Places, paragraphNumbers } from '../../../shared/domain/locators.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import { listCues, listPages } from '../documents/page-and-cue-repository.ts';

/** Finds the locator of a span of a revision; null outside the numbered text. */
export type FindLocator = (revisionId: string, span: Span) => Locator | null;

/**
 * A finder that reads each revision's segments, pages and times once. What is set aside has no number, so a finder is
 * good for one reading of the table and no longer.
 */
export function createLocatorFinder(connection: Database): FindLocator {
  const readSegments = connection.prepare<[string], Pick<Segment, 'kind' | 'start' | 'end' | 'setAside'>>(
    `SELECT kind, start, "end", set_aside.reason AS setAside
     FROM segment LEFT JOIN set_aside ON set_aside.revision_id = segment.revision_id AND set_aside.ordinal = segment.ordinal
     WHERE segment.revision_id = ? ORDER BY segment.ordinal`,
  );
  const revisions = new Map<string, Places>();

  function placesOf(revisionId: string): Places {
    let places = revisions.get(revisionId);
    if (!places) {
      const pages = listPages(connection, revisionId);
      const cues = pages.length > 0 ? [] : listCues(connection, revisionId);
      const byParagraphs = pages.length === 0 && cues.length === 0;
      places = { ...numberedParagraphs(byParagraphs ? readSegments.all(revisionId) : []), pages, cues };
      revisions.set(revisionId, places);
    }
    return places;
  }

  return (revisionId, span) => locatorOf(placesOf(revisionId), span);
}

/** The numbered segments only, in order: many texts have a heading for every paragraph. */
function numberedParagraphs(
  segments: readonly Pick<Segment, 'kind' | 'start' | 'end' | 'setAside'>[],
): Pick<Places, 'segments' | 'numbers'> {
  const numbers = paragraphNumbers(segments);
  const isNumbered = (_: unknown, index: number) => typeof numbers[index] === 'number';
  return {
    segments: segments.filter(isNumbered).map(({ start, end }) => ({ start, end })),
    numbers: numbers.filter(isNumbered),
  };
}
