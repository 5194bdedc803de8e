/** A box in pixels of one common coordinate system. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the popover goes; `docked` when it would cover the selection anywhere near it. */
export type Placement =
  | { readonly side: 'above' | 'below'; readonly left: number; readonly top: number }
  | { readonly side: 'docked' };

const gap = 8;

/**
 * Places a popover beside a selection without ever covering it: above its first line, else below its last, within
 * `view` (what can be seen of the text); else docked beside the text. `lines` are the selection's line boxes.
 */
export function placePopover(lines: readonly Box[], size: Size, view: Box): Placement {
  const first = lines[0];
  if (!first) return { side: 'docked' };
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const lowest = lines.findLast((line) => line.bottom === bottom) ?? first;
  const above = top - gap - size.height;
  if (above >= view.top && top <= view.bottom)
    return { side: 'above', left: centred(first, size, view), top: above };
  const below = bottom + gap;
  if (below + size.height <= view.bottom && bottom >= view.top) {
    return { side: 'below', left: centred(lowest, size, view), top: below };
  }
  return { side: 'docked' };
}

function centred(line: Box, size: Size, view: Box): number {
  const ideal = (line.left + line.right - size.width) / 2;
  return Math.max(view.left + gap, Math.min(ideal, view.right - gap - size.width));
}
