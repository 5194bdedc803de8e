import { z } from 'zod';
import { CslItem } from './csl.ts';
import { DocumentKind } from './documents.ts';
import { Id, Timestamp } from './ids.ts';
import { Locator, LocatorLabel } from './locators.ts';
import { AuthorInText } from './narrative-citation.ts';
import { PageRanges } from './page-ranges.ts';
import { QuoteStatus } from './records.ts';
import { Confidence, Relation, Strength, Verdict } from './relations.ts';
import { CitationStyle } from './styles.ts';

/** The columns of the evidence table, in their default order. Their words and values stand in `evidence-table.ts`. */
export const evidenceColumnIds = [
  'claim',
  'relation',
  'quote',
  'speaker',
  'locator',
  'title',
  'author',
  'container-title',
  'issued',
  'URL',
  'accessed',
  'citation',
  'reference',
  'strength',
  'note',
  'comment',
  'codes',
  'status',
  'verdict',
  'confidence',
  'citation-status',
  'publisher',
  'language',
  'addressee',
  'said',
  'created',
  'evidence-id',
  'quote-id',
  'claim-id',
  'source-id',
  'narrative-citation',
] as const;
export const EvidenceColumnId = z.enum(evidenceColumnIds);
export type EvidenceColumnId = z.infer<typeof EvidenceColumnId>;

/** The columns shown until the analyst chooses others. */
export const defaultEvidenceColumns: readonly EvidenceColumnId[] = evidenceColumnIds.slice(0, 13);

/** One evidence link. Claims and sources are sent once each, beside the rows, and joined by identifier. */
export const EvidenceRow = z.object({
  id: Id,
  claimId: Id,
  quoteId: Id,
  documentId: Id,
  sourceId: Id,
  relation: Relation,
  strength: Strength,
  note: z.string(),
  documentKind: DocumentKind,
  exact: z.string(),
  comment: z.string(),
  status: QuoteStatus,
  /** Code names, in name order. */
  codes: z.array(z.string()),
  speaker: z.string(),
  addressee: z.string(),
  said: z.string(),
  locator: Locator.nullable(),
  createdAt: Timestamp,
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

/**
 * How a source is cited in one style and locale. `citation` has no locator; in those of `withLocator`
 * `{first}` and `{last}` stand where its ends go, so that one rendering serves every quote.
 */
export const RenderedSource = z.object({
  reference: z.string(),
  citation: z.string(),
  inText: AuthorInText,
  /** For each kind of locator that the source's documents have: at one place, and at several. */
  withLocator: z.partialRecord(
    LocatorLabel,
    z.object({ one: z.string(), several: z.string(), ranges: PageRanges.optional() }),
  ),
});
export type RenderedSource = z.infer<typeof RenderedSource>;

export const EvidenceSource = z.object({ csl: CslItem, rendered: RenderedSource });
export type EvidenceSource = z.infer<typeof EvidenceSource>;

export const EvidenceTable = z.object({
  rows: z.array(EvidenceRow),
  claims: z.record(
    z.string(),
    z.object({ statement: z.string(), verdict: Verdict, confidence: Confidence.nullable() }),
  ),
  sources: z.record(z.string(), EvidenceSource),
});
export type EvidenceTable = z.infer<typeof EvidenceTable>;

/** A saved table: `state` is AG Grid's own grid state (columns, order, widths, filters, sort). */
export const TableView = z.object({
  id: Id,
  table: z.literal('evidence'),
  name: z.string(),
  state: z.record(z.string(), z.unknown()),
  quickFilter: z.string(),
  /** The style it is cited in; null for the project's. */
  cited: CitationStyle.nullable(),
});
export type TableView = z.infer<typeof TableView>;

/** `spreadsheet`: UTF-8 with BOM, CRLF, formula-safe. `data`: RFC 4180 as it stands, UTF-8 without BOM. */
export const csvProfiles = ['spreadsheet', 'data'] as const;
export const CsvProfile = z.enum(csvProfiles);
export type CsvProfile = z.infer<typeof CsvProfile>;
