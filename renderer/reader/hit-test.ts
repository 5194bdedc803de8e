import type { Span } from '../../shared/domain/selectors.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { TextSurface } from './text-surface.ts';

/**
 * The spans under a point of the window, in document order. The browser's caret position is only a first guess: it
 * snaps to line ends and to the nearer side of a glyph, so each candidate character is confirmed by its rectangle.
 */
export function spansAtPoint<T extends Span>(
  surface: TextSurface,
  index: IntervalIndex<T>,
  x: number,
  y: number,
): T[] {
  const offset = surface.offsetAtPoint(x, y);
  if (offset === null) return [];
  const character = [offset, offset - 1].find((start) => isCharacterAt(surface, start, x, y));
  return character === undefined ? [] : index.at(character);
}

function isCharacterAt(surface: TextSurface, start: number, x: number, y: number): boolean {
  const range = start < 0 ? null : surface.range({ start, end: start + 1 });
  if (!range) return false;
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
