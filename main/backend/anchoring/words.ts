import { firstAtLeast } from './normalise.ts';

/** The words of a normalised text: runs of letters and digits, and each other visible character by itself. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Half-open, in units of the normalised text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same number for the same word in every text of one `Vocabulary`. */
  readonly ids: Int32Array;
  /** First words of sentences, ascending. */
  readonly sentences: Int32Array;
}

/** Gives each distinct string a number, from 0. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get size(): number {
    return this.#numbers.size;
  }
}

const separator = 1;
const partOfWord = 2;
const wordByItself = 3;
/** The class of each BMP character, found out when first seen (0: not yet). */
const classes = new Uint8Array(0x10000);
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts written without spaces between words: each character counts as one. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classOf(unit: number): number {
  const known = classes[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  // Halves of surrogate pairs count as letters: a pair, or a row of emoji, is one word.
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  let found = wordByItself;
  if (character === ' ') found = separator;
  else if (isSurrogate || (letter.test(character) && !spaceless.test(character))) found = partOfWord;
  classes[unit] = found;
  return found;
}

/** No word is this long; what is, is cut where `mixed` says. */
const longWord = 48;
/** A piece without a full stop is ended after so many words… */
const longSentence = 40;
/** …at a word whose number says so (one of sixteen does), so that both texts are cut at the same words. */
const cutMask = 15;

/** Finds the words of a normalised text and groups them in sentences. */
export function findWords(text: string, vocabulary: Vocabulary): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; ) {
    const kind = classOf(text.charCodeAt(index));
    const start = index;
    index += 1;
    if (kind === separator) continue;
    if (kind === partOfWord) {
      while (index < text.length && classOf(text.charCodeAt(index)) === partOfWord) {
        if (index - start >= longWord && mixed(text.charCodeAt(index)) === 0) break;
        index += 1;
      }
    }
    starts.push(start);
    ends.push(index);
  }
  const ids = Int32Array.from(starts, (start, word) => vocabulary.numberOf(text.slice(start, ends[word])));
  const words = {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids,
  };
  return { ...words, sentences: findSentences(words) };
}

const sentenceMark = /[.!?。！？]/u;
const closing = /["')\]]/u;

function findSentences({ text, count, starts, ends, ids }: Omit<Words, 'sentences'>): Int32Array {
  const firsts: number[] = count > 0 ? [0] : [];
  let length = 0;
  let ended = false;
  for (let word = 0; word < count - 1; word += 1) {
    length += 1;
    const character = text[starts[word] ?? 0] ?? '';
    ended = sentenceMark.test(character) || (ended && closing.test(character));
    const spaceFollows = (ends[word] ?? 0) < (starts[word + 1] ?? 0);
    const isSpaceless = character === '。' || character === '！' || character === '？';
    const tooLong = length >= longSentence && mixed(ids[word] ?? 0) === 0;
    if ((ended && (spaceFollows || isSpaceless)) || tooLong) {
      firsts.push(word + 1);
      length = 0;
      ended = false;
    }
  }
  return Int32Array.from(firsts);
}

/** The first word of the sentence with a word. */
export function sentenceStart({ sentences }: Words, word: number): number {
  return sentences[firstAtLeast(sentences, word + 1) - 1] ?? 0;
}

/** The word after the sentence with a word. */
export function sentenceEnd({ sentences, count }: Words, word: number): number {
  return sentences[firstAtLeast(sentences, word + 1)] ?? count;
}

/** Neighbouring numbers give unrelated results. */
function mixed(id: number): number {
  return (Math.imul(id + 1, 0x9e3779b1) >>> 20) & cutMask;
}
