import { z } from 'zod';
import { Id } from '../ids.ts';
import { type Relation, relationLabelled, relations, relationWords } from '../relations.ts';
import { claimColumns } from './claims-table.ts';
import { TableClaim } from './evidence-table.ts';
import type { TableColumns } from './table-column.ts';

/** What stands across the top of a table that crosses two things: a document or a source. */
export const CrossedThing = z.object({ id: Id, title: z.string() });
export type CrossedThing = z.infer<typeof CrossedThing>;

/** The identifier of the column of a document or a source: `document:019a…`. */
export function columnAcross(prefix: 'document' | 'source', thingId: string): string {
  return `${prefix}:${thingId}`;
}

/** Whether a column stands for one thing across, and so comes from the data. */
export function isColumnAcross(columnId: string): boolean {
  return columnId.includes(':');
}

/** One code, and how many quotes have it in each document; a document that is not named has none. */
export const CodeTableRow = z.object({
  id: Id,
  name: z.string(),
  path: z.string(),
  description: z.string(),
  quotes: z.number().int(),
  documents: z.record(z.string(), z.number().int()),
});
export type CodeTableRow = z.infer<typeof CodeTableRow>;

/** The columns of codes × documents that stand before the documents. */
export const codeColumns = {
  'code-path': {
    label: 'Code',
    description: 'The codes above it, and the code',
    value: (row) => row.path,
  },
  'quote-count': {
    label: 'Quotes',
    description: 'Quotes that have the code, in all documents',
    value: (row) => String(row.quotes),
  },
  code: { label: 'Code name', description: 'The code without those above it', value: (row) => row.name },
  description: { label: 'Description', description: 'What the code means', value: (row) => row.description },
  'code-id': { label: 'Code ID', description: 'Identifier of the code', value: (row) => row.id },
} as const satisfies TableColumns<CodeTableRow, object>;

/** The number of a code's quotes in a document, as a cell. */
export function countInDocument({ documents }: CodeTableRow, documentId: string): string {
  return String(documents[documentId] ?? 0);
}

/** One claim, and how many quotes of each source bear on it in which way. */
export const StanceRow = TableClaim.extend({
  id: Id,
  sources: z.record(
    z.string(),
    z.object({
      supports: z.number().int(),
      contradicts: z.number().int(),
      qualifies: z.number().int(),
      mentions: z.number().int(),
    }),
  ),
});
export type StanceRow = z.infer<typeof StanceRow>;

/** How a source bears on a claim, as a cell: `Supports (2); Qualifies`. */
export function stanceOfSource({ sources }: StanceRow, sourceId: string): string {
  const counts = sources[sourceId];
  if (!counts) return '';
  return relations
    .filter((relation) => counts[relation] > 0)
    .map((relation) => stanceWords(relation, counts[relation]))
    .join(stanceSeparator);
}

const stanceSeparator = '; ';

function stanceWords(relation: Relation, count: number): string {
  const { label } = relationWords[relation];
  return count === 1 ? label : `${label} (${count})`;
}

/** The relations that a cell of `stanceOfSource` names, with how often. */
export function stancesOfCell(cell: string): { readonly relation: Relation; readonly count: number }[] {
  return cell.split(stanceSeparator).flatMap((part) => {
    const match = /^(.+?)(?: \((\d+)\))?$/.exec(part);
    const relation = relationLabelled(match?.[1]);
    return relation ? [{ relation, count: Number(match?.[2] ?? 1) }] : [];
  });
}

/** The columns of claims × sources that stand before the sources. */
export const stanceColumns = claimColumns;
