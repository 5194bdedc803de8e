import type { CslItem } from './csl.ts';
import type { CslVariable } from './csl-variables.ts';

/** Something a reference needs. Any one of its variables will do; the first is the usual one, and what it is known by. */
export interface ReferenceNeed {
  readonly variables: readonly [CslVariable, ...CslVariable[]];
  /** What is needed, as it stands in a sentence: `an author`. */
  readonly what: string;
  /** Why, for the analyst. */
  readonly reason: string;
}

/**
 * What a reference needs, by type. The parts are those of the Publication Manual of the American Psychological Association,
 * 7th edition, section 9.4 (who, when, what, where), of which the examples of chapters 10 and 11 say for each kind of work
 * what they are; the variables are those that the styles of the CSL repository print for that type.
 */
const who = (...variables: ReferenceNeed['variables']): ReferenceNeed => ({
  variables,
  what: variables[0] === 'author' ? 'an author' : 'who made it',
  reason: 'A reference begins with the person or body responsible for the work.',
});
const what = (...variables: ReferenceNeed['variables']): ReferenceNeed => ({
  variables,
  what: variables[0] === 'number' ? 'a number' : 'a title',
  reason: 'Without it readers cannot tell the work from others.',
});
const when = (...variables: ReferenceNeed['variables']): ReferenceNeed => ({
  variables,
  what: 'a date',
  reason: 'Without a date a style can only print “n.d.”, and versions cannot be told apart.',
});
const inside = (whole: string): ReferenceNeed => ({
  variables: ['container-title'],
  what: `the ${whole}`,
  reason: `It is part of a ${whole}, which readers look for first.`,
});
const where = (...variables: ReferenceNeed['variables']): ReferenceNeed => ({
  variables,
  what: 'where it can be found',
  reason: 'A reader must be able to find the work.',
});
const address: ReferenceNeed = {
  variables: ['URL'],
  what: 'a web address',
  reason: 'What was published on the web is found by its address.',
};
const place = (...variables: ReferenceNeed['variables']): ReferenceNeed => ({
  variables,
  what: 'the place in it',
  reason: 'Readers need the page, the number or an address to find it there.',
});

const madeBy = ['editor', 'editor-translator', 'compiler', 'translator', 'publisher'] as const;
const published = ['publisher', 'URL', 'DOI'] as const;
const kept = [...published, 'archive', 'container-title'] as const;
const law = ['container-title', 'number', 'authority', 'jurisdiction', 'URL'] as const;
const journalPlace = place('volume', 'issue', 'page', 'DOI', 'URL', 'number');
const entry = [what('title'), inside('reference work'), when('issued', 'accessed'), where(...published)];
const picture = [
  who('author', 'illustrator', 'composer', 'publisher'),
  what('title'),
  when('issued'),
  where('archive', ...published, 'container-title'),
];
const review = [
  who('author'),
  what('title', 'reviewed-title'),
  inside('publication'),
  when('issued'),
  journalPlace,
];

