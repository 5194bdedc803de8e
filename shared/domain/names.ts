import type { CslName } from './csl.ts';

/** Lower-case particles that belong to a family name (CSL `non-dropping-particle`). */
const particles = new Set([
  'af',
  'al',
  'bin',
  'da',
  'das',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
  'zum',
  'zur',
]);
const suffixes = /^(jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;

/**
 * Reads a personal name as people write it: `Abbey Fenbert`, `Fenbert, Abbey`, `Ludwig van Beethoven`,
 * `Martin Luther King Jr.`. No word is lost: `formatName` gives the name back in reading order. A single word, and
 * what has commas in other places than a name, is kept as `literal`, so that institutions are not split.
 */
export function parseName(text: string): CslName {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name.includes(',')) return parseInvertedName(name) ?? { literal: name };
  const words = name.split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1)) ? words.pop() : undefined;
  if (words.length === 1) return { literal: name };
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1]?.toLowerCase())) start -= 1;
  return {
    ...splitParticle(words.slice(start)),
    given: words.slice(0, start).join(' '),
    ...(suffix ? { suffix } : {}),
  };
}

/** `Fenbert, Abbey`; `King, Martin Luther, Jr.`; `King, Jr., Martin Luther`; `Martin Luther King, Jr.`; null for anything else. */
function parseInvertedName(name: string): CslName | null {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', second = '', third] = parts;
  if (parts.length > 3 || parts.includes('')) return null;
  if (third === undefined) {
    if (!isSuffix(second)) return { ...splitParticle(family.split(' ')), ...splitTrailingParticle(second) };
    const natural = parseName(family);
    return natural.literal === undefined && natural.suffix === undefined
      ? { ...natural, suffix: second }
      : null;
  }
  if (isSuffix(third)) return { ...splitParticle(family.split(' ')), given: second, suffix: third };
  if (isSuffix(second)) return { ...splitParticle(family.split(' ')), given: third, suffix: second };
  return null;
}

function isSame(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/**
 * Whether words can be the name of somebody, told with less of it or with initials: `Kowalska`, `A. Kowalska` and `Ada
 * Kowalska` for Ada Kowalska, but not `Ewa Kowalska`.
 */
export function mayNameTheSame(words: string, name: CslName): boolean {
  if (isSame(words, formatName(name))) return true;
  // A table asks for every row, and mostly somebody else is meant.
  if (name.family === undefined || !words.toLowerCase().includes(name.family.toLowerCase())) return false;
  const told = parseName(words);
  if (told.literal !== undefined) return isSame(told.literal, familyWithParticle(name));
  if (!isSame(familyWithParticle(told), familyWithParticle(name))) return false;
  const given = givenNames(told);
  const known = givenNames(name);
  return given
    .slice(0, known.length)
    .every((each, index) => isSame(each, known[index] ?? '') || isInitialOf(each, known[index] ?? ''));
}

function givenNames(name: CslName): string[] {
  return (name.given ?? '').split(/[\s.]+/u).filter(Boolean);
}

function isInitialOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.toLocaleLowerCase().startsWith(short.toLocaleLowerCase());
}

/** A personal name from its parts as bibliographies have them; particles in front of the family name are told apart. */
export function nameFromParts(family: string, given: string, suffix = ''): CslName {
  return {
    ...splitParticle(family.split(' ')),
    ...(given === '' ? {} : { given }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** The family name with its particle, as it stands before the comma of `van Beethoven, Ludwig`. */
export function familyWithParticle(name: CslName): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

/** The given names with the particle that stands after them, as in `Humboldt, Alexander von`. */
export function givenWithParticle(name: CslName): string {
  return [name.given, name['dropping-particle']].filter(Boolean).join(' ');
}

function isSuffix(word: string | undefined): boolean {
  return word !== undefined && suffixes.test(word);
}

function isParticle(word: string | undefined): boolean {
  return word !== undefined && particles.has(word);
}

/** A family name; particles in lower case are told apart, as they count for less in sorting (`van Beethoven`, but `De Niro`). */
function splitParticle(words: readonly string[]): CslName {
  let count = 0;
  while (count < words.length - 1 && isParticle(words[count])) count += 1;
  const family = words.slice(count).join(' ');
  return count === 0 ? { family } : { 'non-dropping-particle': words.slice(0, count).join(' '), family };
}

/** Given names in front of which no family name stands; a particle behind them is told apart (`Humboldt, Alexander von`). */
function splitTrailingParticle(text: string): CslName {
  const words = text.split(' ');
  let end = words.length;
  while (end > 1 && isParticle(words[end - 1])) end -= 1;
  const given = words.slice(0, end).join(' ');
  return end === words.length ? { given } : { given, 'dropping-particle': words.slice(end).join(' ') };
}

/** A name in reading order: `Ludwig van Beethoven`. */
export function formatName(name: CslName): string {
  if (name.literal) return name.literal;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');
}

/** Names in reading order, joined by `; `. */
export function formatNames(names: readonly CslName[] | undefined): string {
  return (names ?? []).map(formatName).filter(Boolean).join('; ');
}
