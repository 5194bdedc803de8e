import type { QuoteColumnId } from './quote-table.ts';
import type { EvidenceColumnId } from './tables.ts';

/** What the cells of a column hold; a cell may always be empty, and a date may be incomplete (`2026-02`). */
export type CellKind = 'text' | 'number' | 'day' | 'time' | 'address';

export interface ColumnFacts {
  /** The standard term for what the column says: CiTO, Dublin Core, schema.org, Web Annotation, BIBO, PAV, SKOS, C4O, CIO. */
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

/** What programs need to know of each column, whichever table it stands in. */
export const columnFacts: Readonly<Record<EvidenceColumnId | QuoteColumnId, ColumnFacts>> = {
  claim: { term: `${schema}claimReviewed`, kind: 'text', room: 4 },
  claims: { term: `${schema}about`, kind: 'text', room: 4 },
  relation: { term: 'http://purl.org/spar/cito/hasCitationCharacterization', kind: 'text', room: 1 },
  quote: { term: `${annotation}exact`, kind: 'text', room: 4 },
  speaker: { term: `${schema}spokenByCharacter`, kind: 'text', room: 2 },
  addressee: { term: `${schema}recipient`, kind: 'text', room: 2 },
  said: { term: `${dublinCore}date`, kind: 'day', room: 1 },
  locator: { term: `${bibliographic}locator`, kind: 'text', room: 1 },
  title: { term: `${dublinCore}title`, kind: 'text', room: 2 },
  author: { term: `${dublinCore}creator`, kind: 'text', room: 2 },
  'container-title': { term: `${schema}isPartOf`, kind: 'text', room: 2 },
  publisher: { term: `${dublinCore}publisher`, kind: 'text', room: 2 },
  issued: { term: `${dublinCore}issued`, kind: 'day', room: 1 },
  URL: { term: `${schema}url`, kind: 'address', room: 2 },
  accessed: { term: `${provenance}sourceAccessedOn`, kind: 'day', room: 1 },
  language: { term: `${dublinCore}language`, kind: 'text', room: 1 },
  citation: { term: 'http://purl.org/spar/c4o/hasContent', kind: 'text', room: 2 },
  'narrative-citation': { term: 'http://purl.org/spar/c4o/hasContent', kind: 'text', room: 2 },
  reference: { term: `${dublinCore}bibliographicCitation`, kind: 'text', room: 4 },
  'citation-status': { term: `${schema}creativeWorkStatus`, kind: 'text', room: 2 },
  strength: { term: `${schema}ratingValue`, kind: 'number', room: 1 },
  verdict: { term: `${schema}reviewRating`, kind: 'text', room: 1 },
  confidence: { term: 'http://purl.obolibrary.org/obo/CIO_0000028', kind: 'text', room: 1 },
  note: { term: 'http://www.w3.org/2004/02/skos/core#note', kind: 'text', room: 4 },
  comment: { term: `${schema}comment`, kind: 'text', room: 4 },
  codes: { term: `${dublinCore}subject`, kind: 'text', room: 2 },
  status: { term: `${bibliographic}status`, kind: 'text', room: 1 },
  coder: { term: `${provenance}createdBy`, kind: 'text', room: 1 },
  start: { term: `${annotation}start`, kind: 'number', room: 1 },
  end: { term: `${annotation}end`, kind: 'number', room: 1 },
  created: { term: `${dublinCore}created`, kind: 'time', room: 2 },
  'evidence-id': { term: `${dublinCore}identifier`, kind: 'text', room: 2 },
  'quote-id': { term: `${annotation}hasTarget`, kind: 'text', room: 2 },
  'claim-id': { term: `${schema}itemReviewed`, kind: 'text', room: 2 },
  'source-id': { term: `${annotation}hasSource`, kind: 'text', room: 2 },
};

/** A number as JSON and spreadsheets have it, where a cell holds nothing else and none of it would be lost; else null. */
export function plainNumber(cell: string): number | null {
  return /^(?:0|[1-9]\d{0,14})$/.test(cell) ? Number(cell) : null;
}
