import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layerPaths, touchedRows } from '../../renderer/reader/minimap/minimap-rows.ts';
import { offsetAtShare, type ScaleStep, shareAt } from '../../renderer/reader/minimap/text-scale.ts';

/** Sections of the given lengths and heights, with a gap of two characters between them. */
function stepsOf(sizes: readonly (readonly [length: number, height: number])[]): ScaleStep[] {
  const whole = sizes.reduce((sum, [, height]) => sum + height, 0);
  let start = 0;
  let top = 0;
  return sizes.map(([length, height]) => {
    const step = { start, end: start + length, top: top / whole, bottom: (top + height) / whole };
    start += length + 2;
    top += height;
    return step;
  });
}

const scales = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 90 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map(stepsOf);
const spans = fc.array(
  fc.tuple(fc.nat(4000), fc.nat(900)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 30 },
);

describe('the minimap', () => {
  it('places text by the section it stands in', () => {
    const steps = stepsOf([
      [100, 300],
      [98, 100],
    ]);
    expect(shareAt(steps, 50)).toBeCloseTo(0.375);
    expect(shareAt(steps, 101)).toBeCloseTo(0.75);
    expect(shareAt(steps, 1000)).toBeCloseTo(1);
    expect(offsetAtShare(steps, 0.375)).toBe(50);
    expect(shareAt([], 7)).toBe(0);
  });

  test.prop([scales, fc.nat(5000)])('goes from offsets to places and back', (steps, offset) => {
    const share = shareAt(steps, offset);
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1 + 1e-9);
    expect(shareAt(steps, offset + 1)).toBeGreaterThanOrEqual(share);
    const inside = steps.some(({ start, end }) => offset >= start && offset < end);
    if (inside) expect(Math.abs(offsetAtShare(steps, share) - offset)).toBeLessThanOrEqual(2);
  });

  test.prop([scales, spans, fc.integer({ min: 1, max: 60 })])(
    'marks the rows that a mark by mark drawing would',
    (steps, marks, rows) => {
      const expected = new Uint8Array(rows);
      const rowOf = (offset: number) => Math.min(rows - 1, Math.floor(shareAt(steps, offset) * rows));
      for (const { start, end } of marks)
        for (let row = rowOf(start); row <= rowOf(Math.max(start, end - 1)); row += 1) expected[row] = 1;
      expect(touchedRows(marks, steps, rows)).toEqual(expected);
    },
  );

  it('shares a row among the layers that touch it, and joins rows that look alike', () => {
    const [first, second] = layerPaths([Uint8Array.of(1, 1, 1, 0), Uint8Array.of(0, 0, 1, 0)], 2, 6);
    expect(first).toBe('M2.00 0h6.00v2h-6.00zM2.00 2h3.00v1h-3.00z');
    expect(second).toBe('M5.00 2h3.00v1h-3.00z');
  });
});
