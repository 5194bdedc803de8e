import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetOf, partsOf, placeOf } from '../../renderer/reader/segment-table.ts';
import { textOf } from './reader-fixtures.ts';

const paragraphs = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), {
  minLength: 1,
  maxLength: 30,
});

describe('segment table', () => {
  test('an offset inside a segment goes to its text node and back', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (words, which, where) => {
        const { text, segments } = textOf(words);
        const segment = segments[which % segments.length];
        if (!segment) return;
        const offset = segment.start + (where % (segment.end - segment.start));
        const place = placeOf(segments, offset, 'next');
        expect(place?.index).toBe(segment.ordinal);
        expect(words[place?.index ?? -1]?.[place?.offset ?? -1]).toBe(text[offset]);
        if (place) expect(offsetOf(segments, place)).toBe(offset);
      }),
    );
  });

  test('white space between two segments belongs to the side asked for', () => {
    const { segments } = textOf(['one', 'two']);
    expect(placeOf(segments, 4, 'next')).toEqual({ index: 1, offset: 0 });
    expect(placeOf(segments, 4, 'previous')).toEqual({ index: 0, offset: 3 });
    expect(placeOf(segments, 3, 'next')).toEqual({ index: 0, offset: 3 });
  });

  test('offsets outside the text are clamped', () => {
    const { segments } = textOf(['one', 'two']);
    expect(placeOf(segments, -5, 'previous')).toEqual({ index: 0, offset: 0 });
    expect(placeOf(segments, 99, 'next')).toEqual({ index: 1, offset: 3 });
    expect(placeOf([], 0, 'next')).toBeNull();
  });

  test('the parts of a span are its words, without the white space between segments', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (words, a, b) => {
        const { text, segments } = textOf(words);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const shown = partsOf(segments, { start, end }).map((part) => {
          expect(part.start).toBeLessThan(part.end);
          return words[part.index]?.slice(part.start, part.end);
        });
        const expected = segments
          .filter((segment) => segment.start < end && segment.end > start)
          .map((segment) => text.slice(Math.max(start, segment.start), Math.min(end, segment.end)))
          .filter((part) => part !== '');
        expect(shown).toEqual(expected);
      }),
    );
  });
});
