import { z } from 'zod';
import { Id } from '../ids.ts';
import { citedColumns, madeColumns, placeDetailIds, quotedFields } from './cited-columns.ts';
import type { SourceContext } from './source-columns.ts';
import type { TableColumns } from './table-column.ts';

/** One code of one quote. */
export const CodingRow = z.object({
  /** The quote's and the code's, with a stroke between. */
  id: z.string(),
  codeId: Id,
  code: z.string(),
  /** The names of the codes above it and its own: `Closure › Reasons`. */
  codePath: z.string(),
  ...quotedFields,
});
export type CodingRow = z.infer<typeof CodingRow>;

/** The columns of the table of codings. */
export const codingColumns = {
  ...citedColumns,
  ...madeColumns,
  code: { label: 'Code', description: 'The code', value: (row) => row.code },
  'code-path': {
    label: 'Code path',
    description: 'The codes above it, and the code',
    value: (row) => row.codePath,
  },
  'code-id': { label: 'Code ID', description: 'Identifier of the code', value: (row) => row.codeId },
} as const satisfies TableColumns<CodingRow, SourceContext>;
export type CodingColumnId = keyof typeof codingColumns;

export const usualCodingColumns = [
  'code',
  'quote',
  'speaker',
  'locator',
  'comment',
  'status',
  'title',
  'author',
  'issued',
  'citation',
  'coder',
] as const satisfies readonly CodingColumnId[];

/** All columns, in the order in which they are offered. */
export const codingColumnIds = [
  ...usualCodingColumns,
  'code-path',
  'codes',
  'quote-status',
  'reference',
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
  'created',
  'modified',
  ...placeDetailIds,
  'code-id',
  'quote-id',
  'source-id',
] as const satisfies readonly CodingColumnId[];
