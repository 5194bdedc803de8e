import type { Database } from 'better-sqlite3';
import { type CslItem, CslName } from '../../../shared/domain/csl.ts';
import { isNameVariable } from '../../../shared/domain/csl-variables.ts';
import { formatName, parseName } from '../../../shared/domain/names.ts';
import { createNameFinder, type FindNames, nameKey } from './name-finder.ts';
import { arePseudonymsShown } from './project-settings.ts';
import {
  invertedForms,
  type PersonWithPseudonym,
  partsOfNames,
  readPeopleWithPseudonym,
  soughtInHandles,
  soughtNames,
  wholeNames,
} from './sought-names.ts';

/**
 * The one place where it is decided which name is shown for a person. Whatever leaves the backend, for the screen, a file
 * or the command line, goes through here; only what edits a name itself (the list of people, the form of a source) reads
 * the real one. The words of texts, quotes and notes are never changed: see `real-names.ts` for those.
 */

/** SQL: the name shown for a row of `person`. */
export const shownName = `iif(person.pseudonym <> '' AND (SELECT pseudonyms FROM project_settings WHERE id = 1), person.pseudonym, person.name)`;

/** Puts pseudonyms in place of names, where they are to be shown; else leaves everything as it is. */
export interface ShownNames {
  /**
   * Bibliographic data: names of persons, and names inside its texts such as the title of an interview. A citation key
   * that gives somebody away is left out; addresses and numbers stay as they are.
   */
  item(csl: CslItem): CslItem;
  /** A line in which whole names may stand: an addressee, the name of an origin, who made a quote. */
  line(words: string): string;
  /** The title of a source: a line, or what is left of a file's name where the text had no title. */
  title(words: string): string;
  /** What a file is called, or a path: parts of names count too, in any case, and words may run together. */
  handle(words: string): string;
  /** What the history tells of words that may be gone, which nobody can change any more: whole names and their parts. */
  past(words: string): string;
}

/** Variables whose values are no words. */
const notWords = new Set(['type', 'URL', 'DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'language']);

const asItIs: ShownNames = {
  item: (csl) => csl,
  line: (words) => words,
  title: (words) => words,
  handle: (words) => words,
  past: (words) => words,
};

/**
 * Reads what is to be shown now, or what would be if pseudonyms were `areOn`. Good for one reading of the project and no
 * longer.
 */
export function readShownNames(
  connection: Database,
  areOn: boolean = arePseudonymsShown(connection),
): ShownNames {
  if (!areOn) return asItIs;
  const people = readPeopleWithPseudonym(connection);
  if (people.length === 0) return asItIs;
  const pseudonymOf = new Map(people.map(({ id, pseudonym }) => [id, pseudonym]));
  const replacer = (makeFinder: () => FindNames) => {
    let find: FindNames | null = null;
    return (words: string) => {
      find ??= makeFinder();
      let shown = '';
      let done = 0;
      for (const { start, end, sought } of find(words)) {
        shown += words.slice(done, start) + (pseudonymOf.get(sought.personId) ?? '');
        done = end;
      }
      return shown + words.slice(done);
    };
  };
  const line = replacer(() => createNameFinder(people.flatMap(wholeNames)));
  const handle = replacer(() => createNameFinder(soughtInHandles(people), 'handle'));
  const title = (words: string) => (isFileName.test(words) ? handle(words) : line(words));
  const shownPerson = createPersonNamer(people);
  const parts = people.flatMap(partsOfNames).map(lettersOf);
  const givesAway = (key: string) =>
    handle(key) !== key ||
    parts.some((part) =>
      part.length >= lettersInAnyPlace ? lettersOf(key).includes(part) : lettersOf(key).startsWith(part),
    );

  function value(variable: string, known: unknown): unknown {
    if (typeof known === 'string') {
      if (notWords.has(variable)) return known;
      return variable === 'title' ? title(known) : line(known);
    }
    if (Array.isArray(known) && isNameVariable(variable)) {
      const names = CslName.array().safeParse(known);
      if (names.success) return names.data.map(shownPerson);
    }
    if (Array.isArray(known)) return known.map((each) => value('', each));
    return known !== null && typeof known === 'object' ? inside(known) : known;
  }

  function inside(known: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(known).map(([name, each]) => [name, value(name, each)]));
  }

  return {
    line,
    title,
    handle,
    past: replacer(() => createNameFinder(soughtNames(people))),
    item: ({ 'citation-key': key, ...csl }) => {
      const shown = inside(csl) as CslItem;
      return key === undefined || givesAway(String(key)) ? shown : { ...shown, 'citation-key': key };
    },
  };
}

/** One word with what is found in names of files: `MariaSilva2024`, `interview_silva`. */
const isFileName = /^(?=\S+$).*(?:[\d_.-]|\p{Ll}\p{Lu})/u;

/** So long a name in the midst of a citation key is no chance: `goalsofsilva2024`. */
const lettersInAnyPlace = 4;

function lettersOf(words: string): string {
  return nameKey(words).replace(/\P{L}/gu, '');
}

/** Returns a function that gives a person's pseudonym, as a name, in place of theirs; others stay as they are. */
function createPersonNamer(people: readonly PersonWithPseudonym[]): (name: CslName) => CslName {
  const pseudonymByName = new Map(
    people.flatMap(({ name, names, pseudonym }) =>
      [name, ...names]
        .flatMap((each) => [each, ...invertedForms(each)])
        .map((each) => [nameKey(each), pseudonym] as const),
    ),
  );
  return (name) => {
    const pseudonym =
      pseudonymByName.get(nameKey(formatName(name))) ??
      people.find((person) => isVariant(name, parseName(person.name)))?.pseudonym;
    return pseudonym === undefined ? name : pseudonymAsName(pseudonym);
  };
}

/** `A. Adeyemi` or `Amara B. Adeyemi` for Amara Adeyemi. */
function isVariant(csl: CslName, name: CslName): boolean {
  if (!csl.family || !name.family || nameKey(csl.family) !== nameKey(name.family)) return false;
  const given = nameKey(csl.given ?? '').split(' ');
  const [first = ''] = nameKey(name.given ?? '').split(' ');
  return [first, first[0]].includes(given[0]) && given.slice(1).every((word) => word.length === 1);
}

/** A pseudonym made like a name is cited like one (`Miller, J.`); `P1` and `Teacher A` stay as they are. */
function pseudonymAsName(pseudonym: string): CslName {
  const parsed = parseName(pseudonym);
  const isLikeName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’-]+)+$/u.test(pseudonym);
  return isLikeName ? parsed : { literal: pseudonym };
}
