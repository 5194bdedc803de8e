import { z } from 'zod';
import type { CslItem } from '../csl.ts';
import { DocumentKind } from '../documents.ts';
import { Id, Timestamp } from '../ids.ts';
import { formatLocator, formatLocatorValue, Locator } from '../locators.ts';
import { mayNameTheSame } from '../names.ts';
import { type CitationForm, citedInAnother, narrativeCitation } from '../narrative-citation.ts';
import { endOfRange } from '../page-ranges.ts';
import { QuoteStatus } from '../records.ts';
import type { EvidenceSource, RenderedSource } from '../tables.ts';
import { type SourceContext, sourceColumns } from './source-columns.ts';
import type { TableColumns } from './table-column.ts';

/** Where the words of a quote stand, and whether they still do. */
export const QuotePlace = z.object({
  /** Unicode code points from the beginning of its revision, half-open: this is what leaves the app. */
  start: z.number().int(),
  end: z.number().int(),
  prefix: z.string(),
  suffix: z.string(),
  /** Of the revision's text as UTF-8, in hexadecimal. */
  textSha256: z.string(),
  /**
   * `verified`: they stand in their revision word for word, as they did when they were marked; `altered`: they do not, or a later
   * revision put other words in their place, which the quote then took; `ambiguous` and `removed`: the latest revision has
   * them in several places, or not at all.
   */
  state: z.enum(['verified', 'altered', 'ambiguous', 'removed']),
});
export type QuotePlace = z.infer<typeof QuotePlace>;

/** What every row that stands for a quote, or for something of a quote, has. */
export const quotedFields = {
  quoteId: Id,
  documentId: Id,
  sourceId: Id,
  documentKind: DocumentKind,
  exact: z.string(),
  comment: z.string(),
  status: QuoteStatus,
  /** Code names, in name order. */
  codes: z.array(z.string()),
  speaker: z.string(),
  addressee: z.string(),
  /** When the words were said: EDTF level 0. */
  said: z.string(),
  locator: Locator.nullable(),
  /** Null where it was not asked for. */
  place: QuotePlace.nullable(),
  /** Of what the row stands for, the link or the quote: who made it, and when. */
  coder: z.string(),
  createdAt: Timestamp,
  modifiedAt: Timestamp,
};
const CitedRow = z.object(quotedFields);
export type CitedRow = z.infer<typeof CitedRow>;

/** The columns about a quote and its source that every table of quotes can have. */
export const citedColumns = {
  ...sourceColumns,
  quote: { label: 'Quote', description: 'The verbatim words', value: (row) => row.exact },
  'quote-status': {
    label: 'Quote status',
    description: 'Verified against its text, or altered, ambiguous or removed by a later revision',
    value: ({ place }) => place?.state ?? '',
  },
  speaker: { label: 'Speaker', description: 'Who said the words', value: (row) => row.speaker },
  addressee: { label: 'Said to', description: 'To whom the words were said', value: (row) => row.addressee },
  said: { label: 'Said on', description: 'When the words were said', value: (row) => row.said },
  locator: {
    label: 'Locator',
    description: 'Where in the document',
    value: (row) => formatLocator(row.locator),
  },
  'locator-label': {
    label: 'Locator label',
    description: 'What the locator counts, as CSL names it',
    value: ({ locator }) => locator?.label ?? '',
  },
  'locator-value': {
    label: 'Locator value',
    description: 'The locator without its label',
    value: ({ locator }) => (locator ? formatLocatorValue(locator) : ''),
  },
  citation: {
    label: 'Citation',
    description: 'In-text citation with locator',
    value: (row, { source }) => citationOfQuote(row, source, 'parenthetical'),
  },
  'narrative-citation': {
    label: 'Narrative citation',
    description: 'Citation with the author in the sentence',
    value: (row, { source }) => citationOfQuote(row, source, 'narrative'),
  },
  comment: { label: 'Comment', description: 'Comment on the quote', value: (row) => row.comment },
  codes: { label: 'Codes', description: 'Codes of the quote', value: (row) => row.codes.join('; ') },
  status: { label: 'Status', description: 'Unverified, reviewed or disputed', value: (row) => row.status },
  modified: { label: 'Modified', description: 'When it was last changed', value: (row) => row.modifiedAt },
  prefix: {
    label: 'Prefix',
    description: 'The words before the quote',
    value: ({ place }) => place?.prefix ?? '',
  },
  suffix: {
    label: 'Suffix',
    description: 'The words after the quote',
    value: ({ place }) => place?.suffix ?? '',
  },
  start: {
    label: 'Start',
    description: 'Where it begins in its revision, in Unicode code points',
    value: ({ place }) => (place ? String(place.start) : ''),
  },
  end: {
    label: 'End',
    description: 'Where it ends in its revision, in Unicode code points',
    value: ({ place }) => (place ? String(place.end) : ''),
  },
  'text-sha256': {
    label: 'SHA-256 of the text',
    description: 'Of the revision the quote stands in, as UTF-8',
    value: ({ place }) => place?.textSha256 ?? '',
  },
  'quote-id': { label: 'Quote ID', description: 'Identifier of the quote', value: (row) => row.quoteId },
  'source-id': { label: 'Source ID', description: 'Identifier of the source', value: (row) => row.sourceId },
} as const satisfies TableColumns<CitedRow, SourceContext>;

