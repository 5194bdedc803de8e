import type { Database } from 'better-sqlite3';
import { type CslItem, CslName } from '../../../shared/domain/csl.ts';
import { isNameVariable } from '../../../shared/domain/csl-variables.ts';
import { formatName, parseName } from '../../../shared/domain/names.ts';
import { createNameFinder, nameKey, type SoughtName } from './name-finder.ts';
import { arePseudonymsShown } from './project-settings.ts';
import { isGenericLabel } from './speaker-labels.ts';

/**
 * The one place where it is decided which name is shown for a person. Whatever leaves the backend, for the screen, a file
 * or the command line, goes through here; only what edits a name itself (the list of people, the form of a source) reads
 * the real one. The words of texts, quotes and notes are never changed: see `real-names.ts` for those.
 */

/** SQL: the name shown for a row of `person`. */
export const shownName = `iif(person.pseudonym <> '' AND (SELECT pseudonyms FROM project_settings WHERE id = 1), person.pseudonym, person.name)`;

/** Puts pseudonyms in place of names, where they are to be shown; else leaves everything as it is. */
export interface ShownNames {
  /** Bibliographic data: names of persons, and names inside its texts such as the title of an interview. */
  item(csl: CslItem): CslItem;
  /** A line in which whole names may stand: a title, an addressee, a file's name. */
  line(words: string): string;
}

interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly pseudonym: string;
  /** The names texts have for the person, as JSON. */
  readonly labels: string;
}

/** Variables whose values are no words. */
const notWords = new Set(['type', 'URL', 'DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'language', 'citation-key']);

const asItIs: ShownNames = { item: (csl) => csl, line: (words) => words };

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
  const pseudonymByName = new Map(
    people.flatMap(({ name, names, pseudonym }) =>
      [name, ...names].map((each) => [nameKey(each), pseudonym] as const),
    ),
  );
  const findNames = createNameFinder(people.flatMap(wholeNames));

  function line(words: string): string {
    let shown = '';
    let done = 0;
    for (const { start, end, sought } of findNames(words)) {
      shown += words.slice(done, start) + (pseudonymOf.get(sought.personId) ?? '');
      done = end;
    }
    return shown + words.slice(done);
  }

  function name(csl: CslName): CslName {
    const pseudonym =
      pseudonymByName.get(nameKey(formatName(csl))) ??
      people.find((person) => isShortened(csl, parseName(person.name)))?.pseudonym;
    return pseudonym === undefined ? csl : pseudonymAsName(pseudonym);
  }

  function value(variable: string, known: unknown): unknown {
    if (typeof known === 'string') return notWords.has(variable) ? known : line(known);
    if (!isNameVariable(variable)) return known;
    const names = CslName.array().safeParse(known);
    return names.success ? names.data.map(name) : known;
  }

  return {
    line,
    item: (csl) =>
      Object.fromEntries(
        Object.entries(csl).map(([variable, known]) => [variable, value(variable, known)]),
      ) as CslItem,
  };
}

/** A person who has a pseudonym, with the other names texts have for them. */
export interface PersonWithPseudonym {
  readonly id: string;
  readonly name: string;
  readonly pseudonym: string;
  readonly names: readonly string[];
}

export function readPeopleWithPseudonym(connection: Database): PersonWithPseudonym[] {
  return connection
    .prepare<[], NamedPerson>(
      `SELECT id, name, pseudonym,
         (SELECT json_group_array(DISTINCT speaker.name) FROM speaker WHERE person_id = person.id) AS labels
       FROM person WHERE pseudonym <> '' ORDER BY id`,
    )
    .all()
    .map(({ labels, ...person }) => ({
      ...person,
      names: (JSON.parse(labels) as string[]).filter((label) => !isGenericLabel(label)),
    }));
}

/** The whole names of a person, to be looked for in texts. A label of one word could be any word. */
export function wholeNames({ id, name, names }: PersonWithPseudonym): SoughtName[] {
  return [name, ...names.filter((label) => label.trim().includes(' '))].map((words) => ({
    personId: id,
    words,
    isPart: !words.trim().includes(' '),
  }));
}

/** `A. Adeyemi` for Amara Adeyemi. */
function isShortened(csl: CslName, name: CslName): boolean {
  if (!csl.family || !name.family || nameKey(csl.family) !== nameKey(name.family)) return false;
  const given = nameKey(csl.given ?? '');
  const initials = given.split(' ').every((word) => word.length <= 1);
  return initials && given[0] === nameKey(name.given ?? '')[0];
}

/** A pseudonym made like a name is cited like one (`Miller, J.`); `P1` and `Teacher A` stay as they are. */
function pseudonymAsName(pseudonym: string): CslName {
  const parsed = parseName(pseudonym);
  const isLikeName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’-]+)+$/u.test(pseudonym);
  return isLikeName ? parsed : { literal: pseudonym };
}
