import { z } from 'zod';
import { Id } from '../ids.ts';
import { Relation, relationWords } from '../relations.ts';
import { citedColumns, madeColumns, placeDetailIds, quotedFields } from './cited-columns.ts';
import type { SourceContext } from './source-columns.ts';
import type { TableColumns } from './table-column.ts';

/** One quote, with all that stands in its row. */
export const QuoteTableRow = z.object({
  /** The quote's. */
  id: Id,
  claims: z.array(z.object({ linkId: Id, claimId: Id, statement: z.string(), relation: Relation })),
  ...quotedFields,
});
export type QuoteTableRow = z.infer<typeof QuoteTableRow>;

/** The table of quotes' columns. */
export const quoteColumns = {
  ...citedColumns,
  ...madeColumns,
  claims: {
    label: 'Claims',
    description: 'The claims it is linked to, and how',
    value: (row) =>
      row.claims
        .map(({ statement, relation }) => `${statement} (${relationWords[relation].label.toLowerCase()})`)
        .join('; '),
  },
} as const satisfies TableColumns<QuoteTableRow, SourceContext>;
export type QuoteColumnId = keyof typeof quoteColumns;

/** The columns shown, and written, until others are chosen. */
export const usualQuoteColumns = [
  'quote',
  'speaker',
  'locator',
  'codes',
  'claims',
  'comment',
  'status',
  'title',
  'author',
  'issued',
  'citation',
  'reference',
] as const satisfies readonly QuoteColumnId[];

/** All columns, in the order in which they are offered. */
export const quoteColumnIds = [
  ...usualQuoteColumns,
  'quote-status',
  'URL',
  'citation-status',
  'narrative-citation',
  'type',
  'container-title',
  'publisher',
  'DOI',
  'archive_location',
  'accessed',
  'language',
  'addressee',
  'said',
  'coder',
  'created',
  'modified',
  ...placeDetailIds,
  'quote-id',
  'source-id',
] as const satisfies readonly QuoteColumnId[];

/** What is written of quotes that were chosen in a list, where nobody chose columns. */
export const exportedQuoteColumns: readonly QuoteColumnId[] = [
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
  'start',
  'end',
  'created',
  'narrative-citation',
];
