import type { CslItem } from '../../../shared/domain/csl.ts';
import { formatName } from '../../../shared/domain/names.ts';

/** Words that say little about a title. */
const smallWords = new Set(
  'a an the on in of to for and or with from at by der die das ein eine im in und le la les un une de des du el los las'.split(
    ' ',
  ),
);

/**
 * The citation key of every source of a project: its own where it has one that no source before it has, else
 * `fenbert2026night`, with a letter where that is taken. As keys are given in order of making, and to all sources whatever
 * is exported, a source keeps its key from one export to the next.
 * @param sources in order of making
 */
export function citationKeys(
  sources: readonly { readonly id: string; readonly csl: CslItem }[],
): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const give = (id: string, key: string) => {
    keys.set(id, key);
    taken.add(key.toLowerCase());
  };
  for (const { id, csl } of sources) {
    const own = csl['citation-key'];
    if (typeof own === 'string' && isUsable(own) && !taken.has(own.toLowerCase())) give(id, own);
  }
  const numbers = new Map<string, number>();
  for (const { id, csl } of sources) {
    if (keys.has(id)) continue;
    const made = makeKey(csl);
    let number = numbers.get(made) ?? 0;
    while (taken.has(`${made}${letters(number)}`)) number += 1;
    give(id, `${made}${letters(number)}`);
    numbers.set(made, number + 1);
  }
  return keys;
}

/** BibTeX takes none of these characters in a key. */
function isUsable(key: string): boolean {
  return /^[^\s"#%'(),={}~\\@]{1,200}$/u.test(key);
}

function makeKey(csl: CslItem): string {
  const [first] = csl.author ?? [];
  const name = first ? (first.family ?? formatName(first)) : (csl.publisher ?? csl['container-title'] ?? '');
  const word = fold(csl.title ?? '')
    .split(/[^a-z0-9]+/u)
    .find((candidate) => candidate !== '' && !smallWords.has(candidate));
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const key = [
    fold(name)
      .replace(/[^a-z0-9]/gu, '')
      .slice(0, 40),
    year ?? '',
    word?.slice(0, 40) ?? '',
  ].join('');
  return key === '' ? 'source' : key;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** '', a, b … z, aa, ab … */
function letters(number: number): string {
  return number === 0
    ? ''
    : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26));
}
