import type { DocumentKind } from '../../../shared/domain/documents.ts';
import type { Locator } from '../../../shared/domain/locators.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { shownName } from '../people/shown-names.ts';
import { createLocatorFinder } from '../tables/locator-finder.ts';
import { getDocument } from './document-repository.ts';

/** What stands at a place; `speaker`, as shown, is that of the quote of just these words, '' without one. */
export interface PlaceRead {
  readonly sourceId: string;
  readonly documentKind: DocumentKind;
  readonly exact: string;
  readonly speaker: string;
  readonly locator: Locator | null;
}

/**
 * The words at a place of a document's current revision, as a quote would have them, and their
 * locator. Errors: `quote.outsideText`, `quote.whiteSpace`.
 */
export function readPlace(
  project: ProjectDatabase,
  { documentId, start, end }: { documentId: string; start: number; end: number },
): PlaceRead {
  const { sourceId, kind, revision } = getDocument(project, documentId);
  const span = settleSpan(revision.text, { start, end });
  return {
    sourceId,
    documentKind: kind,
    speaker: speakerAt(project, revision.id, span),
    exact: revision.text.slice(span.start, span.end),
    locator: createLocatorFinder(project.connection)(revision.id, span),
  };
}

function speakerAt({ prepare }: ProjectDatabase, revisionId: string, { start, end }: Span): string {
  const row = prepare<{ speaker: string }>(
    `SELECT ${shownName} AS speaker FROM quote
     JOIN attribution ON attribution.quote_id = quote.id JOIN person ON person.id = attribution.person_id
     WHERE quote.revision_id = ? AND quote.start = ? AND quote."end" = ? ORDER BY quote.id LIMIT 1`,
  ).get(revisionId, start, end);
  return row?.speaker ?? '';
}
