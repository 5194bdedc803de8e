import { formatCalendarDate } from './dates.ts';
import { formatLocator, formatLocatorValue, type Locator } from './locators.ts';
import { formatNames } from './names.ts';
import { relationWords, type Verdict } from './relations.ts';
import type { EvidenceColumnId, EvidenceRow, EvidenceSource, RenderedSource } from './tables.ts';

/** What a row is joined with. */
export interface EvidenceContext {
  readonly claim: { readonly statement: string; readonly verdict: Verdict };
  readonly source: EvidenceSource;
}

interface EvidenceColumn {
  readonly label: string;
  /** What the column holds, in a sentence, for the column chooser. */
  readonly description: string;
  /** The cell as it is shown and exported: the same text everywhere. */
  readonly value: (row: EvidenceRow, context: EvidenceContext) => string;
}

/** The evidence table's columns. Screen, preview and export all read their cells here, so they cannot differ. */
export const evidenceColumns: Readonly<Record<EvidenceColumnId, EvidenceColumn>> = {
  claim: { label: 'Claim', description: 'The claim under test', value: (_row, { claim }) => claim.statement },
  relation: {
    label: 'Relation',
    description: 'How the quote bears on the claim',
    value: (row) => relationWords[row.relation].label,
  },
  quote: { label: 'Quote', description: 'The verbatim words', value: (row) => row.exact },
  speaker: { label: 'Speaker', description: 'Who said the words', value: (row) => row.speaker },
  locator: {
    label: 'Locator',
    description: 'Where in the document',
    value: (row) => formatLocator(rowLocator(row)),
  },
  title: {
    label: 'Title',
    description: 'Title of the source',
    value: (_row, { source }) => source.csl.title ?? '',
  },
  author: {
    label: 'Author',
    description: 'Authors of the source',
    value: (_row, { source }) => formatNames(source.csl.author),
  },
  'container-title': {
    label: 'Container',
    description: 'Newspaper, site or journal',
    value: (_row, { source }) => source.csl['container-title'] ?? '',
  },
  issued: {
    label: 'Issued',
    description: 'Date of publication',
    value: (_row, { source }) => formatCalendarDate(source.csl.issued),
  },
  URL: { label: 'URL', description: 'Web address', value: (_row, { source }) => source.csl.URL ?? '' },
  accessed: {
    label: 'Accessed',
    description: 'When it was read',
    value: (_row, { source }) => formatCalendarDate(source.csl.accessed),
  },
  citation: {
    label: 'Citation',
    description: 'In-text citation with locator',
    value: (row, { source }) => citationOf(source.rendered, rowLocator(row)),
  },
  reference: {
    label: 'Reference',
    description: 'Bibliography entry',
    value: (_row, { source }) => source.rendered.reference,
  },
  strength: {
    label: 'Strength',
    description: '1 weak, 2 moderate, 3 strong',
    value: (row) => String(row.strength),
  },
  note: { label: 'Note', description: 'Note on the link', value: (row) => row.note },
  comment: { label: 'Comment', description: 'Comment on the quote', value: (row) => row.comment },
  codes: { label: 'Codes', description: 'Codes of the quote', value: (row) => row.codes.join('; ') },
  status: { label: 'Status', description: 'Unverified, reviewed or disputed', value: (row) => row.status },
  verdict: {
    label: 'Verdict',
    description: 'Verdict on the claim',
    value: (_row, { claim }) => claim.verdict,
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
  addressee: { label: 'Said to', description: 'To whom the words were said', value: (row) => row.addressee },
  said: { label: 'Said on', description: 'When the words were said', value: (row) => row.said },
  created: { label: 'Linked', description: 'When the link was made', value: (row) => row.createdAt },
  'evidence-id': { label: 'Evidence ID', description: 'Identifier of the link', value: (row) => row.id },
  'quote-id': { label: 'Quote ID', description: 'Identifier of the quote', value: (row) => row.quoteId },
  'claim-id': { label: 'Claim ID', description: 'Identifier of the claim', value: (row) => row.claimId },
  'source-id': { label: 'Source ID', description: 'Identifier of the source', value: (row) => row.sourceId },
};

function rowLocator(row: EvidenceRow): Locator | null {
  return row.paragraphs ? { label: 'paragraph', first: row.paragraphs[0], last: row.paragraphs[1] } : null;
}

/** Stands in a `RenderedSource` where the locator's number goes. */
export const locatorPlaceholder = '{locator}';

/** The in-text citation of a source at a locator. */
export function citationOf(rendered: RenderedSource, locator: Locator | null): string {
  if (!locator) return rendered.citation;
  const template = locator.first === locator.last ? rendered.withParagraph : rendered.withParagraphs;
  return template.replace(locatorPlaceholder, formatLocatorValue(locator));
}
