import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IntervalIndex } from '../../renderer/reader/interval-index.ts';

const spans = fc.array(
  fc
    .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 80 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 60 },
);

describe('interval index', () => {
  test('finds what brute force finds, in document order', () => {
    fc.assert(
      fc.property(spans, fc.nat(300), fc.nat(40), (items, start, length) => {
        const index = new IntervalIndex(items);
        const end = start + length;
        const expected = index.items.filter((item) => start < end && item.start < end && item.end > start);
        expect(index.overlapping(start, end)).toEqual(expected);
      }),
    );
  });

  test('keeps every span, by start and the longer one first', () => {
    fc.assert(
      fc.property(spans, (items) => {
        const ordered = new IntervalIndex(items).items;
        expect(ordered).toHaveLength(items.length);
        expect(new Set(ordered)).toEqual(new Set(items));
        ordered.slice(1).forEach((item, position) => {
          const before = ordered[position] ?? item;
          expect(before.start < item.start || (before.start === item.start && before.end >= item.end)).toBe(
            true,
          );
        });
      }),
    );
  });

  test('ends are exclusive', () => {
    const quote = { start: 10, end: 20 };
    const index = new IntervalIndex([quote]);
    expect(index.at(9)).toEqual([]);
    expect(index.at(10)).toEqual([quote]);
    expect(index.at(19)).toEqual([quote]);
    expect(index.at(20)).toEqual([]);
    expect(index.overlapping(15, 15)).toEqual([]);
  });

  test('two hundred quotes on the same word are all found', () => {
    const items = Array.from({ length: 200 }, () => ({ start: 5, end: 9 }));
    expect(new IntervalIndex(items).at(6)).toHaveLength(200);
  });
});
