import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packLanes } from '../../renderer/reader/lane-packing.ts';

const extents = fc.array(
  fc
    .record({ top: fc.nat(100), height: fc.integer({ min: 1, max: 40 }) })
    .map(({ top, height }) => ({ top, bottom: top + height })),
  { maxLength: 40 },
);

describe('lane packing', () => {
  test('stripes that overlap never share a lane, and there are no more lanes than the deepest overlap', () => {
    fc.assert(
      fc.property(extents, (items) => {
        const lanes = packLanes(items);
        items.forEach((a, i) => {
          items.slice(i + 1).forEach((b, j) => {
            if (a.top < b.bottom && b.top < a.bottom) expect(lanes[i]).not.toBe(lanes[i + 1 + j]);
          });
        });
        const depth = Math.max(
          0,
          ...items.map(({ top }) => items.filter((b) => b.top <= top && top < b.bottom).length),
        );
        expect(new Set(lanes).size).toBe(depth);
      }),
    );
  });

  test('stripes that only touch share the first lane', () => {
    expect(
      packLanes([
        { top: 0, bottom: 10 },
        { top: 10, bottom: 20 },
        { top: 5, bottom: 15 },
      ]),
    ).toEqual([0, 0, 1]);
  });
});
