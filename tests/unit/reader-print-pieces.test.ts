import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from '../../renderer/reader/interval-index.ts';
import { printSegments } from '../../renderer/reader/print/print-pieces.ts';
import { textOf } from './reader-fixtures.ts';

describe('the pieces a document is printed in', () => {
  it('number quotes in the order of the text, and note each where it begins', () => {
    const { text, segments } = textOf(['One two three.', 'Four five.']);
    const across = { start: text.indexOf('three'), end: text.indexOf('five') };
    const two = { start: text.indexOf('two'), end: text.indexOf('two') + 3 };
    const [first, second] = printSegments(segments, new IntervalIndex([across, two]));
    expect(first?.beginning.map(({ number, quote }) => [number, quote])).toEqual([
      [1, two],
      [2, across],
    ]);
    expect(first?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One ',
      'two',
      ' ',
      'three.',
    ]);
    expect(second?.beginning).toEqual([]);
    expect(second?.pieces.flatMap(({ ending }) => ending.map(({ number }) => number))).toEqual([2]);
  });

  it('leave out what is set aside, unless it was quoted', () => {
    const { segments } = textOf(['One.', 'Read more.', 'Three.']);
    const folded = segments.map((segment) =>
      segment.ordinal === 1
        ? { ...segment, setAside: { reason: 'read-more', origin: 'pattern' } as never }
        : segment,
    );
    const ordinals = (quotes: { start: number; end: number }[]) =>
      printSegments(folded, new IntervalIndex(quotes)).map(({ segment }) => segment.ordinal);
    expect(ordinals([])).toEqual([0, 2]);
    expect(ordinals([{ start: 8, end: 12 }])).toEqual([0, 1, 2]);
  });

  it('begin anew where a page of the file does', () => {
    const { text, segments } = textOf(['One two three.', 'Four five.']);
    const breaks = [
      { name: '9', index: 0, offset: 0, isWithin: false },
      { name: '10', index: 0, offset: text.indexOf('three'), isWithin: true },
    ];
    const two = { start: text.indexOf('two'), end: text.indexOf('Four') };
    const pieces = printSegments(segments, new IntervalIndex([two]), breaks).flatMap((each) => each.pieces);
    expect(pieces.map(({ start, end, page }) => [text.slice(start, end), page])).toEqual([
      ['One ', '9'],
      ['two ', null],
      ['three.', '10'],
      ['Four five.', null],
    ]);
  });

  const paragraphs = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 6 });
  const spans = fc.array(
    fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 50 }))
      .map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 12 },
  );

  test.prop([paragraphs, spans])(
    'hold the whole text, each piece with exactly the quotes over it',
    (words, all) => {
      const { text, segments } = textOf(words);
      const quotes = all.filter(({ end }) => end <= text.length);
      const printed = printSegments(segments, new IntervalIndex(quotes));
      for (const { segment, pieces } of printed) {
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.slice(segment.start, segment.end),
        );
        for (const piece of pieces)
          for (const quote of quotes) {
            const covers = quote.start <= piece.start && quote.end >= piece.end;
            const touches = quote.start < piece.end && quote.end > piece.start;
            expect(touches).toBe(covers);
            expect(piece.quotes.includes(quote)).toBe(covers);
          }
      }
      const noted = printed.flatMap(({ beginning }) => beginning.map(({ quote }) => quote));
      const shown = quotes.filter((quote) =>
        segments.some((one) => quote.start < one.end && quote.end > one.start),
      );
      expect(new Set(noted)).toEqual(new Set(shown));
      expect(noted).toHaveLength(new Set(noted).size);
    },
  );
});
