import { expect, test } from 'vitest';
import { movedByWord, type QuoteEnd } from '../../renderer/reader/quote-extent.ts';
import { sentenceStarts } from '../../renderer/reader/sentences.ts';

const text = 'The ferry was late, said Runa. It had 9 cars.';

function moved(words: string, end: QuoteEnd, direction: 'forward' | 'backward'): string | null {
  const start = text.indexOf(words);
  const span = movedByWord(text, { start, end: start + words.length }, end, direction);
  return span && text.slice(span.start, span.end);
}

test('an end goes on or back by a word, whatever signs stand between', () => {
  expect(moved('ferry was', 'end', 'forward')).toBe('ferry was late');
  expect(moved('was late', 'end', 'forward')).toBe('was late, said');
  expect(moved('ferry was late,', 'end', 'backward')).toBe('ferry was late');
  expect(moved('ferry was late', 'end', 'backward')).toBe('ferry was');
  expect(moved('said Runa', 'start', 'backward')).toBe('late, said Runa');
  expect(moved('late, said', 'start', 'forward')).toBe('said');
  expect(moved('ry was', 'start', 'backward')).toBe('ferry was');
  expect(moved('had', 'end', 'forward')).toBe('had 9');
});

test('one word is always left, and at the ends of the text there is none to take in', () => {
  expect(moved('ferry', 'end', 'backward')).toBeNull();
  expect(moved('ferry', 'start', 'forward')).toBeNull();
  expect(moved('The ferry', 'start', 'backward')).toBeNull();
  expect(moved('cars.', 'end', 'forward')).toBeNull();
});

test('a word that is longer than what is looked at is not cut', () => {
  const long = `a ${'x'.repeat(2000)} b`;
  expect(movedByWord(long, { start: 0, end: 1 }, 'end', 'forward')).toBeNull();
});

test('sentences begin after the white space of the one before', () => {
  const paragraph = 'It was late. “No ice,” she said. Why?';
  expect(sentenceStarts(paragraph).map((start) => paragraph.slice(start, start + 4))).toEqual([
    'It w',
    '“No ',
    'Why?',
  ]);
});
