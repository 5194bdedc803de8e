import { citedColumns, type TableColumn } from './cited-columns.ts';
import { formatCalendarDate } from './dates.ts';
import { type Confidence, relationWords, type Verdict } from './relations.ts';
import type { EvidenceColumnId, EvidenceRow, EvidenceSource } from './tables.ts';

/** What a row is joined with. */
export interface EvidenceContext {
  readonly claim: {
    readonly statement: string;
    readonly verdict: Verdict;
    readonly confidence: Confidence | null;
  };
  readonly source: EvidenceSource;
}

type EvidenceColumn = TableColumn<EvidenceRow, EvidenceContext>;

/** The evidence table's columns. Screen, preview and export all read their cells here, so they cannot differ. */
export const evidenceColumns: Readonly<Record<EvidenceColumnId, EvidenceColumn>> = {
  ...citedColumns,
  claim: { label: 'Claim', description: 'The claim under test', value: (_row, { claim }) => claim.statement },
  relation: {
    label: 'Relation',
    description: 'How the quote bears on the claim',
    value: (row) => relationWords[row.relation].label,
  },
  'container-title': {
    label: 'Container',
    description: 'Newspaper, site or journal',
    value: (_row, { source }) => source.csl['container-title'] ?? '',
  },
  accessed: {
    label: 'Accessed',
    description: 'When it was read',
    value: (_row, { source }) => formatCalendarDate(source.csl.accessed),
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
  publisher: {
    label: 'Publisher',
    description: 'Publisher of the source',
    value: (_row, { source }) => source.csl.publisher ?? '',
  },
  language: {
    label: 'Language',
    description: 'Language of the source (BCP 47)',
    value: (_row, { source }) => source.csl.language ?? '',
  },
  said: { label: 'Said on', description: 'When the words were said', value: (row) => row.said },
  created: { label: 'Linked', description: 'When the link was made', value: (row) => row.createdAt },
  'evidence-id': { label: 'Evidence ID', description: 'Identifier of the link', value: (row) => row.id },
  'quote-id': { label: 'Quote ID', description: 'Identifier of the quote', value: (row) => row.quoteId },
  'claim-id': { label: 'Claim ID', description: 'Identifier of the claim', value: (row) => row.claimId },
  'source-id': { label: 'Source ID', description: 'Identifier of the source', value: (row) => row.sourceId },
};
