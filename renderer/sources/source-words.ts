import { confirmedField } from '../../shared/domain/citation-doubts.ts';
import type { CslItem, Provenance } from '../../shared/domain/csl.ts';
import type { Option } from '../ui/select.tsx';

/** What each kind of source is called. */
export const sourceTypeLabels: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'Newspaper article',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  webpage: 'Web page',
  'post-weblog': 'Blog post',
  post: 'Social media or forum post',
  report: 'Report',
  interview: 'Interview',
  broadcast: 'Broadcast or podcast',
  speech: 'Speech or presentation',
  book: 'Book',
  chapter: 'Book chapter',
  document: 'Other document',
  article: 'Preprint or working paper',
  bill: 'Bill',
  classic: 'Classic work',
  collection: 'Archival collection',
  dataset: 'Data set',
  entry: 'Entry',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopedia entry',
  event: 'Event',
  figure: 'Figure',
  graphic: 'Picture or artwork',
  hearing: 'Hearing',
  legal_case: 'Court case',
  legislation: 'Law',
  manuscript: 'Manuscript',
  map: 'Map',
  motion_picture: 'Film or video',
  musical_score: 'Musical score',
  pamphlet: 'Pamphlet',
  'paper-conference': 'Conference paper',
  patent: 'Patent',
  performance: 'Performance',
  periodical: 'Periodical',
  personal_communication: 'Letter, e-mail or message',
  regulation: 'Regulation',
  review: 'Review',
  'review-book': 'Book review',
  software: 'Software',
  song: 'Song or audio recording',
  standard: 'Standard',
  thesis: 'Thesis',
  treaty: 'Treaty',
};

export const sourceTypeOptions: readonly Option<CslItem['type']>[] = (
  Object.entries(sourceTypeLabels) as [CslItem['type'], string][]
).map(([value, label]) => ({ value, label }));

const originWords: Readonly<Record<Provenance['origin'], string>> = {
  'json-ld': 'the page’s structured data',
  'citation-meta': 'the page’s citation data',
  'open-graph': 'the page’s sharing data',
  'dublin-core': 'the page’s Dublin Core data',
  meta: 'the page’s metadata',
  markup: 'the page’s markup',
  address: 'the web address',
  'front-matter': 'the front matter',
  'document-properties': 'the file’s properties',
  'book-data': 'the e-book’s own data',
  xmp: 'the PDF’s own description (XMP)',
  'pdf-info': 'the PDF’s properties',
  references: 'imported references',
  text: 'the text',
  file: 'the file',
  analyst: 'you',
};

/** Longest part of the words a guess was read from that is shown, in characters. */
const detailLength = 64;

/**
 * Where a field came from, in a few words: `Guess: from “on Feb. 4”`, `From the front matter`. The words a guess was
 * read from are left out where they are the very `value` guessed, or only the name of a metadata element.
 */
export function provenanceWords({ origin, guess, detail }: Provenance, value: string): string {
  if (origin === 'analyst') return detail === confirmedField.detail ? 'Confirmed by you' : 'Edited by you';
  if (!guess) return `From ${originWords[origin]}`;
  const words = origin === 'text' && detail !== value ? detail : undefined;
  return `Guess: from ${words ? `“${shorten(words)}”` : originWords[origin]}`;
}

function shorten(detail: string): string {
  return detail.length > detailLength ? `${detail.slice(0, detailLength).trimEnd()}…` : detail;
}
