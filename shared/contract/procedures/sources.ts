import { z } from 'zod';
import { CitationCheck } from '../../domain/citation-check.ts';
import { CslItem } from '../../domain/csl.ts';
import { Id } from '../../domain/ids.ts';
import { ProvenanceByField, Source, SourceSummary } from '../../domain/records.ts';
import { CitationStyle } from '../../domain/styles.ts';
import { mutation, nameTables, query, styleTables } from '../define-procedure.ts';
import { byId, Nothing } from '../inputs.ts';

/** What decides what a citation reads, besides the sources themselves. */
const citedTables = [...styleTables, ...nameTables] as const;

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
    [
      'source',
      'document',
      'document_revision',
      'set_aside',
      'quote',
      'attribution',
      'person',
      ...citedTables,
    ],
  ),
} as const;
