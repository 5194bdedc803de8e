/** How often each word stands in a text, in lower case. Words with hyphens in them count as one. */
export type Vocabulary = ReadonlyMap<string, number>;

const wordPattern = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const hyphenEnd = /[-\u00ad\u2010]$/u;

/** Whether a line ends within a word, as far as its hyphen tells. */
export function endsWithinWord(line: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(line);
}

/** The words within lines. Those cut in two at the end of a line are left out. */
export function collectVocabulary(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  let wasCut = false;
  for (const line of lines) {
    const words = line.toLowerCase().replaceAll('\u2010', '-').match(wordPattern) ?? [];
    if (wasCut) words.shift();
    wasCut = hyphenEnd.test(line);
    if (wasCut) words.pop();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

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
/** Shorter words than this are as likely a syllable. */
const shortestSecond = 4;
/** Words after “Umwelt- ” in “Umwelt- und Naturschutz”: the hyphen stands for what follows later. */
const continuesLater = /^(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|y|o|e|en|och|og)\b/iu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const addressEnd = /(?:https?:\/\/|www\.|doi\.org\/)\S*[/\-_.=&?%#]$/iu;

/**
 * Adds a line to running text. A word that was cut in two is made whole, a hyphen of its own is kept: it is kept
 * where the text has the word with a hyphen elsewhere, and where it joins two words rather than two syllables.
 */
export function joinLines(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === '') return line;
  if (hyphenEnd.test(text) && /^[\p{L}\p{M}\d]/u.test(line)) return joinHyphenated(text, line, vocabulary);
  if (addressEnd.test(text)) return text + line;
  if (/[\p{L}\p{N}][—]$/u.test(text) || /^[—][\p{L}\p{N}]/u.test(line)) return text + line;
  if (isUnspaced(text.at(-1)) && isUnspaced(line[0])) return text + line;
  return `${text} ${line}`;
}

function isUnspaced(character: string | undefined): boolean {
  return character !== undefined && unspaced.test(character);
}

function joinHyphenated(text: string, line: string, vocabulary: Vocabulary): string {
  const stem = text.slice(0, -1);
  const before = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(stem)?.[0] ?? '';
  const after = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? '';
  // A dash with a space before it is no hyphen.
  if (before === '') return `${text} ${line}`;
  if (continuesLater.test(line)) return `${stem}- ${line}`;
  if (addressEnd.test(text)) return text + line;
  return keepsHyphen(before, after, vocabulary) ? `${stem}-${line}` : stem + line;
}

function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  const whole = vocabulary.get(first + second) ?? 0;
  const hyphenated = vocabulary.get(`${first}-${second}`) ?? 0;
  if (whole !== hyphenated) return hyphenated > whole;
  if (after === '' || /\d$/.test(before) || /^\p{Lu}/u.test(after)) return true;
  if (before.length === 1 || before.includes('-') || alwaysCompounding.has(first)) return true;
  return oftenCompounding.has(first) && second.length >= shortestSecond && vocabulary.has(second);
}
