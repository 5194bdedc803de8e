import { align } from './alignment.ts';
import { type NormalisedText, normalise } from './normalise.ts';
import type { Alignment } from './paired-words.ts';
import { findWords, Vocabulary, type Words } from './words.ts';

/** Two texts, their words, and which words of one are those of the other. */
export interface AlignedTexts {
  readonly normalBefore: NormalisedText;
  readonly normalAfter: NormalisedText;
  readonly wordsBefore: Words;
  readonly wordsAfter: Words;
  readonly vocabularySize: number;
  readonly alignment: Alignment;
}

/** Compares two texts: where quotes go, and what a comparison shows, is read off the same alignment. */
export function alignTexts(before: string, after: string): AlignedTexts {
  const normalBefore = normalise(before);
  const normalAfter = normalise(after);
  const vocabulary = new Vocabulary();
  const wordsBefore = findWords(normalBefore.text, vocabulary);
  const wordsAfter = findWords(normalAfter.text, vocabulary);
  const alignment = align(wordsBefore, wordsAfter);
  return { normalBefore, normalAfter, wordsBefore, wordsAfter, vocabularySize: vocabulary.size, alignment };
}
