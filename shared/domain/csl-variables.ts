import { z } from 'zod';

/**
 * The variables of CSL 1.0.2 (specification, Appendix IV) by the kind of value they have. Variables that only mean
 * something inside a style (`locator`, `citation-number` …) are left out.
 */

export const nameVariables = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editor-translator',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const;
export type NameVariable = (typeof nameVariables)[number];

export const dateVariables = [
  'issued',
  'accessed',
  'original-date',
  'event-date',
  'submitted',
  'available-date',
] as const;
export type DateVariable = (typeof dateVariables)[number];

/** Variables that hold words or numbers; numbers are kept as the words they were written in. */
export const textVariables = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'volume-title',
  'part-title',
  'part-number',
  'volume',
  'issue',
  'page',
  'page-first',
  'number',
  'edition',
  'section',
  'chapter-number',
  'supplement-number',
  'printing-number',
  'version',
  'number-of-pages',
  'number-of-volumes',
  'genre',
  'medium',
  'publisher',
  'publisher-place',
  'event-title',
  'event',
  'event-place',
  'authority',
  'jurisdiction',
  'division',
  'status',
  'references',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'language',
  'original-title',
  'original-publisher',
  'original-publisher-place',
  'reviewed-title',
  'reviewed-genre',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'call-number',
  'source',
  'license',
  'dimensions',
  'scale',
  'keyword',
  'abstract',
  'note',
  'annote',
  'citation-key',
  'citation-label',
  'year-suffix',
] as const;
export type TextVariable = (typeof textVariables)[number];

export const CslVariableName = z.enum([...nameVariables, ...dateVariables, ...textVariables]);
export type CslVariable = NameVariable | DateVariable | TextVariable;

const names: ReadonlySet<string> = new Set(nameVariables);
const dates: ReadonlySet<string> = new Set(dateVariables);
const texts: ReadonlySet<string> = new Set(textVariables);

export function isNameVariable(name: string): name is NameVariable {
  return names.has(name);
}

export function isDateVariable(name: string): name is DateVariable {
  return dates.has(name);
}

export function isTextVariable(name: string): name is TextVariable {
  return texts.has(name);
}
