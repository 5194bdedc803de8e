/** Everyday words, most frequent first. */
const everydayWords =
  'the of and to in a is that for it was on are as with they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  );
const syllables =
  'ba ko ri ten mul sa ve dor lin pa gre sto nek ula mir fo zan ched ti or quen la bes tro hy wal ju pim ner os'.split(
    ' ',
  );
const vocabularySize = 30_000;
const vocabulary = [
  ...everydayWords,
  ...Array.from({ length: vocabularySize - everydayWords.length }, (_, index) => madeUpWord(index)),
];

/** A word of two or more syllables; another one for every index. */
function madeUpWord(index: number): string {
  let rest = index + syllables.length;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

/** How often a word is to occur in articles of 5 kB: `common` in every one, `middling` in one of five, `rare` in one of 250. */
export type Frequency = 'common' | 'middling' | 'rare';
const ranks: Readonly<Record<Frequency, number>> = { common: 3, middling: 400, rare: 20_000 };

/** The `index`th word of a frequency. */
export function wordOfFrequency(frequency: Frequency, index: number): string {
  return vocabulary[ranks[frequency] + index * Math.ceil(ranks[frequency] / 40)] ?? '';
}

/** A writer of made-up prose. The same seed always writes the same; word frequencies follow Zipf's law. */
export class ProseWriter {
  #state: number;
  readonly #words: number;

  /** @param words how many words the writer knows; people say fewer than they write */
  constructor(seed: number, words = vocabularySize) {
    this.#state = seed;
    this.#words = words;
  }

  /** One paragraph of at least `length` characters. */
  paragraph(length: number): string {
    const sentences: string[] = [];
    for (let written = 0; written < length; written += (sentences.at(-1)?.length ?? 0) + 1) {
      sentences.push(this.sentence());
    }
    return sentences.join(' ');
  }

  sentence(): string {
    const words = Array.from({ length: 8 + Math.floor(this.random() * 16) }, () => this.word());
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** A log-uniform rank makes the word of rank k occur about once in k. */
  word(): string {
    return vocabulary[Math.floor(this.#words ** this.random()) - 1] ?? '';
  }

  /** Mulberry32: small, fast and the same on every machine. From 0 up to 1. */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
