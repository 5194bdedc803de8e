import type { CslDate, CslItem } from '../../../shared/domain/csl.ts';
import { isDateVariable, isNameVariable } from '../../../shared/domain/csl-variables.ts';
import { formatEdtf } from '../../../shared/domain/edtf-dates.ts';
import { formatName, formatNames } from '../../../shared/domain/names.ts';
import type { ReferenceMatch } from '../../../shared/domain/references.ts';
import { nameOfDoi, pageOfAddress } from '../sources/source-identity.ts';

interface Identified {
  readonly id: string;
  readonly csl: CslItem;
}

/** Finds the source a reference is about. */
export interface ReferenceMatcher {
  /** The first source with the same DOI, ISBN, web address, or title, year and first author; null where none has. */
  find(csl: CslItem): { readonly source: Identified; readonly by: ReferenceMatch['by'] } | null;
}

export function createReferenceMatcher(sources: Iterable<Identified>): ReferenceMatcher {
  const bySign = new Map<string, Identified>();
  for (const source of sources) {
    for (const [, sign] of signsOf(source.csl)) if (!bySign.has(sign)) bySign.set(sign, source);
  }
  return {
    find(csl) {
      for (const [by, sign] of signsOf(csl)) {
        const source = bySign.get(sign);
        // Two things with a DOI each are two things, whatever else they share.
        if (source && (by === 'DOI' || !haveDifferentDois(source.csl, csl))) return { source, by };
      }
      return null;
    },
  };
}

/** Types that share the ISBN of the book they are in. */
const partsOfBooks = new Set([
  'chapter',
  'paper-conference',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
]);

/** What a thing is known by, the surest first. */
function signsOf(csl: CslItem): (readonly [ReferenceMatch['by'], string])[] {
  const signs: (readonly [ReferenceMatch['by'], string])[] = [];
  const doi = doiOf(csl);
  if (doi !== '') signs.push(['DOI', `doi ${doi}`]);
  if (!partsOfBooks.has(csl.type)) {
    for (const isbn of isbnsOf(csl)) signs.push(['ISBN', `isbn ${isbn}`]);
  }
  const page = typeof csl.URL === 'string' ? pageOfAddress(csl.URL) : '';
  // The front page of a site is no thing of its own.
  if (/[/?]/u.test(page)) signs.push(['URL', `url ${page}`]);
  const title = foldWords(csl.title ?? '');
  if (title !== '') signs.push(['title', `title ${title} ${yearOf(csl)} ${firstAuthorOf(csl)}`]);
  return signs;
}

function doiOf({ DOI }: CslItem): string {
  return typeof DOI === 'string' ? nameOfDoi(DOI) : '';
}

function haveDifferentDois(a: CslItem, b: CslItem): boolean {
  const [first, second] = [doiOf(a), doiOf(b)];
  return first !== '' && second !== '' && first !== second;
}

/** Thirteen digits each; a field may hold several. */
function isbnsOf({ ISBN }: CslItem): string[] {
  if (typeof ISBN !== 'string') return [];
  return (ISBN.match(/(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]/gu) ?? []).map((written) => {
    const digits = written.replace(/[- ]/gu, '').toUpperCase();
    return digits.length === 13 ? digits.slice(0, 12) : `978${digits.slice(0, 9)}`;
  });
}

function yearOf({ issued }: CslItem): string {
  return String(issued?.['date-parts']?.[0]?.[0] ?? /\d{4}/u.exec(issued?.literal ?? '')?.[0] ?? '');
}

function firstAuthorOf({ author }: CslItem): string {
  const [first] = author ?? [];
  return first ? foldWords(first.family ?? formatName(first)) : '';
}

function foldWords(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a reference would fill in of a source, and where the two differ, the source's values as in `shown`. */
export function compareWithSource(
  source: CslItem,
  reference: CslItem,
  shown = source,
): Pick<ReferenceMatch, 'fills' | 'differences'> {
  const fills: string[] = [];
  const differences: { variable: string; present: string; imported: string }[] = [];
  for (const [variable, value] of Object.entries(reference)) {
    const imported = wordsOf(variable, value);
    const present = wordsOf(variable, source[variable]);
    if (imported === '' || imported === present) continue;
    if (present === '') fills.push(variable);
    else if (isSame(variable, present, imported)) continue;
    else
      differences.push({
        variable,
        present: shorten(wordsOf(variable, shown[variable])),
        imported: shorten(imported),
      });
  }
  return { fills, differences };
}

/** Whether two values only differ in how they are written. What a source is called elsewhere is nobody's mistake here. */
function isSame(variable: string, present: string, imported: string): boolean {
  if (variable === 'DOI') return nameOfDoi(present) === nameOfDoi(imported);
  if (variable === 'URL') return pageOfAddress(present) === pageOfAddress(imported);
  return variable === 'citation-key';
}

/** A value as words; '' where there are none. */
function wordsOf(variable: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (isNameVariable(variable)) return Array.isArray(value) ? formatNames(value) : '';
  if (isDateVariable(variable)) return formatEdtf(value as CslDate);
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

function shorten(words: string): string {
  return words.length > 500 ? `${words.slice(0, 500)}…` : words;
}