const needsByType: Readonly<Record<CslItem['type'], readonly ReferenceNeed[]>> = {
  'article-newspaper': [
    who('author'),
    what('title'),
    inside('newspaper'),
    when('issued'),
    place('URL', 'page', 'DOI'),
  ],
  'article-magazine': [
    who('author'),
    what('title'),
    inside('magazine'),
    when('issued'),
    place('URL', 'page', 'issue', 'volume', 'DOI'),
  ],
  'article-journal': [who('author'), what('title'), inside('journal'), when('issued'), journalPlace],
  webpage: [what('title'), when('issued', 'accessed'), address],
  'post-weblog': [who('author'), what('title'), when('issued'), address],
  post: [who('author'), what('title'), when('issued'), address],
  report: [who('author', ...madeBy, 'authority'), what('title'), when('issued')],
  interview: [{ ...who('author', 'interviewer'), what: 'who was interviewed' }, when('issued', 'event-date')],
  broadcast: [
    who(
      'host',
      'author',
      'director',
      'producer',
      'executive-producer',
      'script-writer',
      'series-creator',
      'guest',
      'publisher',
    ),
    what('title'),
    when('issued', 'event-date'),
    where('publisher', 'container-title', 'URL', 'archive'),
  ],
  speech: [
    who('author', 'performer'),
    what('title'),
    when('issued', 'event-date'),
    where('event-title', 'event', 'event-place', ...kept),
  ],
  book: [who('author', ...madeBy, 'collection-editor'), what('title'), when('issued'), where(...published)],
  chapter: [
    who('author', 'container-author', 'editor'),
    what('title'),
    inside('book'),
    when('issued'),
    where(...published),
    place('page', 'chapter-number', 'DOI', 'URL'),
  ],
  document: [who('author', ...madeBy), what('title'), when('issued', 'accessed'), where(...kept, 'number')],
  article: [who('author'), what('title'), when('issued'), where(...kept, 'number')],
  bill: [what('number', 'title'), when('issued', 'submitted'), where('authority', ...law)],
  classic: [who('author', ...madeBy), what('title')],
  collection: [what('title'), where('archive', 'archive-place', 'archive_location', ...published)],
  dataset: [
    who('author', ...madeBy),
    what('title'),
    when('issued'),
    where('DOI', 'URL', 'publisher', 'archive'),
  ],
  entry,
  'entry-dictionary': entry,
  'entry-encyclopedia': entry,
  event: [
    what('title', 'event-title', 'event'),
    when('issued', 'event-date'),
    where('event-place', ...published),
  ],
  figure: picture,
  graphic: picture,
  map: picture,
  hearing: [
    what('title', 'number'),
    when('issued', 'event-date'),
    where('authority', 'section', ...law, 'publisher'),
  ],
  legal_case: [what('title'), when('issued'), where('authority', ...law)],
  legislation: [what('title', 'number'), when('issued'), where(...law)],
  manuscript: [
    who('author', ...madeBy),
    what('title'),
    when('issued'),
    where('archive', 'archive_location', ...kept),
  ],
  motion_picture: [
    who('director', 'author', 'producer', 'executive-producer', 'script-writer', 'publisher'),
    what('title'),
    when('issued'),
    where('publisher', 'URL', 'archive', 'container-title'),
  ],
  musical_score: [who('composer', 'author', ...madeBy), what('title'), when('issued'), where(...kept)],
  pamphlet: [who('author', ...madeBy), what('title'), when('issued')],
  'paper-conference': [
    who('author'),
    what('title'),
    when('issued', 'event-date'),
    where('container-title', 'event-title', 'event', 'publisher', 'URL', 'DOI'),
  ],
  patent: [
    who('author', 'publisher'),
    what('number'),
    when('issued', 'submitted'),
    where('authority', 'jurisdiction', 'publisher', 'URL'),
  ],
  performance: [
    who('author', 'performer', 'composer', 'director', 'organizer', 'producer'),
    what('title'),
    when('issued', 'event-date'),
    where('event-place', 'event-title', 'event', ...published),
  ],
  periodical: [what('title', 'container-title'), when('issued'), where('publisher', 'URL', 'ISSN')],
  personal_communication: [who('author'), when('issued', 'event-date')],
  regulation: [what('title', 'number'), when('issued'), where(...law)],
  review,
  'review-book': review,
  software: [who('author', 'publisher'), what('title'), when('issued', 'version', 'accessed')],
  song: [
    who('author', 'composer', 'performer', 'producer'),
    what('title'),
    when('issued'),
    where('publisher', 'container-title', 'URL', 'archive'),
  ],
  standard: [who('authority', 'author', 'publisher'), what('title', 'number'), when('issued')],
  thesis: [who('author'), what('title'), when('issued'), where('publisher', 'archive', 'URL', 'DOI')],
  treaty: [
    what('title'),
    when('issued', 'event-date'),
    where('container-title', 'URL', 'publisher', 'archive', 'number', 'authority'),
  ],
};

/** Where readers find an interview again; without any of these it is a personal communication (APA 7, section 8.9). */
export const recoverableVariables = ['URL', 'container-title', 'publisher', 'archive', 'DOI'] as const;

/** What an interview needs besides, to stand in a list of references of a style that lists no personal communications. */
const needsOfListedInterview: readonly ReferenceNeed[] = [
  what('title'),
  {
    variables: recoverableVariables,
    what: 'where it can be found',
    reason: 'In this style what no reader can find again is cited in the text only.',
  },
];

/** What a reference to a source of this type needs; `isUnlisted`, where the style gives it none yet. */
export function referenceNeeds(type: CslItem['type'], isUnlisted: boolean): readonly ReferenceNeed[] {
  const needs = needsByType[type];
  return type === 'interview' && isUnlisted ? [...needs, ...needsOfListedInterview] : needs;
}
