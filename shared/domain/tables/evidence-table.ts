import { z } from 'zod';
import { Id } from '../ids.ts';
import { Confidence, Relation, relationWords, Strength, Verdict } from '../relations.ts';
import { citedColumns, placeDetailIds, quotedFields } from './cited-columns.ts';
import type { SourceContext } from './source-columns.ts';
import type { TableColumns } from './table-column.ts';

/** One evidence link. Claims and sources are sent once each, beside the rows, and joined by identifier. */
export const EvidenceRow = z.object({
  id: Id,
  claimId: Id,
  relation: Relation,
  strength: Strength,
  note: z.string(),
  ...quotedFields,
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

/** What a claim states and what was made of it, as rows are joined with it. */
export const TableClaim = z.object({
  statement: z.string(),
  verdict: Verdict,
  confidence: Confidence.nullable(),
});
export type TableClaim = z.infer<typeof TableClaim>;

/** What a row is joined with. */
export interface EvidenceContext extends SourceContext {
  readonly claim: TableClaim;
}

/** The evidence table's columns. Screen, preview and export all read their cells here, so they cannot differ. */
export const evidenceColumns = {
  ...citedColumns,
  claim: { label: 'Claim', description: 'The claim under test', value: (_row, { claim }) => claim.statement },
  relation: {
    label: 'Relation',
    description: 'How the quote bears on the claim',
    value: (row) => relationWords[row.relation].label,
  },
  'relation-term': {
    label: 'CiTO relation',
    description: 'The relation in the Citation Typing Ontology',
    value: (row) => relationWords[row.relation].cito,
  },
  strength: {
    label: 'Strength',
    description: '1 weak, 2 moderate, 3 strong',
    value: (row) => String(row.strength),
  },
  note: { label: 'Note', description: 'Note on the link', value: (row) => row.note },
  verdict: {
    label: 'Verdict',
    description: 'Verdict on the claim',
    value: (_row, { claim }) => claim.verdict,
  },
  confidence: {
    label: 'Confidence',
    description: 'How sure the analyst is of the verdict',
    value: (_row, { claim }) => claim.confidence ?? '',
  },
  coder: { label: 'Coder', description: 'Who linked the quote to the claim', value: (row) => row.coder },
  created: { label: 'Linked', description: 'When the link was made', value: (row) => row.createdAt },
  'evidence-id': { label: 'Evidence ID', description: 'Identifier of the link', value: (row) => row.id },
  'claim-id': { label: 'Claim ID', description: 'Identifier of the claim', value: (row) => row.claimId },
} as const satisfies TableColumns<EvidenceRow, EvidenceContext>;
export type EvidenceColumnId = keyof typeof evidenceColumns;

/** The columns shown until the analyst chooses others. */
export const usualEvidenceColumns = [
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
] as const satisfies readonly EvidenceColumnId[];

/** All columns, in the order in which they are offered. */
export const evidenceColumnIds = [
  ...usualEvidenceColumns,
  'strength',
  'note',
  'comment',
  'codes',
  'status',
  'quote-status',
  'verdict',
  'confidence',
  'citation-status',
  'narrative-citation',
  'type',
  'publisher',
  'DOI',
  'archive_location',
  'language',
  'addressee',
  'said',
  'coder',
  'created',
  'modified',
  'relation-term',
  ...placeDetailIds,
  'evidence-id',
  'quote-id',
  'claim-id',
  'source-id',
] as const satisfies readonly EvidenceColumnId[];
