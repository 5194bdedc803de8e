import type { DocumentKind } from '../../../shared/domain/documents.ts';
import type { Locator } from '../../../shared/domain/locators.ts';
import { requireFound } from '../database/not-found.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { shownName } from '../people/shown-names.ts';
import { createLocatorFinder } from '../tables/locator-finder.ts';

/** What a citation needs to know of a quote; `speaker` as it is shown, '' for none. */
export interface QuoteToCite {
  readonly sourceId: string;
  readonly documentKind: DocumentKind;
  readonly speaker: string;
  readonly locator: Locator | null;
}

interface StoredQuote extends Omit<QuoteToCite, 'locator'> {
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
}

/** Reads quotes in the order given. Error: `notFound`, when one of them is not there (any more). */
export function readQuotesToCite(
  { connection, prepare }: ProjectDatabase,
  quoteIds: readonly string[],
): QuoteToCite[] {
  const findLocator = createLocatorFinder(connection);
  const read = prepare<StoredQuote>(
    `SELECT document.source_id AS sourceId, document.kind AS documentKind, ifnull(${shownName}, '') AS speaker,
       quote.revision_id AS revisionId, quote.start, quote."end"
     FROM quote
     JOIN document ON document.id = quote.document_id
     LEFT JOIN attribution ON attribution.quote_id = quote.id
     LEFT JOIN person ON person.id = attribution.person_id
     WHERE quote.id = ?`,
  );
  return quoteIds.map((id) => {
    const { revisionId, start, end, ...quote } = requireFound(read.get(id), 'quote', id);
    return { ...quote, locator: findLocator(revisionId, { start, end }) };
  });
}
