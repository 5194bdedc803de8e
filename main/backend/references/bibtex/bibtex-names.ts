import type { CslName } from '../../../../shared/domain/csl.ts';
import { familyWithParticle, givenWithParticle } from '../../../../shared/domain/names.ts';
import { oneLine } from '../reference-text.ts';
import { decodeLatex, encodeLatex, endOfGroup } from './latex-text.ts';

/**
 * Reads a list of names as BibTeX has it: `First von Last`, `von Last, First`, `von Last, Jr, First`, institutions in braces,
 * and BibLaTeX's `family=…, given=…`. `hasMore` tells that it ends in “and others”.
 */
export function readBibtexNames(raw: string): { names: CslName[]; hasMore: boolean } {
  const written = splitOutside(raw, /^\s+and(?=\s)/iu).map((name) => name.trim().replace(/^and\s+/iu, ''));
  const hasMore = written.at(-1)?.toLowerCase() === 'others';
  const names = (hasMore ? written.slice(0, -1) : written).filter(Boolean).map(readName);
  return { names: names.filter((name) => Object.values(name).some(Boolean)), hasMore };
}

function readName(raw: string): CslName {
  if (raw.startsWith('{') && endOfGroup(raw, 0) === raw.length) return { literal: decoded(raw) };
  const parts = splitOutside(raw, /^,/u).map((part) => part.replace(/^,/u, '').trim());
  if (parts.some((part) => /^(?:family|given)(?:-i)?\s*=/iu.test(part))) return readExtended(parts);
  const [first = '', second, third] = parts;
  if (parts.length > 3) return { literal: decoded(raw) };
  if (second === undefined) return readNatural(wordsOf(first));
  return nameOf({
    ...splitVon(wordsOf(first)),
    given: third === undefined ? second : third,
    suffix: third === undefined ? '' : second,
  });
}

/** `given=Karl, prefix=von der, family=Müller, suffix=Jr.` */
function readExtended(parts: readonly string[]): CslName {
  const value = (wanted: string) => {
    const found = parts.find(
      (part) => part.toLowerCase().startsWith(`${wanted}=`) || part.startsWith(`${wanted} =`),
    );
    return (
      found
        ?.slice(found.indexOf('=') + 1)
        .trim()
        .replace(/^"(.*)"$/u, '$1') ?? ''
    );
  };
  return nameOf({
    von: value('prefix'),
    family: value('family'),
    given: value('given'),
    suffix: value('suffix'),
  });
}

function readNatural(words: readonly string[]): CslName {
  const firstVon = words.findIndex((word, index) => isVon(word) && index < words.length - 1);
  const start = firstVon === -1 ? words.length - 1 : firstVon;
  return nameOf({ ...splitVon(words.slice(start)), given: words.slice(0, start).join(' '), suffix: '' });
}

/** The words up to the last in lower case are the particle, but never the last word. */
function splitVon(words: readonly string[]): { von: string; family: string } {
  const start = words.slice(0, -1).findLastIndex(isVon) + 1;
  const leads = isVon(words[0] ?? '');
  return leads
    ? { von: words.slice(0, start).join(' '), family: words.slice(start).join(' ') }
    : { von: '', family: words.join(' ') };
}

function isVon(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function nameOf(parts: { von: string; family: string; given: string; suffix: string }): CslName {
  const { von, family, given, suffix } = parts;
  return {
    ...(von === '' ? {} : { 'non-dropping-particle': decoded(von) }),
    family: decoded(family),
    ...(given === '' ? {} : { given: decoded(given) }),
    ...(suffix === '' ? {} : { suffix: decoded(suffix) }),
  };
}

function decoded(raw: string): string {
  return oneLine(decodeLatex(raw));
}

function wordsOf(raw: string): string[] {
  return splitOutside(raw, /^[\s~]+/u)
    .map((word) => word.replace(/^[\s~]+/u, ''))
    .filter(Boolean);
}

/** Cuts where the pattern matches outside all braces; each piece but the first begins with what matched. */
function splitOutside(raw: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === '{') at = endOfGroup(raw, at) - 1;
    else if (pattern.test(raw.slice(at, at + 64)) && at > start) {
      pieces.push(raw.slice(start, at));
      start = at;
    }
  }
  pieces.push(raw.slice(start));
  return pieces;
}

/** Names as one value of BibTeX. */
export function writeBibtexNames(names: readonly CslName[]): string {
  return names.map(writeName).join(' and ');
}

function writeName(name: CslName): string {
  if (name.literal !== undefined) return `{${encodeLatex(name.literal)}}`;
  const given = encodePart(givenWithParticle(name));
  const particle = name['non-dropping-particle'];
  const family =
    particle === undefined ? protectFamily(name.family ?? '') : encodeLatex(familyWithParticle(name));
  if (name.suffix) return `${family}, ${encodePart(name.suffix)}, ${given}`;
  if (given === '') return family.includes(' ') && !family.startsWith('{') ? `${family},` : family;
  return `${family}, ${given}`;
}

/** A family name whose first word is in lower case would be read as a particle. */
function protectFamily(family: string): string {
  return /^\p{Ll}/u.test(family) ? `{${encodeLatex(family)}}` : encodePart(family);
}

function encodePart(part: string): string {
  const encoded = encodeLatex(part);
  return /,|(?:^|\s)and(?:\s|$)/iu.test(part) ? `{${encoded}}` : encoded;
}
