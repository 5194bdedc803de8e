import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placePopover } from '../../renderer/reader/popover-placement.ts';

const view = { left: 0, top: 100, right: 600, bottom: 700 };
const size = { width: 240, height: 36 };

describe('popover placement', () => {
  test('never covers the selection and never leaves the view', () => {
    const lines = fc
      .record({
        top: fc.integer({ min: -200, max: 900 }),
        count: fc.integer({ min: 1, max: 40 }),
        left: fc.nat(500),
      })
      .map(({ top, count, left }) =>
        Array.from({ length: count }, (_, line) => ({
          left,
          right: left + 80,
          top: top + line * 28,
          bottom: top + line * 28 + 22,
        })),
      );
    fc.assert(
      fc.property(lines, (boxes) => {
        const placement = placePopover(boxes, size, view);
        if (placement.side === 'docked') return;
        const { left, top } = placement;
        expect(left).toBeGreaterThanOrEqual(view.left);
        expect(left + size.width).toBeLessThanOrEqual(view.right);
        expect(top).toBeGreaterThanOrEqual(view.top);
        expect(top + size.height).toBeLessThanOrEqual(view.bottom);
        for (const box of boxes) expect(top + size.height <= box.top || top >= box.bottom).toBe(true);
      }),
    );
  });

  test('goes above where there is room, else below, else beside the text', () => {
    const line = (top: number, bottom: number) => [{ left: 200, right: 300, top, bottom }];
    expect(placePopover(line(400, 420), size, view).side).toBe('above');
    expect(placePopover(line(105, 125), size, view).side).toBe('below');
    expect(placePopover(line(90, 690), size, view).side).toBe('docked');
    expect(placePopover([], size, view).side).toBe('docked');
  });
});
