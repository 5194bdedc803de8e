import { citationStatusText, referenceText } from '../citation-status.ts';
import { formatCalendarDate } from '../dates.ts';
import { formatNames } from '../names.ts';
import type { EvidenceSource } from '../tables.ts';
import type { TableColumns } from './table-column.ts';

/** What a row is joined with to tell of its source. */
export interface SourceContext {
  readonly source: EvidenceSource;
}

/** The columns about a source that every table with a source in each row can have; named as CSL names its variables. */
export const sourceColumns = {
  type: {
    label: 'Type',
    description: 'Type of the source, as CSL names it',
    value: (_row, { source }) => source.csl.type,
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
  publisher: {
    label: 'Publisher',
    description: 'Publisher of the source',
    value: (_row, { source }) => source.csl.publisher ?? '',
  },
  issued: {
    label: 'Issued',
    description: 'Date of publication',
    value: (_row, { source }) => formatCalendarDate(source.csl.issued),
  },
  URL: { label: 'URL', description: 'Web address', value: (_row, { source }) => source.csl.URL ?? '' },
  DOI: {
    label: 'DOI',
    description: 'Digital object identifier',
    value: (_row, { source }) => source.csl.DOI ?? '',
  },
  archive_location: {
    label: 'Archived at',
    description: 'Address or shelf mark in an archive',
    value: (_row, { source }) => wordsOf(source.csl.archive_location),
  },
  accessed: {
    label: 'Accessed',
    description: 'When it was read',
    value: (_row, { source }) => formatCalendarDate(source.csl.accessed),
  },
  language: {
    label: 'Language',
    description: 'Language of the source (BCP 47)',
    value: (_row, { source }) => source.csl.language ?? '',
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
} as const satisfies TableColumns<object, SourceContext>;

/** A variable that we do not spell out may hold anything. */
function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
