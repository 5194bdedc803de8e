import { z } from 'zod';
import { Id, Timestamp } from '../ids.ts';
import { EvidenceCounts } from '../records.ts';
import { TableClaim } from './evidence-table.ts';
import type { TableColumns } from './table-column.ts';

/** One claim, with what bears on it. */
export const ClaimsTableRow = TableClaim.extend({
  id: Id,
  description: z.string(),
  /** What the claim it is a part of states; '' for one at the top. */
  parent: z.string(),
  counts: EvidenceCounts,
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type ClaimsTableRow = z.infer<typeof ClaimsTableRow>;

/** What a row that stands for a claim says of it. */
export const claimColumns = {
  claim: { label: 'Claim', description: 'The claim under test', value: (row) => row.statement },
  verdict: { label: 'Verdict', description: 'Verdict on the claim', value: (row) => row.verdict },
  confidence: {
    label: 'Confidence',
    description: 'How sure the analyst is of the verdict',
    value: (row) => row.confidence ?? '',
  },
  'claim-id': { label: 'Claim ID', description: 'Identifier of the claim', value: (row) => row.id },
} as const satisfies TableColumns<TableClaim & { readonly id: string }, object>;

/** The columns of the table of claims. */
export const claimsTableColumns = {
  ...claimColumns,
  description: { label: 'Description', description: 'What the claim means', value: (row) => row.description },
  'part-of': {
    label: 'Part of',
    description: 'The claim it is a part of',
    value: (row) => row.parent,
  },
  supports: {
    label: 'Supports',
    description: 'Quotes that support it',
    value: ({ counts }) => String(counts.supports),
  },
  contradicts: {
    label: 'Contradicts',
    description: 'Quotes that contradict it',
    value: ({ counts }) => String(counts.contradicts),
  },
  qualifies: {
    label: 'Qualifies',
    description: 'Quotes that qualify it',
    value: ({ counts }) => String(counts.qualifies),
  },
  mentions: {
    label: 'Mentions',
    description: 'Quotes that only mention it',
    value: ({ counts }) => String(counts.mentions),
  },
  'independent-sources': {
    label: 'Independent sources',
    description: 'Sources of its evidence; those of one origin count as one',
    value: ({ counts }) => String(counts.sources),
  },
  created: { label: 'Created', description: 'When the claim was made', value: (row) => row.createdAt },
  modified: { label: 'Modified', description: 'When it was last changed', value: (row) => row.modifiedAt },
} as const satisfies TableColumns<ClaimsTableRow, object>;
export type ClaimsColumnId = keyof typeof claimsTableColumns;

export const usualClaimsColumns = [
  'claim',
  'supports',
  'contradicts',
  'qualifies',
  'mentions',
  'independent-sources',
  'verdict',
  'confidence',
  'description',
] as const satisfies readonly ClaimsColumnId[];

/** All columns, in the order in which they are offered. */
export const claimsColumnIds = [
  ...usualClaimsColumns,
  'part-of',
  'created',
  'modified',
  'claim-id',
] as const satisfies readonly ClaimsColumnId[];
