import { detectLanguage } from '../language.ts';

/** The words of a text, as far as they tell how those were written that were cut at the end of a line. */
export interface Vocabulary {
  /** How often each stands in the text, in lower case. Words with hyphens in them count as one. */
  readonly counts: ReadonlyMap<string, number>;
  /** As a BCP 47 tag; null when it cannot be told. */
  readonly language: string | null;
}

const wordPattern = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const hyphenEnd = /[-\u00ad\u2010]$/u;

/** Whether a line ends within a word, as far as its hyphen tells. */
export function endsWithinWord(line: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(line);
}

/**
 * The words within lines. Those cut in two at the end of a line are left out.
 * @param lines in the order in which they are read
 */
export function collectVocabulary(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  let wasCut = false;
  for (const line of lines) {
    const words = line.toLowerCase().replaceAll('\u2010', '-').match(wordPattern) ?? [];
    if (wasCut) words.shift();
    wasCut = hyphenEnd.test(line);
    if (wasCut) words.pop();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, language: detectLanguage(lines.slice(0, linesForLanguage).join(' ')) };
}

const linesForLanguage = 100;

/** Beginnings of compounds that are written with a hyphen, and hardly ever begin another word: “well-known”, “twenty-one”. */
const alwaysCompounding = new Set(
  'well self half twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
);
/** Those that may as well be a syllable: the other part must be a word of its own in the text. */
const oftenCompounding = new Set(
  `non anti pro semi quasi cross high low long short large small full part post pre mid all ever ex old new one two
  three four five six seven eight nine ten first second third north south east west left right single double multi
  vice year working middle state`.split(/\s+/),
);
/** Words that begin like such compounds and are none, though their second part may be a word too. */
const writtenTogether = new RegExp(
  `^(?:${[
    'pro(?:active|blem|ceed|cess|claim|creat|curing|cure|duc|fess|file|fit|found|fuse|gram|hibit|ject|long|mis|mote|moti|noun|perly|perty|portion|posal|pose|posing|position|rate|spect|tect|test|tract|vide|vidi|visi|voc|vok)',
    'pre(?:amble|caution|ced|cious|cise|curs|dict|domina|face|fer|fix|judic|limin|matur|mise|mium|occup|parat|pare|paring|posit|requisit|scrib|script|sent|served|serves|serving|side|siding|sume|suming|sump|tend|tens|text|vail|vent|view|vious)',
    'ex(?:acting|actly|ample|ceed|cel|cept|cess|change|changing|cite|citing|claim|clud|clus|cuse|ecut|empt|erci|hale|haust|hibit|ist|pect|pense|pert|plain|plod|ploit|plor|port|pose|posi|posu|press|pul|tend|tens|tent|termin|tinct|tort|tract|treme)',
    'all(?:iance|ocat|ow)',
    'anti(?:biotic|bod|cipat|dote|quit)',
    'cross(?:road|word)',
    'ever(?:green|lasting|more)',
    'half(?:penny)',
    'high(?:land|light|way)',
    'left(?:over)',
    'long(?:evity|hand|itud)',
    'low(?:land)',
    'mid(?:field|land|night|stream|summer|way|wife|wives)',
    'middle(?:man|men)',
    'multi(?:cultur|lateral|media|national|plic|plied|ples|tude)',
    'new(?:born|comer|found|sletter|spaper|sroom)',
    'non(?:chalan|sense)',
    'one(?:rous|self)',
    'part(?:aking|icip|isan|ition|ner|ridge)',
    'post(?:card|code|graduate|humous|master|pone|script|ure)',
    'right(?:eous)',
    'second(?:ary)',
    'self(?:ish|less|same)',
    'semi(?:colon|conduct|nar)',
    'short(?:age|coming|fall|hand|list)',
    'single(?:ton)',
    'state(?:hood|less|ment|room|sman|smen)',
    'ten(?:ant|sion|tacle|tative)',
    'vice(?:roy)',
    'well(?:ington|ness)',
    'year(?:book|ling)',
    '(?:four|six|seven|eight|nine)(?:teen)',
    '(?:one|two|three|four|five|six|ten)(?:fold|some)',
    '(?:north|south|east|west)(?:ern|ward)',
  ].join('|')})`,
  'u',
);
/** Shorter words than this are as likely a syllable. */
const shortestSecond = 4;
/** Words within a compound, which hyphens join to the words around them: “state-of-the-art”, “mother-in-law”. */
const withinCompounds = new Set('a and by de for in la of on or the to'.split(' '));

