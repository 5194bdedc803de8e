/** A name to look for. */
export interface SoughtName {
  readonly personId: string;
  readonly words: string;
  /** Part of a name only: found where it begins with a capital, lest “Mark” be found in “leave a mark”. */
  readonly isPart: boolean;
}

/** Where names are looked for: in prose, or in what files are called, where words run together. */
export type Writing = 'prose' | 'handle';

/** Where a name stands: UTF-16 offsets, half-open. A possessive ending is not part of it. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly sought: SoughtName;
}

export type FindNames = (text: string) => FoundName[];

/** What may stand between the words of a name. */
const between = String.raw`[\s._\u2019'\u2010-]{1,3}`;
const separators = /[\s._\u2019'\u2010-]+/u;
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
 * `Adeyemis`). Where one name is part of another that stands there, the longer one is found. In a handle a capital or a
 * digit begins a word too (`InterviewSilva2`), and parts are found in lower case. Linear in the text.
 */
export function createNameFinder(sought: readonly SoughtName[], writing: Writing = 'prose'): FindNames {
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
    const folded = fold(text, writing);
    return [...folded.text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const name = byWords.get(words.split(separators).join(' '));
      const start = folded.originalOffset(index);
      if (!name || (writing === 'prose' && name.isPart && isLowerCase(text, start))) return [];
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

/** Where another word begins in a handle, though nothing stands before it. */
const innerBeginning = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

function fold(text: string, writing: Writing = 'prose'): Folded {
  const isHandle = writing === 'handle';
  if (!isHandle && /^[\0-\x7f]*$/.test(text))
    return { text: text.toLowerCase(), originalOffset: (offset) => offset };
  const beginnings = new Set(isHandle ? [...text.matchAll(innerBeginning)].map(({ index }) => index) : []);
  let result = '';
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (beginnings.has(offset)) {
      result += '_';
      origins.push(offset);
    }
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
