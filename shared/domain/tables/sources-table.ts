import { z } from 'zod';
import { Id, Timestamp } from '../ids.ts';
import { citationOf } from './cited-columns.ts';
import { type SourceContext, sourceColumns } from './source-columns.ts';
import type { TableColumns } from './table-column.ts';

/** One source, with what was made of it. */
export const SourcesTableRow = z.object({
  id: Id,
  /** Its first document; null for a source without one. */
  documentId: Id.nullable(),
  quotes: z.number().int(),
  /** Links of its quotes to claims, and to how many claims. */
  links: z.number().int(),
  claims: z.number().int(),
  /** The name of the origin it shares with others; '' where it stands for itself. */
  origin: z.string(),
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type SourcesTableRow = z.infer<typeof SourcesTableRow>;

/** The columns of the table of sources. */
export const sourcesTableColumns = {
  ...sourceColumns,
  citation: {
    label: 'Citation',
    description: 'In-text citation of the whole source',
    value: (_row, { source }) => citationOf(source.rendered, null),
  },
  'narrative-citation': {
    label: 'Narrative citation',
    description: 'Citation with the author in the sentence',
    value: (_row, { source }) => citationOf(source.rendered, null, 'narrative'),
  },
  'quote-count': { label: 'Quotes', description: 'Quotes of it', value: (row) => String(row.quotes) },
  'link-count': {
    label: 'Evidence',
    description: 'Links of its quotes to claims',
    value: (row) => String(row.links),
  },
  'claim-count': {
    label: 'Claims',
    description: 'Claims its quotes bear on',
    value: (row) => String(row.claims),
  },
  origin: {
    label: 'Origin',
    description: 'The origin it shares with other sources',
    value: (row) => row.origin,
  },
  created: { label: 'Added', description: 'When it came into the project', value: (row) => row.createdAt },
  modified: { label: 'Modified', description: 'When it was last changed', value: (row) => row.modifiedAt },
  'source-id': { label: 'Source ID', description: 'Identifier of the source', value: (row) => row.id },
} as const satisfies TableColumns<SourcesTableRow, SourceContext>;
export type SourcesColumnId = keyof typeof sourcesTableColumns;

export const usualSourcesColumns = [
  'title',
  'type',
  'author',
  'container-title',
  'issued',
  'URL',
  'quote-count',
  'link-count',
  'citation',
  'reference',
  'citation-status',
] as const satisfies readonly SourcesColumnId[];

/** All columns, in the order in which they are offered. */
export const sourcesColumnIds = [
  ...usualSourcesColumns,
  'claim-count',
  'publisher',
  'DOI',
  'archive_location',
  'accessed',
  'language',
  'narrative-citation',
  'origin',
  'created',
  'modified',
  'source-id',
] as const satisfies readonly SourcesColumnId[];