/** Words after “Umwelt- ” in “Umwelt- und Naturschutz”: the hyphen stands for what follows later. */
const continuesLater = new Set('und oder bzw sowie and och og eller y o e и і й'.split(' '));
/** Words that do the same in one language, and are a syllable in others: “momen-to”, “Partei-en”. */
const continuesLaterIn: Readonly<Record<string, readonly string[]>> = {
  de: ['bis'],
  en: ['to', 'or'],
  fr: ['et', 'ou'],
  it: ['ed'],
  nl: ['en', 'of', 'tot'],
  pt: ['ou'],
};
/** Another compound stands at most so many words later. */
const wordsToCompound = 4;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const addressEnd = /(?:https?:\/\/|www\.|doi\.org\/)\S*[/\-_.=&?%#]$/iu;
/** `joinLines` looks no further back than this, in UTF-16 units. */
export const longestWord = 300;

/**
 * Adds a line to running text. A word that was cut in two is made whole, a hyphen of its own is kept: the text decides
 * where it has the word elsewhere, with a hyphen or without; if it has not, the hyphen is kept where it joins two words
 * rather than two syllables.
 */
export function joinLines(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === '') return line;
  const end = text.slice(-longestWord);
  if (addressEnd.test(end)) return text + line;
  if (hyphenEnd.test(end) && /^[\p{L}\p{M}\d]/u.test(line)) return joinHyphenated(text, line, vocabulary);
  if (/[\p{L}\p{N}][—]$/u.test(end) || /^[—][\p{L}\p{N}]/u.test(line)) return text + line;
  if (isUnspaced(text.at(-1)) && isUnspaced(line[0])) return text + line;
  return `${text} ${line}`;
}

function isUnspaced(character: string | undefined): boolean {
  return character !== undefined && unspaced.test(character);
}

function joinHyphenated(text: string, line: string, vocabulary: Vocabulary): string {
  const stem = text.slice(0, -1);
  const before = /[\p{L}\p{M}\p{N}'’\u2010-]*$/u.exec(stem.slice(-longestWord))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*(?:[-\u2010][\p{L}\p{M}]+)*/u.exec(line.slice(0, longestWord))?.[0] ?? '';
  // A dash with a space before it is no hyphen.
  if (before === '') return `${text} ${line}`;
  const cut = { before, after, line };
  const seen = isSeenHyphenated(cut, vocabulary);
  if (seen === null && isContinuedLater(cut, vocabulary)) return `${stem}- ${line}`;
  return (seen ?? keepsHyphen(cut, vocabulary)) ? `${stem}-${line}` : stem + line;
}

/** A word that was cut: what stands of it on either line, with the rest of the compounds it may belong to. */
interface CutWord {
  readonly before: string;
  readonly after: string;
  /** The line that begins with it. */
  readonly line: string;
}

const partsOf = (words: string) => words.toLowerCase().split(/[-\u2010]/u);

/** Whether the text has the word with a hyphen elsewhere or without; null where it has neither, or both as often. */
function isSeenHyphenated({ before, after }: CutWord, { counts }: Vocabulary): boolean | null {
  const [firsts, seconds] = [partsOf(before), partsOf(after)];
  const ways = [
    [firsts.join('-'), seconds.join('-')],
    [firsts.at(-1) ?? '', seconds[0] ?? ''],
  ];
  for (const [first = '', second = ''] of ways) {
    const whole = counts.get(first + second) ?? 0;
    const hyphenated = counts.get(`${first}-${second}`) ?? 0;
    if (second !== '' && whole !== hyphenated) return hyphenated > whole;
  }
  return null;
}

/** “Ein- und Ausfuhr”, “short- to medium-term”. */
function isContinuedLater({ before, after, line }: CutWord, { counts, language }: Vocabulary): boolean {
  const word = after.toLowerCase();
  if (continuesLater.has(word)) return true;
  const languages = language === null ? Object.keys(continuesLaterIn) : [language];
  if (!languages.some((each) => continuesLaterIn[each]?.includes(word))) return false;
  // The English words end others: “pho-to”, “auth-or”.
  if (language !== null && language !== 'en') return true;
  const first = partsOf(before).at(-1) ?? '';
  const isWord = counts.has(first) || oftenCompounding.has(first) || alwaysCompounding.has(first);
  const next = line.split(' ', wordsToCompound + 1).slice(1);
  return isWord || /\p{N}$/u.test(before) || next.some((each) => /\p{L}[-\u2010]\p{L}/u.test(each));
}

/** Whether a hyphen is one of the word's own where the text does not have the word elsewhere. */
function keepsHyphen({ before, after }: CutWord, { counts }: Vocabulary): boolean {
  const [firsts, seconds] = [partsOf(before), partsOf(after)];
  const [first = '', second = ''] = [firsts.at(-1), seconds[0]];
  if (second === '' || first.length <= 1 || /\d$/u.test(before)) return true;
  const isCapital = isInCapitals(before) && isInCapitals(after);
  if (/^\p{Lu}/u.test(after) && !isCapital) return true;
  if (seconds.length > 1 && withinCompounds.has(second)) return true;
  if (writtenTogether.test(first + second)) return false;
  if (alwaysCompounding.has(first)) return true;
  const areWords = counts.has(first) && counts.has(second);
  if (firsts.length > 1 && (areWords || withinCompounds.has(first))) return true;
  if (isCapital && areWords) return true;
  return oftenCompounding.has(first) && second.length >= shortestSecond && counts.has(second);
}

function isInCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}
