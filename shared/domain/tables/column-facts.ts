import { quoteStatuses } from '../records.ts';
import { confidences, relations, relationWords, verdicts } from '../relations.ts';
import { QuotePlace } from './cited-columns.ts';
import type { ClaimsColumnId } from './claims-table.ts';
import type { CodingColumnId } from './coding-table.ts';
import type { codeColumns } from './crossing-tables.ts';
import type { EvidenceColumnId } from './evidence-table.ts';
import type { QuoteColumnId } from './quote-table.ts';
import type { SourcesColumnId } from './sources-table.ts';

/** What the cells of a column hold; a cell may always be empty, and a date may be incomplete (`2026-02`). */
export type CellKind = 'text' | 'number' | 'day' | 'time' | 'address';

export interface ColumnFacts {
  /** The standard term for what the column says: CiTO, Dublin Core, schema.org, Web Annotation, BIBO, PAV, SKOS, C4O, CIO, NFO. */
  readonly term: string;
  readonly kind: CellKind;
  /** How much room its cells ask for, as against other columns. */
  readonly room: 1 | 2 | 4;
}

const dublinCore = 'http://purl.org/dc/terms/';
const schema = 'https://schema.org/';
const annotation = 'http://www.w3.org/ns/oa#';
const bibliographic = 'http://purl.org/ontology/bibo/';
const provenance = 'http://purl.org/pav/';
const cito = 'http://purl.org/spar/cito/';
const skos = 'http://www.w3.org/2004/02/skos/core#';

type FixedColumnId =
  | EvidenceColumnId
  | QuoteColumnId
  | CodingColumnId
  | ClaimsColumnId
  | SourcesColumnId
  | keyof typeof codeColumns;

/** What programs need to know of each column, whichever table it stands in. */
const fixedColumnFacts: Readonly<Record<FixedColumnId, ColumnFacts>> = {
  claim: { term: `${schema}claimReviewed`, kind: 'text', room: 4 },
  claims: { term: `${schema}about`, kind: 'text', room: 4 },
  relation: { term: `${cito}hasCitationCharacterization`, kind: 'text', room: 1 },
  'relation-term': { term: `${cito}hasCitationCharacterization`, kind: 'address', room: 2 },
  quote: { term: `${annotation}exact`, kind: 'text', room: 4 },
  'quote-status': { term: `${schema}creativeWorkStatus`, kind: 'text', room: 1 },
  speaker: { term: `${schema}spokenByCharacter`, kind: 'text', room: 2 },
  addressee: { term: `${schema}recipient`, kind: 'text', room: 2 },
  said: { term: `${dublinCore}date`, kind: 'day', room: 1 },
  locator: { term: `${bibliographic}locator`, kind: 'text', room: 1 },
  'locator-label': { term: `${bibliographic}locator`, kind: 'text', room: 1 },
  'locator-value': { term: `${bibliographic}locator`, kind: 'text', room: 1 },
  type: { term: `${dublinCore}type`, kind: 'text', room: 1 },
  title: { term: `${dublinCore}title`, kind: 'text', room: 2 },
  author: { term: `${dublinCore}creator`, kind: 'text', room: 2 },
  'container-title': { term: `${schema}isPartOf`, kind: 'text', room: 2 },
  publisher: { term: `${dublinCore}publisher`, kind: 'text', room: 2 },
  issued: { term: `${dublinCore}issued`, kind: 'day', room: 1 },
  URL: { term: `${schema}url`, kind: 'address', room: 2 },
  DOI: { term: `${bibliographic}doi`, kind: 'text', room: 2 },
  archive_location: { term: `${schema}archivedAt`, kind: 'address', room: 2 },
  accessed: { term: `${provenance}sourceAccessedOn`, kind: 'day', room: 1 },
  language: { term: `${dublinCore}language`, kind: 'text', room: 1 },
  citation: { term: 'http://purl.org/spar/c4o/hasContent', kind: 'text', room: 2 },
  'narrative-citation': { term: 'http://purl.org/spar/c4o/hasContent', kind: 'text', room: 2 },
  reference: { term: `${dublinCore}bibliographicCitation`, kind: 'text', room: 4 },
  'citation-status': { term: `${schema}creativeWorkStatus`, kind: 'text', room: 2 },
  strength: { term: `${schema}ratingValue`, kind: 'number', room: 1 },
  verdict: { term: `${schema}reviewRating`, kind: 'text', room: 1 },
  confidence: { term: 'http://purl.obolibrary.org/obo/CIO_0000028', kind: 'text', room: 1 },
  note: { term: `${skos}note`, kind: 'text', room: 4 },
  comment: { term: `${schema}comment`, kind: 'text', room: 4 },
  codes: { term: `${dublinCore}subject`, kind: 'text', room: 2 },
  code: { term: `${skos}prefLabel`, kind: 'text', room: 2 },
  'code-path': { term: `${skos}broaderTransitive`, kind: 'text', room: 2 },
  description: { term: `${dublinCore}description`, kind: 'text', room: 4 },
  'part-of': { term: `${dublinCore}isPartOf`, kind: 'text', room: 4 },
  origin: { term: `${provenance}derivedFrom`, kind: 'text', room: 2 },
  supports: { term: `${cito}isSupportedBy`, kind: 'number', room: 1 },
  contradicts: { term: `${cito}isDisputedBy`, kind: 'number', room: 1 },
  qualifies: { term: `${cito}isQualifiedBy`, kind: 'number', room: 1 },
  mentions: { term: `${cito}isDiscussedBy`, kind: 'number', room: 1 },
  'independent-sources': { term: `${schema}citation`, kind: 'number', room: 1 },
  'quote-count': { term: `${schema}interactionStatistic`, kind: 'number', room: 1 },
  'link-count': { term: `${schema}interactionStatistic`, kind: 'number', room: 1 },
  'claim-count': { term: `${schema}interactionStatistic`, kind: 'number', room: 1 },
  status: { term: `${bibliographic}status`, kind: 'text', room: 1 },
  coder: { term: `${provenance}createdBy`, kind: 'text', room: 1 },
  created: { term: `${dublinCore}created`, kind: 'time', room: 2 },
  modified: { term: `${dublinCore}modified`, kind: 'time', room: 2 },
  prefix: { term: `${annotation}prefix`, kind: 'text', room: 2 },
  suffix: { term: `${annotation}suffix`, kind: 'text', room: 2 },
  start: { term: `${annotation}start`, kind: 'number', room: 1 },
  end: { term: `${annotation}end`, kind: 'number', room: 1 },
  'text-sha256': {
    term: 'http://www.semanticdesktop.org/ontologies/2007/03/22/nfo#hasHash',
    kind: 'text',
    room: 2,
  },
  'evidence-id': { term: `${dublinCore}identifier`, kind: 'text', room: 2 },
  'quote-id': { term: `${annotation}hasTarget`, kind: 'text', room: 2 },
  'claim-id': { term: `${schema}itemReviewed`, kind: 'text', room: 2 },
  'code-id': { term: `${skos}Concept`, kind: 'text', room: 2 },
  'source-id': { term: `${annotation}hasSource`, kind: 'text', room: 2 },
};

