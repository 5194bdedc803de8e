import { citationStatusText, referenceText } from './citation-status.ts';
import type { CslItem } from './csl.ts';
import { formatCalendarDate } from './dates.ts';
import type { DocumentKind } from './documents.ts';
import { formatLocator, type Locator } from './locators.ts';
import { formatNames, mayNameTheSame } from './names.ts';
import { type CitationForm, citedInAnother, narrativeCitation } from './narrative-citation.ts';
import { endOfRange } from './page-ranges.ts';
import type { QuoteStatus } from './records.ts';
import type { EvidenceSource, RenderedSource } from './tables.ts';

/** A column of a table: what it is called, and its cell as it is shown and exported, the same text everywhere. */
export interface TableColumn<Row, Context> {
  readonly label: string;
  /** What the column holds, in a sentence, for the column chooser. */
  readonly description: string;
  readonly value: (row: Row, context: Context) => string;
}

/** What a row needs to know of its quote for the columns that all tables of quotes share. */
export interface CitedRow {
  readonly exact: string;
  readonly comment: string;
  readonly status: QuoteStatus;
  readonly codes: readonly string[];
  readonly documentKind: DocumentKind;
  readonly speaker: string;
  readonly addressee: string;
  readonly locator: Locator | null;
}

type CitedColumn = TableColumn<CitedRow, { readonly source: EvidenceSource }>;

/** The columns about a quote and its source that every table of quotes can have. */
export const citedColumns = {
  quote: { label: 'Quote', description: 'The verbatim words', value: (row) => row.exact },
  speaker: { label: 'Speaker', description: 'Who said the words', value: (row) => row.speaker },
  addressee: { label: 'Said to', description: 'To whom the words were said', value: (row) => row.addressee },
  locator: {
    label: 'Locator',
    description: 'Where in the document',
    value: (row) => formatLocator(row.locator),
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
  issued: {
    label: 'Issued',
    description: 'Date of publication',
    value: (_row, { source }) => formatCalendarDate(source.csl.issued),
  },
  URL: { label: 'URL', description: 'Web address', value: (_row, { source }) => source.csl.URL ?? '' },
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
  reference: {
    label: 'Reference',
    description: 'Bibliography entry, or why the style gives none',
    value: (_row, { source }) => referenceText(source.csl, source.rendered.reference),
  },
  'citation-status': {
    label: 'Reference check',
    description: 'Whether the reference is complete, and what it lacks',
    value: (_row, { source }) => citationStatusText(source.csl, source.rendered.reference),
  },
  comment: { label: 'Comment', description: 'Comment on the quote', value: (row) => row.comment },
  codes: { label: 'Codes', description: 'Codes of the quote', value: (row) => row.codes.join('; ') },
  status: { label: 'Status', description: 'Unverified, reviewed or disputed', value: (row) => row.status },
} as const satisfies Readonly<Record<string, CitedColumn>>;

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
  { documentKind, speaker, locator }: Pick<CitedRow, 'documentKind' | 'speaker' | 'locator'>,
  { csl, rendered }: EvidenceSource,
  form: CitationForm,
): string {
  const isReported = documentKind === 'article' && speaker !== '' && !isAuthor(speaker, csl);
  if (!isReported || rendered.citation === '') return citationOf(rendered, locator, form);
  return citedInAnother(rendered.inText, speaker, parentheticalCitation(rendered, locator), form);
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
