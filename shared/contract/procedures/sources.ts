import { z } from 'zod';
import { CitationCheck } from '../../domain/citation-check.ts';
import { mostQuotesCited, PrintedText } from '../../domain/citing-quotes.ts';
import { CslItem } from '../../domain/csl.ts';
import { Id } from '../../domain/ids.ts';
import { ProvenanceByField, Source, SourceSummary } from '../../domain/records.ts';
import { CitationStyle } from '../../domain/styles.ts';
import { mutation, nameTables, query, styleTables } from '../define-procedure.ts';
import { byId, Nothing } from '../inputs.ts';

/** What decides what a citation reads, besides the sources themselves. */
const citedTables = [...styleTables, ...nameTables] as const;

/** What decides where in its source a quote stands. */
const placeTables = ['source', 'document', 'document_revision', 'set_aside'] as const;

export const sourcesProcedures = {
  'sources.list': query(Nothing, z.array(SourceSummary), [
    'source',
    'document',
    'quote',
    'evidence',
    'origin',
    ...nameTables,
  ]),
  'sources.get': query(byId, Source, ['source', 'origin']),
  'sources.update': mutation(
    byId.extend({ csl: CslItem, provenance: ProvenanceByField }),
    Source,
    'Edit source',
  ),
  'sources.remove': mutation(byId, Nothing, 'Remove source'),
  /** Bibliography entries of the given sources, as plain text. */
  'citations.references': query(
    z.object({ sourceIds: z.array(Id).max(10_000) }),
    z.object({ references: z.record(z.string(), z.string()) }),
    ['source', ...citedTables],
  ),
  /** The bibliography entry a source would have with the given data, told apart from the project's other sources; in the style given, or the project's for null. */
  'citations.preview': query(
    byId.extend({ csl: CslItem, cited: CitationStyle.nullable().default(null) }),
    z.object({ reference: z.string() }),
    ['source', ...citedTables],
  ),
  /**
   * Every source whose reference lacks something or has something to look at, in the style given or else the project's;
   * of the sources given, or of all for null. Errors: `citation.styleUnknown`, `citation.failed`.
   */
  'citations.check': query(
    z.object({
      cited: CitationStyle.nullable().default(null),
      sourceIds: z.array(Id).nullable().default(null),
    }),
    CitationCheck,
    ['source', 'document', 'document_revision', ...citedTables],
  ),
  /** Words of a document as one puts them into a text of one's own: “words” (Fenbert, 2026, para. 3). */
  'citations.cite': query(
    z.object({ documentId: Id, start: z.number().int().min(0), end: z.number().int().min(0) }),
    z.object({ text: z.string() }),
    [...placeTables, 'quote', 'attribution', ...citedTables],
  ),
  /**
   * One citation of several quotes, in the style given or else the project's, and the references of their sources in the order
   * of the bibliography; a source that stands in none has no reference. The style sorts and delimits the sources, which are
   * told apart within the whole project, as in tables; where it does not sort they come in the order of the quotes. The
   * quotes of one source are one cite with all their places (`mergeLocators`), or one for each kind of locator where they
   * have several; quotes without a locator, as in headings, add nothing to those. Quotes that are all one person's words in one
   * article are cited “as cited in” it, as a single one is; otherwise the works alone are cited. Errors: `notFound`,
   * `citation.styleUnknown`, `citation.failed`.
   */
  'citations.citeQuotes': query(
    z.object({
      quoteIds: z.array(Id).min(1).max(mostQuotesCited),
      cited: CitationStyle.nullable().default(null),
    }),
    PrintedText.extend({ references: z.array(PrintedText.extend({ sourceId: Id })) }),
    [...placeTables, 'quote', 'attribution', ...citedTables],
  ),
} as const;
