import { z } from 'zod';
import type { CslDate, CslItem, CslName, Provenance } from './csl.ts';
import { CslVariableName } from './csl-variables.ts';
import { formatName } from './names.ts';
import type { ProvenanceByField } from './records.ts';

/** A field that holds something, and why one should look at it. */
export const CitationDoubt = z.object({
  variable: z.union([CslVariableName, z.literal('type')]),
  kind: z.enum(['guess', 'date', 'address', 'byline', 'capitals']),
  reason: z.string(),
});
export type CitationDoubt = z.infer<typeof CitationDoubt>;

/** Where a field comes from that an analyst looked at and left as it was. */
export const confirmedField: Provenance = { origin: 'analyst', guess: false, detail: 'confirmed' };

const reasons: Readonly<Record<CitationDoubt['kind'], string>> = {
  guess: 'Guessed, and nobody has looked at it yet.',
  date: 'Sources of this kind are dated more exactly.',
  address: 'A web address begins with https:// or http://.',
  byline: 'It reads like a byline; a reference has the name alone.',
  capitals: 'It is all in capitals, and would be so in the reference.',
};

/** What most references print; guesses at anything else change no reference. */
const printed = [
  'type',
  'author',
  'interviewer',
  'editor',
  'title',
  'container-title',
  'publisher',
  'issued',
  'event-date',
  'URL',
  'DOI',
] as const;

/** How many parts of a date (year, month, day) are usual, for types that are dated more exactly than to the year. */
const usualDateParts: Partial<Record<CslItem['type'], number>> = {
  'article-newspaper': 3,
  'article-magazine': 2,
  'post-weblog': 3,
  post: 3,
  interview: 3,
  broadcast: 3,
  speech: 2,
  hearing: 3,
  personal_communication: 3,
};

/** What an analyst should look at. Fields that an analyst wrote or confirmed raise no doubt: they were looked at. */
export function doubtsAbout(csl: CslItem, provenance: ProvenanceByField): CitationDoubt[] {
  const doubts: CitationDoubt[] = [];
  const doubt = (variable: CitationDoubt['variable'], kind: CitationDoubt['kind']) => {
    const isKnown = doubts.some((each) => each.variable === variable);
    if (provenance[variable]?.origin === 'analyst' || isKnown) return;
    doubts.push({ variable, kind, reason: reasons[kind] });
  };
  if (readsLikeByline(csl.author)) doubt('author', 'byline');
  if (isAllCapitals(csl.title)) doubt('title', 'capitals');
  const usual = usualDateParts[csl.type] ?? 1;
  for (const variable of ['issued', 'event-date'] as const)
    if (isLessExact(csl[variable], usual)) doubt(variable, 'date');
  if (typeof csl.URL === 'string' && csl.URL.trim() !== '' && !/^[a-z][a-z\d+.-]*:/i.test(csl.URL.trim()))
    doubt('URL', 'address');
  for (const variable of printed)
    if (csl[variable] !== undefined && provenance[variable]?.guess) doubt(variable, 'guess');
  return doubts;
}

/** Doubts of one kind, which have one reason. */
export interface DoubtGroup extends Pick<CitationDoubt, 'kind' | 'reason'> {
  readonly variables: readonly CitationDoubt['variable'][];
}

/** The same doubts by their kind, in order. */
export function groupDoubts(doubts: readonly CitationDoubt[]): DoubtGroup[] {
  return [...new Set(doubts.map(({ kind }) => kind))].map((kind) => ({
    kind,
    reason: reasons[kind],
    variables: doubts.filter((doubt) => doubt.kind === kind).map(({ variable }) => variable),
  }));
}

/** The provenance with an analyst's word that these fields are right; what an analyst wrote stays so. */
export function withConfirmed(
  provenance: ProvenanceByField,
  variables: readonly CitationDoubt['variable'][],
): ProvenanceByField {
  const unconfirmed = variables.filter((variable) => provenance[variable]?.origin !== 'analyst');
  return {
    ...provenance,
    ...Object.fromEntries(unconfirmed.map((variable) => [variable, confirmedField])),
  };
}

function readsLikeByline(names: readonly CslName[] | undefined): boolean {
  return (
    Array.isArray(names) &&
    names.some((name) =>
      /^(?:(?:written|reported|reporting|story|text|words|article) )?by[ :]/i.test(formatName(name).trim()),
    )
  );
}

/** Several words in capitals; a single one may be an abbreviation. */
function isAllCapitals(title: string | undefined): boolean {
  const words = (typeof title === 'string' ? title : '')
    .split(/\s+/u)
    .filter((word) => /\p{L}{2}/u.test(word));
  return (
    words.length > 1 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())
  );
}

function isLessExact(date: CslDate | undefined, parts: number): boolean {
  const ends = date?.['date-parts'] ?? [];
  return !('season' in (date ?? {})) && ends.some((end) => end.length < parts);
}
