import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from '../../renderer/reader/interval-index.ts';
import { overlapDepths } from '../../renderer/reader/overlap-depths.ts';

const everything = { start: 0, end: 10_000 };
const spans = fc.array(
  fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 40 },
);

describe('overlap depths', () => {
  it('gives what lies inside another the next depth, and begins again where nothing overlaps', () => {
    const outer = { start: 0, end: 30 };
    const inner = { start: 5, end: 9 };
    const later = { start: 12, end: 40 };
    const alone = { start: 60, end: 61 };
    const depths = overlapDepths(new IntervalIndex([alone, later, inner, outer]), everything);
    expect([outer, inner, later, alone].map((span) => depths.get(span))).toEqual([0, 1, 1, 0]);
  });

  test.prop([spans, fc.nat(300), fc.integer({ min: 1, max: 60 })])(
    'are the same whatever part of the text is near',
    (all, start, length) => {
      const index = new IntervalIndex(all);
      const whole = overlapDepths(index, everything);
      for (const [span, depth] of overlapDepths(index, { start, end: start + length }))
        expect(depth).toBe(whole.get(span));
    },
  );

  test.prop([spans])('tell apart two spans that overlap each other and nothing else', (all) => {
    const index = new IntervalIndex(all);
    const depths = overlapDepths(index, everything);
    for (const span of index.items) {
      const together = index.overlapping(span.start, span.end);
      if (together.length === 2) expect(new Set(together.map((one) => depths.get(one))).size).toBe(2);
    }
  });
});
