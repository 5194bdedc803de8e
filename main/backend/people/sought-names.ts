import type { Database } from 'better-sqlite3';
import { familyWithParticle, givenWithParticle, parseName } from '../../../shared/domain/names.ts';
import { createNameFinder, type FindNames, type SoughtName } from './name-finder.ts';
import { isGenericLabel } from './speaker-labels.ts';

/** Words before a name that give nobody away. */
const titles = new Set(
  'dr,prof,professor,mr,mrs,ms,miss,sir,dame,lady,lord,herr,frau,monsieur,madame,señor,señora,rev,father,sister,judge,minister'.split(
    ',',
  ),
);
/** Fewer letters than this are an initial, or could be any word. */
const shortestPart = 2;

/** A person who has a pseudonym, with the other names texts have for them. */
export interface PersonWithPseudonym {
  readonly id: string;
  readonly name: string;
  readonly pseudonym: string;
  readonly names: readonly string[];
}

interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly pseudonym: string;
  /** The names texts have for the person, as JSON. */
  readonly labels: string;
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

/** Finds what gives people with a pseudonym away; nothing where nobody has one. */
export function createRealNameFinder(connection: Database): FindNames {
  return createNameFinder(soughtNames(readPeopleWithPseudonym(connection)));
}

/** The same in what files are called. */
export function createHandleFinder(connection: Database): FindNames {
  return createNameFinder(soughtInHandles(readPeopleWithPseudonym(connection)), 'handle');
}

/**
 * The whole names of a person, to be looked for in texts, as they are spoken and with the family name in front
 * (`Silva, Maria`, `Silva Maria`). A label of one word could be any word.
 */
export function wholeNames({ id, name, names }: PersonWithPseudonym): SoughtName[] {
  return [name, ...names.filter((label) => label.trim().includes(' '))]
    .flatMap((words) => [words, ...invertedForms(words)])
    .map((words) => ({ personId: id, words, isPart: !words.trim().includes(' ') }));
}

/** A name with the family name in front, with a comma and without; none for a name of one word. */
export function invertedForms(name: string): string[] {
  const parsed = parseName(name);
  const [family, given] = [familyWithParticle(parsed), givenWithParticle(parsed)];
  return family && given ? [`${family}, ${given}`, `${family} ${given}`] : [];
}

/** What gives people with a pseudonym away: their whole names, and the family and given names in them. */
export function soughtNames(people: readonly PersonWithPseudonym[]): SoughtName[] {
  return people.flatMap((person) => [
    ...wholeNames(person),
    ...partsOfNames(person).map((words) => ({ personId: person.id, words, isPart: true })),
  ]);
}

/** The same for handles, where a name is often written as one word: `mariasilva`, `m_silva`, `msilva`. */
export function soughtInHandles(people: readonly PersonWithPseudonym[]): SoughtName[] {
  const inOneWord = people.flatMap(({ id, name }) => {
    const { family = '', given = '' } = parseName(name);
    const initial = given.slice(0, 1);
    if (family === '' || initial === '') return [];
    return [`${given}${family}`, `${family}${given}`, `${initial} ${family}`, `${initial}${family}`].map(
      (words) => ({ personId: id, words, isPart: false }),
    );
  });
  return [...soughtNames(people), ...inOneWord];
}

/** The family and given names of a person, without titles and initials. */
export function partsOfNames({ name, names }: PersonWithPseudonym): string[] {
  return [...new Set([name, ...names].flatMap(partsOf))];
}

function partsOf(name: string): string[] {
  const parsed = parseName(name);
  const given = (parsed.given ?? '').split(/\s+/u);
  return [parsed.family ?? '', parsed.literal ?? '', ...given].filter((part) => {
    const letters = part.replace(/[^\p{L}\p{M}]/gu, '');
    return [...letters].length >= shortestPart && !titles.has(letters.toLowerCase());
  });
}
