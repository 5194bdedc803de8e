import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contextLength,
  quoteSelector,
  snapToGraphemes,
  toCodePointOffset,
  toUtf16Offset,
  trimSpan,
} from '../../shared/domain/selectors.ts';

/** Text in which offsets easily go wrong: surrogate pairs, combining marks, flags, families, joiners, line breaks. */
const awkwardText = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ब्र',
      '한',
      '👍🏽',
      '👩‍👩‍👧',
      '🇺🇦',
      '🇫🇷',
      '\u200d',
      '\u0301',
      ' ',
      '\n',
      'word',
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(''));
const textAndSpan = awkwardText.chain((text) =>
  fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length })).map(([a, b]) => ({
    text,
    span: { start: Math.min(a, b), end: Math.max(a, b) },
  })),
);

function graphemeBoundaries(text: string): Set<number> {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return new Set([...[...segments].map(({ index }) => index), text.length]);
}

describe('snapping to graphemes', () => {
  it('widens to the nearest boundaries and no further', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const boundaries = [...graphemeBoundaries(text)];
        expect(snapToGraphemes(text, span)).toEqual({
          start: boundaries.findLast((boundary) => boundary <= span.start) ?? 0,
          end: boundaries.find((boundary) => boundary >= span.end) ?? text.length,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('does not cut flags in a long row of them', () => {
    const flags = '🇺🇦'.repeat(200);
    for (let offset = 0; offset <= flags.length; offset += 1) {
      const { start, end } = snapToGraphemes(flags, { start: offset, end: offset });
      expect([start % 4, end % 4]).toEqual([0, 0]);
    }
  });
});

describe('offsets', () => {
  it('count code points as the Web Annotation model does', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span: { start } }) => {
        const points = [...text];
        const count = toCodePointOffset(text, start);
        const before = points.slice(0, count).join('');
        expect(before.length - start).toBeOneOf([0, 1]);
        expect(toUtf16Offset(text, count)).toBe(before.length);
      }),
    );
  });

  it('stay within the text', () => {
    expect(toUtf16Offset('👍', 5)).toBe(2);
    expect(toCodePointOffset('👍', 9)).toBe(1);
  });
});

describe('trimming', () => {
  it('leaves white space at neither end, and takes nothing else', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const { start, end } = trimSpan(text, span);
        expect(text.slice(start, end)).toBe(text.slice(span.start, span.end).trim());
        expect(start).toBeGreaterThanOrEqual(span.start);
        expect(end).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});

describe('a quote selector', () => {
  it('holds the words and what stands beside them, with no character cut in half', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span: cut }) => {
        const span = snapToGraphemes(text, cut);
        const { exact, prefix, suffix } = quoteSelector(text, span);
        expect(exact).toBe(text.slice(span.start, span.end));
        expect(text.slice(0, span.start).endsWith(prefix)).toBe(true);
        expect(text.slice(span.end).startsWith(suffix)).toBe(true);
        expect(prefix.length).toBeLessThanOrEqual(contextLength);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(contextLength - 1, span.start));
        expect(suffix.length).toBeLessThanOrEqual(contextLength);
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});
