import type { Locator } from '../../../shared/domain/locators.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { createLocatorFinder } from '../tables/locator-finder.ts';
import { getDocument } from './document-repository.ts';

/**
 * The words at a place of a document's current revision, as a quote would have them, and their
 * locator. Errors: `quote.outsideText`, `quote.whiteSpace`.
 */
export function readPlace(
  project: ProjectDatabase,
  { documentId, start, end }: { documentId: string; start: number; end: number },
): { sourceId: string; exact: string; locator: Locator | null } {
  const { sourceId, revision } = getDocument(project, documentId);
  const span = settleSpan(revision.text, { start, end });
  return {
    sourceId,
    exact: revision.text.slice(span.start, span.end),
    locator: createLocatorFinder(project.connection)(revision.id, span),
  };
}
