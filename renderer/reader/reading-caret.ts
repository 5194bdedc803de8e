import type { Segment } from '../../shared/domain/documents.ts';
import type { CaretMove } from './caret-keys.ts';
import { placeOf } from './segment-table.ts';
import { sentenceStarts } from './sentences.ts';
import type { TextSurface } from './text-surface.ts';

/** Steps tried at most to get across things that are not text, e.g. the line of a folded run. */
const maximumSteps = 40;
/** The share of the view that a page goes on. */
const pageShare = 0.9;

/**
 * Moves the caret or the moving end of the selection through the displayed text, as a text field would: by
 * character, word and line the browser knows best (`Selection.modify`); paragraphs, pages and the document's ends are
 * ours.
 */
export function moveCaret(
  move: CaretMove,
  surface: TextSurface,
  segments: readonly Segment[],
  scroller: HTMLElement,
): void {
  const selection = document.getSelection();
  const current = surface.selection();
  if (!selection || !current) return;
  switch (move.granularity) {
    case 'document':
      goTo(surface, current.anchor, move, endOfText(segments, surface, move.direction));
      break;
    case 'paragraph':
      goTo(surface, current.anchor, move, paragraphFrom(segments, surface, current.focus, move.direction));
      break;
    case 'sentence':
      goTo(surface, current.anchor, move, sentenceFrom(segments, surface, current.focus, move.direction));
      break;
    case 'page':
      goTo(surface, current.anchor, move, pageFrom(surface, scroller, move.direction));
      break;
    default:
      if (move.alter === 'move' && current.anchor !== current.focus) collapse(surface, current, move);
      else modify(selection, surface, move, move.granularity);
  }
}

/** The caret's box in the window; null when there is no caret in the text. */
export function caretBox(surface: TextSurface): DOMRect | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || surface.selection() === null) return null;
  const range = surface.rangeAt(selection.focusNode, selection.focusOffset);
  return [...range.getClientRects()].at(-1) ?? null;
}

/** Selects all that is displayed, and leaves the view where it is. */
export function selectAll(surface: TextSurface, segments: readonly Segment[]): void {
  const anchor = endOfText(segments, surface, 'backward');
  const focus = endOfText(segments, surface, 'forward');
  if (anchor !== null && focus !== null) surface.select({ anchor, focus });
}

function goTo(surface: TextSurface, anchor: number, move: CaretMove, focus: number | null): void {
  if (focus !== null) surface.select({ anchor: move.alter === 'extend' ? anchor : focus, focus });
}

/** An arrow key without shift leaves a selection at the end it points to. */
function collapse(
  surface: TextSurface,
  { anchor, focus }: { anchor: number; focus: number },
  move: CaretMove,
): void {
  const end = move.direction === 'forward' ? Math.max(anchor, focus) : Math.min(anchor, focus);
  surface.select({ anchor: end, focus: end });
}

function modify(selection: Selection, surface: TextSurface, move: CaretMove, granularity: string): void {
  const before = surface.selection();
  for (let step = 0; step < maximumSteps; step += 1) {
    selection.modify(move.alter, move.direction, granularity);
    const now = surface.selection();
    if (!now || now.focus === before?.focus) continue;
    // Of a long selection the browser knows the moving end only.
    const isShortened = move.alter === 'extend' && before && now.anchor !== before.anchor;
    if (isShortened) surface.select({ anchor: before.anchor, focus: now.focus });
    return;
  }
  if (before) surface.select(before);
}

function endOfText(
  segments: readonly Segment[],
  surface: TextSurface,
  direction: CaretMove['direction'],
): number | null {
  if (direction === 'forward') return shownFrom(segments, surface, segments.length - 1, -1)?.end ?? null;
  return shownFrom(segments, surface, 0, 1)?.start ?? null;
}

function paragraphFrom(
  segments: readonly Segment[],
  surface: TextSurface,
  offset: number,
  direction: CaretMove['direction'],
): number | null {
  const index = placeOf(segments, offset, 'next')?.index ?? 0;
  if (direction === 'forward') {
    return shownFrom(segments, surface, index + 1, 1)?.start ?? segments[index]?.end ?? null;
  }
  const own = segments[index];
  if (own && offset > own.start) return own.start;
  return shownFrom(segments, surface, index - 1, -1)?.start ?? own?.start ?? null;
}

/** The nearest segment that is not folded away, from `index` on in steps of 1 or -1. */
function shownFrom(
  segments: readonly Segment[],
  surface: TextSurface,
  index: number,
  step: 1 | -1,
): Segment | undefined {
  while (segments[index] && !surface.element(index)) index += step;
  return segments[index];
}

function sentenceFrom(
  segments: readonly Segment[],
  surface: TextSurface,
  offset: number,
  direction: CaretMove['direction'],
): number | null {
  const index = placeOf(segments, offset, 'next')?.index ?? 0;
  const startsIn = (segment: Segment | undefined) => {
    const words = segment && surface.element(segment.ordinal)?.textContent;
    return words ? sentenceStarts(words).map((start) => segment.start + start) : [];
  };
  if (direction === 'forward') {
    const next = startsIn(segments[index]).find((start) => start > offset);
    return next ?? paragraphFrom(segments, surface, offset, direction);
  }
  const own = startsIn(segments[index]).findLast((start) => start < offset);
  if (own !== undefined) return own;
  const previous = paragraphFrom(segments, surface, offset, direction);
  if (previous === null) return null;
  return startsIn(segments[placeOf(segments, previous, 'next')?.index ?? 0]).at(-1) ?? previous;
}

function pageFrom(
  surface: TextSurface,
  scroller: HTMLElement,
  direction: CaretMove['direction'],
): number | null {
  const box = caretBox(surface);
  const view = scroller.getBoundingClientRect();
  const distance = view.height * pageShare * (direction === 'forward' ? 1 : -1);
  const before = scroller.scrollTop;
  scroller.scrollTop += distance;
  const hasMoved = Math.abs(scroller.scrollTop - before) > 1;
  const inView = box && box.top >= view.top && box.bottom <= view.bottom;
  const y =
    inView && hasMoved
      ? (box.top + box.bottom) / 2
      : direction === 'forward'
        ? view.bottom - 40
        : view.top + 40;
  return surface.offsetAtPoint(box?.left ?? view.left + view.width / 2, y);
}