/** The columns about who made a quote, and when, of rows that stand for one. */
export const madeColumns = {
  coder: { label: 'Coder', description: 'Who made the quote', value: (row) => row.coder },
  created: { label: 'Created', description: 'When the quote was made', value: (row) => row.createdAt },
} as const satisfies TableColumns<CitedRow, SourceContext>;

/** Columns about where a quote stands, in the order in which they are offered. */
export const placeDetailIds = [
  'locator-label',
  'locator-value',
  'prefix',
  'suffix',
  'start',
  'end',
  'text-sha256',
] as const satisfies readonly (keyof typeof citedColumns)[];

/** The columns that need a row's `place`. */
export const placeColumns: ReadonlySet<string> = new Set([
  'quote-status',
  'prefix',
  'suffix',
  'start',
  'end',
  'text-sha256',
]);

/** Stand in a `RenderedSource` where the ends of the locator go. */
export const firstPlaceholder = '{first}';
export const lastPlaceholder = '{last}';

/** The in-text citation of a source at a locator, in one of its forms. */
export function citationOf(
  rendered: RenderedSource,
  locator: Locator | null,
  form: CitationForm = 'parenthetical',
): string {
  const parenthetical = parentheticalCitation(rendered, locator);
  return form === 'narrative' ? narrativeCitation(rendered.inText, parenthetical) : parenthetical;
}

/** The citation of a quote: of its source, or, where an article reports somebody else's words, of them as cited in it. */
export function citationOfQuote(
  row: Pick<CitedRow, 'documentKind' | 'speaker' | 'locator'>,
  { csl, rendered }: EvidenceSource,
  form: CitationForm,
): string {
  const { speaker, locator } = row;
  if (!isReported(row, csl) || rendered.citation === '') return citationOf(rendered, locator, form);
  return citedInAnother(rendered.inText, speaker, parentheticalCitation(rendered, locator), form);
}

/** Whether the words are those of somebody who is not an author of the article that reports them. */
export function isReported(
  { documentKind, speaker }: Pick<CitedRow, 'documentKind' | 'speaker'>,
  csl: CslItem,
): boolean {
  return documentKind === 'article' && speaker !== '' && !isAuthor(speaker, csl);
}

/** Whether a speaker, by full or family name or with initials, is among the authors. */
function isAuthor(speaker: string, { author = [] }: CslItem): boolean {
  return author.some((name) => mayNameTheSame(speaker, name));
}

function parentheticalCitation(rendered: RenderedSource, locator: Locator | null): string {
  const templates = locator && rendered.withLocator[locator.label];
  if (!templates) return rendered.citation;
  const { first, last } = locator;
  const template = first === last ? templates.one : templates.several;
  return template
    .replace(firstPlaceholder, () => first)
    .replace(lastPlaceholder, () => endOfRange(first, last, templates.ranges));
}