/** Of the columns of a crossing table that come from the data, by what stands before the colon. */
const factsAcross: Readonly<Record<string, ColumnFacts>> = {
  document: { term: `${schema}interactionStatistic`, kind: 'number', room: 1 },
  source: { term: `${cito}hasCitationCharacterization`, kind: 'text', room: 1 },
};

const unknown: ColumnFacts = { term: `${schema}value`, kind: 'text', room: 2 };

/** What programs need to know of a column. */
export function factsOf(columnId: string): ColumnFacts {
  const fixed = (fixedColumnFacts as Readonly<Record<string, ColumnFacts>>)[columnId];
  return fixed ?? factsAcross[columnId.split(':')[0] ?? ''] ?? unknown;
}

/** Columns whose cells are one of a few words, in the order these words have in the domain; '' where a cell may be empty. */
const choices: Readonly<Partial<Record<FixedColumnId, readonly string[]>>> = {
  relation: relations.map((relation) => relationWords[relation].label),
  strength: ['1', '2', '3'],
  status: quoteStatuses,
  'quote-status': QuotePlace.shape.state.options,
  verdict: verdicts,
  confidence: [...confidences, ''],
};

/** The words a cell of a column can hold, where they are few; else null. */
export function choicesOf(columnId: string): readonly string[] | null {
  return (choices as Readonly<Record<string, readonly string[]>>)[columnId] ?? null;
}

/** Whether cells of a column are calendar dates (EDTF level 0) or instants (ISO 8601). */
export function isDateColumn(columnId: string): boolean {
  const { kind } = factsOf(columnId);
  return kind === 'day' || kind === 'time';
}

/** A number as JSON and spreadsheets have it, where a cell holds nothing else and none of it would be lost; else null. */
export function plainNumber(cell: string): number | null {
  return /^(?:0|[1-9]\d{0,14})$/.test(cell) ? Number(cell) : null;
}
