import type { Database } from 'better-sqlite3';
import { parseName } from '../../../shared/domain/names.ts';
import { createNameFinder, type FindNames, type SoughtName } from './name-finder.ts';
import { type PersonWithPseudonym, readPeopleWithPseudonym, wholeNames } from './shown-names.ts';

/** Words before a name that give nobody away. */
const titles = new Set(
  'dr,prof,professor,mr,mrs,ms,miss,sir,dame,lady,lord,herr,frau,monsieur,madame,señor,señora,rev,father,sister,judge,minister'.split(
    ',',
  ),
);
/** Fewer letters than this are an initial, or could be any word. */
const shortestPart = 2;

/** Finds what gives people with a pseudonym away; nothing where nobody has one. */
export function createRealNameFinder(connection: Database): FindNames {
  return createNameFinder(soughtNames(readPeopleWithPseudonym(connection)));
}

/** What gives people with a pseudonym away: their whole names, and the family and given names in them. */
export function soughtNames(people: readonly PersonWithPseudonym[]): SoughtName[] {
  return people.flatMap((person) => {
    const parts = new Set([person.name, ...person.names].flatMap(partsOf));
    return [
      ...wholeNames(person),
      ...[...parts].map((words) => ({ personId: person.id, words, isPart: true })),
    ];
  });
}

function partsOf(name: string): string[] {
  const parsed = parseName(name);
  const given = (parsed.given ?? '').split(/\s+/u);
  return [parsed.family ?? '', parsed.literal ?? '', ...given].filter((part) => {
    const letters = part.replace(/[^\p{L}\p{M}]/gu, '');
    return [...letters].length >= shortestPart && !titles.has(letters.toLowerCase());
  });
}
