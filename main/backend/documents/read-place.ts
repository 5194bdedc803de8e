import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { createParagraphFinder } from '../tables/paragraph-finder.ts';
import { getDocument } from './document-repository.ts';

/**
 * The words at a place of a document's current revision, as a quote would have them, and their first and last
 * paragraph. Errors: `quote.outsideText`, `quote.whiteSpace`.
 */
export function readPlace(
  project: ProjectDatabase,
  { documentId, start, end }: { documentId: string; start: number; end: number },
): { sourceId: string; exact: string; paragraphs: [number, number] | null } {
  const { sourceId, revision } = getDocument(project, documentId);
  const span = settleSpan(revision.text, { start, end });
  return {
    sourceId,
    exact: revision.text.slice(span.start, span.end),
    paragraphs: createParagraphFinder(project.connection)(revision.id, span),
  };
}
