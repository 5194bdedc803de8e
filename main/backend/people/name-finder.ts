/** A name to look for. */
export interface SoughtName {
  readonly personId: string;
  readonly words: string;
  /** Part of a name only: found where it begins with a capital, lest “Mark” be found in “leave a mark”. */
  readonly isPart: boolean;
}

/** Where a name stands: UTF-16 offsets, half-open. A possessive ending is not part of it. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly sought: SoughtName;
}

export type FindNames = (text: string) => FoundName[];

/** What may stand between the words of a name. */
const between = String.raw`[\s.\u2019'\u2010-]{1,3}`;
const separators = /[\s.\u2019'\u2010-]+/u;
/** Letters that decomposition leaves as they are. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A finder of names as whole words, whatever their case and accents, with or without a possessive ending (`Adeyemi’s`,
 * `Adeyemis`). Where one name is part of another that stands there, the longer one is found. Linear in the text.
 */
export function createNameFinder(sought: readonly SoughtName[]): FindNames {
  const byWords = new Map<string, SoughtName>();
  for (const name of sought) {
    const key = nameKey(name.words);
    const known = byWords.get(key);
    if (key !== '' && (!known || (known.isPart && !name.isPart))) byWords.set(key, name);
  }
  if (byWords.size === 0) return () => [];
  const alternatives = [...byWords.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.split(' ').map(RegExp.escape).join(between));
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?=s?(?![\p{L}\p{N}]))`,
    'gu',
  );
  return (text) => {
    const folded = fold(text);
    return [...folded.text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const name = byWords.get(words.split(separators).join(' '));
      const start = folded.originalOffset(index);
      if (!name || (name.isPart && isLowerCase(text, start))) return [];
      return [{ start, end: folded.originalOffset(index + words.length), sought: name }];
    });
  };
}

/** A name's words without case, accents and marks, for comparing names. */
export function nameKey(name: string): string {
  return fold(name).text.split(separators).filter(Boolean).join(' ');
}

interface Folded {
  readonly text: string;
  /** The offset in the original of an offset in the folded text. */
  readonly originalOffset: (offset: number) => number;
}

function fold(text: string): Folded {
  if (/^[\0-\x7f]*$/.test(text)) return { text: text.toLowerCase(), originalOffset: (offset) => offset };
  let result = '';
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    for (const letter of character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')) {
      const plain = plainLetters[letter] ?? letter;
      result += plain;
      for (let unit = 0; unit < plain.length; unit += 1) origins.push(offset);
    }
    offset += character.length;
  }
  return { text: result, originalOffset: (at) => origins[at] ?? text.length };
}

function isLowerCase(text: string, offset: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return character !== character.toUpperCase();
}
