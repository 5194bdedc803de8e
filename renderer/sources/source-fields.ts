import type { CslItem } from '../../shared/domain/csl.ts';
import {
  type CslVariable,
  dateVariables,
  isDateVariable,
  isNameVariable,
  nameVariables,
  textVariables,
} from '../../shared/domain/csl-variables.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';
import type { SourceFormValues } from './source-form-values.ts';

type SourceType = CslItem['type'];

/** Fields every source is shown with, whatever its type; `source-form.tsx` lays them out. */
const usualFields: ReadonlySet<CslVariable> = new Set<CslVariable>([
  'title',
  'author',
  'issued',
  'accessed',
  'container-title',
  'publisher',
  'URL',
  'language',
]);

/** What else matters for a type, in the order it is shown. */
const fieldsOfType: Partial<Record<SourceType, readonly CslVariable[]>> = {
  'article-newspaper': ['section', 'page', 'edition', 'ISSN'],
  'article-magazine': ['volume', 'issue', 'page', 'ISSN'],
  'article-journal': ['volume', 'issue', 'page', 'DOI', 'ISSN'],
  'post-weblog': ['genre'],
  post: ['genre'],
  article: ['DOI', 'number', 'genre', 'archive'],
  report: ['number', 'genre', 'publisher-place', 'collection-title', 'page', 'DOI'],
  interview: ['interviewer', 'event-date', 'event-place', 'genre', 'medium', 'archive'],
  broadcast: ['number', 'medium', 'host', 'director', 'producer'],
  speech: ['genre', 'event-title', 'event-place'],
  book: ['editor', 'translator', 'edition', 'volume', 'publisher-place', 'collection-title', 'ISBN', 'DOI'],
  chapter: [
    'editor',
    'translator',
    'page',
    'edition',
    'volume',
    'publisher-place',
    'collection-title',
    'ISBN',
    'DOI',
  ],
  'paper-conference': [
    'editor',
    'event-title',
    'event-place',
    'page',
    'volume',
    'publisher-place',
    'ISBN',
    'DOI',
  ],
  'entry-dictionary': ['editor', 'edition', 'volume', 'page', 'publisher-place', 'ISBN'],
  'entry-encyclopedia': ['editor', 'edition', 'volume', 'page', 'publisher-place', 'ISBN'],
  thesis: ['genre', 'publisher-place', 'number-of-pages'],
  hearing: ['number', 'section', 'authority', 'publisher-place', 'references'],
  legal_case: ['authority', 'number', 'volume', 'page', 'references'],
  legislation: ['number', 'section', 'volume', 'page', 'references'],
  bill: ['number', 'section', 'authority', 'volume', 'page', 'references'],
  patent: ['number', 'authority', 'submitted', 'publisher-place', 'status'],
  standard: ['number', 'version', 'authority', 'status'],
  dataset: ['version', 'number', 'DOI', 'archive'],
  software: ['version', 'medium', 'publisher-place'],
  manuscript: ['genre', 'publisher-place', 'archive', 'archive_location'],
  collection: ['archive', 'archive_location', 'archive-place'],
  map: ['scale', 'edition', 'publisher-place'],
  graphic: ['medium', 'dimensions', 'archive'],
  motion_picture: ['director', 'producer', 'medium', 'dimensions'],
  song: ['composer', 'performer', 'medium', 'collection-title'],
  personal_communication: ['recipient', 'genre'],
  review: ['reviewed-title', 'reviewed-author', 'volume', 'issue', 'page'],
  'review-book': ['reviewed-title', 'reviewed-author', 'volume', 'issue', 'page'],
};

const everyField: readonly CslVariable[] = [...nameVariables, ...textVariables, ...dateVariables];

/** The further fields to show: those of the type, those that hold something, and those that were added by hand. */
export function furtherFields(values: SourceFormValues, added: ReadonlySet<CslVariable>): CslVariable[] {
  const ofType = fieldsOfType[values.type] ?? [];
  const others = everyField.filter(
    (field) => !ofType.includes(field) && (values[field] !== '' || added.has(field)),
  );
  return [...ofType, ...others].filter((field) => !usualFields.has(field));
}

/** The fields that can be added, by what they are called. */
export function addableFields(values: SourceFormValues, added: ReadonlySet<CslVariable>): CslVariable[] {
  const shown = new Set(furtherFields(values, added));
  return everyField
    .filter((field) => !usualFields.has(field) && !shown.has(field))
    .sort((a, b) => variableLabel(a).localeCompare(variableLabel(b), 'en'));
}

const severalLines: ReadonlySet<CslVariable> = new Set<CslVariable>(['abstract', 'note', 'annote']);

/** Whether a field takes several lines: names, and text with line breaks. */
export function isLongField(field: CslVariable): boolean {
  return isNameVariable(field) || severalLines.has(field);
}

/** What stands beside a field in a source of a type; the authors of an interview are those who are interviewed. */
export function fieldLabel(field: CslVariable, type: SourceType): string {
  const label = field === 'author' && type === 'interview' ? 'People interviewed' : variableLabel(field);
  return isNameVariable(field) ? `${label}, one per line` : label;
}

export function fieldPlaceholder(field: CslVariable): string {
  return isDateVariable(field) ? 'YYYY-MM-DD' : '';
}

/** The fields that hold something, as they are listed: the usual ones first. */
export function shownFields(values: SourceFormValues): CslVariable[] {
  return [...usualFields, ...furtherFields(values, new Set())].filter((field) => values[field] !== '');
}
