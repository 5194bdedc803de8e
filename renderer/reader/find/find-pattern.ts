/** How words are looked for. Accents make no difference unless `matchAccents` says so. */
export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly matchAccents: boolean;
}

/** Marks that stand over, under or through a letter: combining diacritics, Hebrew points, Arabic vowels. */
const marks =
  '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f\\u0591-\\u05c7\\u064b-\\u065f\\u0670';
const anyMark = new RegExp(`[${marks}]`, 'gu');
/** Soft hyphens and characters without width: they are in the text and nobody types them. */
const invisible = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const anyInvisible = new RegExp(`[${invisible}]`, 'gu');

/** How many such characters, and how much white space, may stand between two that are typed. */
const longestGap = 16;
const longestSpace = 64;

/** What one key stands for: keyboards have one apostrophe, texts have several. */
const likeSigns = ["'’‘ʼ′‛", '"“”„‟«»″', '-‐‑‒–—―−'];

/** Where letters with accents stand that a pattern has to name: Latin, Greek, Cyrillic. */
const accentedRanges = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const;

/** Letters with accents by the letter without: `e` → `èéêë…`. */
const accentedLetters = lettersWithAccents();

/**
 * The regular expression that finds words in a text as it stands, so that what it finds has offsets in the text
 * itself and none need to be translated back: differences of case and accent, kinds of quote marks, dashes and white
 * space, and invisible characters are part of the pattern. Global. Null when there is nothing to look for.
 */
export function findPattern(words: string, options: FindOptions): RegExp | null {
  const typed = charactersOf(words, options);
  if (typed.length === 0) return null;
  const gap = options.matchAccents ? invisible : `${invisible}${marks}`;
  // After the last character only its marks belong to it.
  const tail = options.matchAccents ? `(?![${marks}])` : `[${marks}]{0,${longestGap}}`;
  const between = options.matchAccents
    ? `(?![${marks}])[${gap}]{0,${longestGap}}`
    : `[${gap}]{0,${longestGap}}`;
  const body = typed.map((character) => alternatives(character, options)).join(between);
  const first = typed[0] ?? '';
  const last = typed.at(-1) ?? '';
  const before =
    options.wholeWords && isWordCharacter(first) ? `(?<![\\p{L}\\p{N}_])(?<![\\p{L}\\p{N}_][${marks}])` : '';
  const after = options.wholeWords && isWordCharacter(last) ? '(?![\\p{L}\\p{N}\\p{M}_])' : '';
  return new RegExp(`${before}${body}${tail}${after}`, options.matchCase ? 'gu' : 'giu');
}

/** The longest stretch of text, in UTF-16 units, that the pattern for these words can find. */
export function longestHit(words: string): number {
  return words.length * 2 * Math.max(longestGap + 2, longestSpace) + longestGap;
}

/** What was typed, character by character, a run of white space as one space. */
function charactersOf(words: string, { matchAccents }: FindOptions): string[] {
  const visible = words.replace(anyInvisible, '').replace(/\s+/gu, ' ');
  if (matchAccents) return [...withoutLoneMarks(visible.normalize('NFC'))];
  return [...visible.normalize('NFD').replace(anyMark, '').normalize('NFC')];
}

/** A mark that no letter takes up stays a character of its own in NFC; a pattern could not tell it from an accent. */
function withoutLoneMarks(words: string): string[] {
  return [...words].reduce<string[]>((letters, character) => {
    if (character.search(anyMark) === 0 && letters.length > 0) letters[letters.length - 1] += character;
    else letters.push(character);
    return letters;
  }, []);
}

function alternatives(character: string, options: FindOptions): string {
  if (character === ' ') return `\\s{1,${longestSpace}}`;
  const signs = likeSigns.find((like) => like.includes(character));
  if (signs) return classOf(signs);
  if (options.matchAccents) return anyOf([character, character.normalize('NFD')]);
  const cases = options.matchCase
    ? [character]
    : [character, character.toLowerCase(), character.toUpperCase()];
  const letters = cases.filter((letter) => [...letter].length === 1);
  return classOf([...letters, ...letters.flatMap((letter) => accentedLetters.get(letter) ?? [])].join(''));
}

function anyOf(forms: readonly string[]): string {
  return `(?:${[...new Set(forms)].map((form) => escaped(form)).join('|')})`;
}

function classOf(characters: string): string {
  return `[${[...new Set(characters)].map((character) => escaped(character)).join('')}]`;
}

/** Every sign that means something in a pattern or a class. */
function escaped(characters: string): string {
  return characters.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}

function lettersWithAccents(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [from, to] of accentedRanges) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const plain = letter.normalize('NFD').replace(anyMark, '').normalize('NFC');
      if (plain !== letter && plain.length === 1) letters.set(plain, (letters.get(plain) ?? '') + letter);
    }
  }
  return letters;
}
