import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { scrollStep } from '../../renderer/reader/edge-scrolling.ts';

const view = { top: 100, bottom: 800 };

describe('scrolling while something is dragged', () => {
  it('goes up at the upper edge, down at the lower one, and nowhere between', () => {
    expect(scrollStep(110, view)).toBeLessThan(0);
    expect(scrollStep(790, view)).toBeGreaterThan(0);
    expect(scrollStep(450, view)).toBe(0);
  });

  test.prop([fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 0, max: 300 })])(
    'is never slower further out',
    (y, further) => {
      expect(scrollStep(y + further, view)).toBeGreaterThanOrEqual(scrollStep(y, view));
    },
  );
});
