import type { CslName } from './csl.ts';

/** Lower-case particles that belong to a family name (CSL `non-dropping-particle`). */
const particles = new Set(['af', 'al', 'bin', 'da', 'das', 'de', 'del', 'della', 'den', 'der', 'di', 'do', 'dos', 'du', 'el', 'ibn', 'la', 'le', 'ten', 'ter', 'van', 'von', 'zu', 'zum', 'zur']);
const suffixes = /^(jr|sr|ii|iii|iv|phd|md)\.?$/i;

/**
 * Reads a personal name as people write it: `Abbey Fenbert`, `Fenbert, Abbey`, `Ludwig van Beethoven`,
 * `Martin Luther King Jr.`. A single word is kept as `literal`, so institutions with one name are not split.
 */
export function parseName(text: string): CslName {
  const name = text.replace(/\s+/gu, ' ').trim();
  const comma = /^([^,]+), ([^,]+)(?:, ([^,]+))?$/.exec(name);
  if (comma) {
    const [, first = '', second = '', third] = comma;
    if (suffixes.test(second)) return { ...parseName(first), suffix: second };
    return { ...splitParticle(first), given: second, ...(third ? { suffix: third } : {}) };
  }
  const words = name.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length === 1) return { literal: name };
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start -= 1;
  return { ...splitParticle(words.slice(start).join(' ')), given: words.slice(0, start).join(' '), ...(suffix ? { suffix } : {}) };
}

function splitParticle(family: string): CslName {
  const words = family.split(' ');
  let count = 0;
  while (count < words.length - 1 && particles.has(words[count] ?? '')) count += 1;
  if (count === 0) return { family };
  return { 'non-dropping-particle': words.slice(0, count).join(' '), family: words.slice(count).join(' ') };
}

/** A name in reading order: `Ludwig van Beethoven`. */
export function formatName(name: CslName): string {
  if (name.literal) return name.literal;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
}

/** Names in reading order, joined by `; `. */
export function formatNames(names: readonly CslName[] | undefined): string {
  return (names ?? []).map(formatName).join('; ');
}
