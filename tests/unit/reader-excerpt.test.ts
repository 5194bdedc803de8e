import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptInMarks, excerptOf } from '../../renderer/reader/excerpt.ts';

describe('excerpt', () => {
  test('keeps short text on one line', () => {
    expect(excerptOf('Two\n\nlines', 20)).toBe('Two lines');
  });

  test('cuts at a word', () => {
    expect(excerptOf('The council paid for the dam', 14)).toBe('The council…');
  });

  test('stands in one pair of quotation marks, whatever marks the words have themselves', () => {
    expect(excerptInMarks('“Officially,” he said.')).toBe('“Officially,” he said.”');
    expect(excerptInMarks('"They are fifty years old."')).toBe('“They are fifty years old.”');
    expect(excerptInMarks('The council paid for the dam', 14)).toBe('“The council…”');
  });

  test('is never longer than asked for and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 4, max: 60 }),
        (text, length) => {
          const excerpt = excerptOf(text, length);
          expect(excerpt.length).toBeLessThanOrEqual(length + 1);
          expect(excerpt.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
