import { z } from 'zod';
import { citedColumns, type TableColumn } from './cited-columns.ts';
import { DocumentKind } from './documents.ts';
import { Id, Timestamp } from './ids.ts';
import { Locator } from './locators.ts';
import { QuoteStatus } from './records.ts';
import { Relation, relationWords } from './relations.ts';
import type { EvidenceSource } from './tables.ts';

/** The columns of the table of quotes, in order. */
export const quoteColumnIds = [
  'quote-id',
  'title',
  'author',
  'issued',
  'URL',
  'quote',
  'speaker',
  'addressee',
  'locator',
  'codes',
  'claims',
  'status',
  'coder',
  'comment',
  'citation',
  'reference',
  'citation-status',
  'start',
  'end',
  'created',
  'narrative-citation',
] as const;
export const QuoteColumnId = z.enum(quoteColumnIds);
export type QuoteColumnId = z.infer<typeof QuoteColumnId>;

/** The columns that are written until others are chosen. */
export const defaultQuoteColumns: readonly QuoteColumnId[] = quoteColumnIds.filter(
  (id) => id !== 'citation-status',
);

/** One quote, with all that stands in its row. */
export const QuoteTableRow = z.object({
  id: Id,
  sourceId: Id,
  documentKind: DocumentKind,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  comment: z.string(),
  status: QuoteStatus,
  coder: z.string(),
  /** Code names, in name order. */
  codes: z.array(z.string()),
  claims: z.array(z.object({ linkId: Id, claimId: Id, statement: z.string(), relation: Relation })),
  speaker: z.string(),
  addressee: z.string(),
  locator: Locator.nullable(),
  /** Unicode code points from the beginning of its revision, half-open: this is what leaves the app. */
  start: z.number().int(),
  end: z.number().int(),
  /** Of the revision's text as UTF-8, in hexadecimal. */
  textSha256: z.string(),
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type QuoteTableRow = z.infer<typeof QuoteTableRow>;

type QuoteColumn = TableColumn<QuoteTableRow, { readonly source: EvidenceSource }>;

/** The table of quotes' columns. */
export const quoteColumns: Readonly<Record<QuoteColumnId, QuoteColumn>> = {
  ...citedColumns,
  'quote-id': { label: 'Quote ID', description: 'Identifier of the quote', value: (row) => row.id },
  claims: {
    label: 'Claims',
    description: 'The claims it is linked to, and how',
    value: (row) =>
      row.claims
        .map(({ statement, relation }) => `${statement} (${relationWords[relation].label.toLowerCase()})`)
        .join('; '),
  },
  coder: { label: 'Coder', description: 'Who made the quote', value: (row) => row.coder },
  start: {
    label: 'Start',
    description: 'Where it begins in its revision, in Unicode code points',
    value: (row) => String(row.start),
  },
  end: {
    label: 'End',
    description: 'Where it ends in its revision, in Unicode code points',
    value: (row) => String(row.end),
  },
  created: { label: 'Created', description: 'When the quote was made', value: (row) => row.createdAt },
};
