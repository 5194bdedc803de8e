import type { CslItem } from '../../../../shared/domain/csl.ts';

type SourceType = CslItem['type'];

const typeOfEntry: Readonly<Record<string, SourceType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bibnote: 'document',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
};

/** Entries that are never references of their own. */
export const containersOfData = new Set(['xdata', 'set']);

/** The CSL type of an entry; null for a type of entry that nobody knows. */
export function typeFromEntry(type: string, fields: ReadonlyMap<string, string>): SourceType | null {
  const known = Object.hasOwn(typeOfEntry, type) ? (typeOfEntry[type] ?? null) : null;
  const subtype = fields.get('entrysubtype')?.toLowerCase();
  if (known === 'article-journal' && subtype === 'newspaper') return 'article-newspaper';
  if (known === 'article-journal' && subtype === 'magazine') return 'article-magazine';
  if (known === 'manuscript' && fields.has('eventtitle')) return 'speech';
  return known;
}

interface EntryName {
  readonly biblatex: string;
  /** Where classic BibTeX, which knows fewer types, needs another one. */
  readonly bibtex: string;
}

const misc: EntryName = { biblatex: 'misc', bibtex: 'misc' };
const article: EntryName = { biblatex: 'article', bibtex: 'article' };

const entryOfType: Partial<Record<SourceType, EntryName>> = {
  article: { biblatex: 'unpublished', bibtex: 'unpublished' },
  'article-journal': article,
  'article-magazine': article,
  'article-newspaper': article,
  bill: { biblatex: 'legislation', bibtex: 'misc' },
  book: { biblatex: 'book', bibtex: 'book' },
  broadcast: { biblatex: 'audio', bibtex: 'misc' },
  chapter: { biblatex: 'incollection', bibtex: 'incollection' },
  classic: { biblatex: 'book', bibtex: 'book' },
  dataset: { biblatex: 'dataset', bibtex: 'misc' },
  entry: { biblatex: 'inreference', bibtex: 'incollection' },
  'entry-dictionary': { biblatex: 'inreference', bibtex: 'incollection' },
  'entry-encyclopedia': { biblatex: 'inreference', bibtex: 'incollection' },
  figure: { biblatex: 'image', bibtex: 'misc' },
  graphic: { biblatex: 'artwork', bibtex: 'misc' },
  hearing: { biblatex: 'jurisdiction', bibtex: 'misc' },
  legal_case: { biblatex: 'jurisdiction', bibtex: 'misc' },
  legislation: { biblatex: 'legislation', bibtex: 'misc' },
  manuscript: { biblatex: 'unpublished', bibtex: 'unpublished' },
  motion_picture: { biblatex: 'movie', bibtex: 'misc' },
  pamphlet: { biblatex: 'booklet', bibtex: 'booklet' },
  'paper-conference': { biblatex: 'inproceedings', bibtex: 'inproceedings' },
  patent: { biblatex: 'patent', bibtex: 'misc' },
  performance: { biblatex: 'performance', bibtex: 'misc' },
  periodical: { biblatex: 'periodical', bibtex: 'misc' },
  personal_communication: { biblatex: 'letter', bibtex: 'misc' },
  post: { biblatex: 'online', bibtex: 'misc' },
  'post-weblog': { biblatex: 'online', bibtex: 'misc' },
  regulation: { biblatex: 'legislation', bibtex: 'misc' },
  report: { biblatex: 'report', bibtex: 'techreport' },
  review: { biblatex: 'review', bibtex: 'article' },
  'review-book': { biblatex: 'review', bibtex: 'article' },
  software: { biblatex: 'software', bibtex: 'misc' },
  song: { biblatex: 'audio', bibtex: 'misc' },
  speech: { biblatex: 'unpublished', bibtex: 'unpublished' },
  standard: { biblatex: 'standard', bibtex: 'misc' },
  thesis: { biblatex: 'thesis', bibtex: 'phdthesis' },
  treaty: { biblatex: 'legal', bibtex: 'misc' },
  webpage: { biblatex: 'online', bibtex: 'misc' },
};

/** What a type is written as; what only one of the two formats tells apart is added by `write-bibtex.ts`. */
export function entryOf(type: SourceType, format: 'bibtex' | 'biblatex'): string {
  return (entryOfType[type] ?? misc)[format];
}

const articles: ReadonlySet<SourceType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'periodical',
  'review',
  'review-book',
]);
/** Of these `number` is the issue. */
export function isArticle(type: SourceType): boolean {
  return articles.has(type);
}

const books: ReadonlySet<SourceType> = new Set(['book', 'chapter', 'classic', 'paper-conference']);
/** Of these `number` is the place in a series. */
export function isInSeries(type: SourceType): boolean {
  return books.has(type);
}

const partsOfBooks: ReadonlySet<SourceType> = new Set([
  'chapter',
  'paper-conference',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
]);
/** Of these the container is a `booktitle`. */
export function isPartOfBook(type: SourceType): boolean {
  return partsOfBooks.has(type);
}
