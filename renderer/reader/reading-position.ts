import type { Segment } from '../../shared/domain/documents.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { sectionElements, sectionKeyOf } from './near-sections.ts';
import type { TextSurface } from './text-surface.ts';

/** Where in the view, from its top, a place that was jumped to comes to stand. */
const jumpShare = 0.3;
/** Sections are laid out as they come near, which moves what follows: positions are set again this many frames. */
const settlingFrames = 3;

/**
 * The offset of the first character in view, so that a reading position survives other window sizes and typefaces.
 * Null when no text is displayed.
 */
export function readingOffset(
  surface: TextSurface,
  segments: readonly Segment[],
  scroller: HTMLElement,
): number | null {
  const top = scroller.getBoundingClientRect().top;
  const section = sectionElements(scroller).find((element) => element.getBoundingClientRect().bottom > top);
  if (!section) return null;
  for (let index = sectionKeyOf(section); index < segments.length; index += 1) {
    const segment = segments[index];
    const box = surface.element(index)?.getBoundingClientRect();
    if (!segment || !box || box.bottom <= top) continue;
    if (box.top >= top) return segment.start;
    return surface.offsetAtPoint(box.left + 2, top + 12) ?? segment.start;
  }
  return null;
}

/**
 * Scrolls until the character at `offset` stands at the top of the view (`share` 0) or further down. Returns the
 * function that stops it from settling.
 */
export function scrollToOffset(
  surface: TextSurface,
  scroller: HTMLElement,
  offset: number,
  share: number,
): () => void {
  let frame = 0;
  let framesLeft = settlingFrames;
  const settle = () => {
    const box = boxAt(surface, offset);
    if (box) {
      const view = scroller.getBoundingClientRect();
      scroller.scrollTop += box.top - view.top - view.height * share;
    }
    framesLeft -= 1;
    if (framesLeft > 0) frame = requestAnimationFrame(settle);
  };
  settle();
  return () => cancelAnimationFrame(frame);
}

/** What a person does who wants to be somewhere else. */
const movements = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** How far down the view, as a share of its height, the character at `offset` stands; 0 when it is not displayed. */
export function shareOf(surface: TextSurface, scroller: HTMLElement, offset: number): number {
  const view = scroller.getBoundingClientRect();
  const box = boxAt(surface, offset);
  return box ? (box.top - view.top) / view.height : 0;
}

/**
 * Keeps the character at `offset` at the top of the view (`share` 0) or further down while the text finds its size (typefaces come late, sections
 * are laid out as they come near), until the person moves. Returns the function that lets go.
 */
export function holdOffset(
  surface: TextSurface,
  scroller: HTMLElement,
  text: HTMLElement,
  offset: number,
  share = 0,
): () => void {
  let stopSettling = scrollToOffset(surface, scroller, offset, share);
  const observer = new ResizeObserver(() => {
    stopSettling();
    stopSettling = scrollToOffset(surface, scroller, offset, share);
  });
  const letGo = () => {
    observer.disconnect();
    stopSettling();
    for (const movement of movements) window.removeEventListener(movement, letGo, { capture: true });
  };
  observer.observe(text);
  for (const movement of movements)
    window.addEventListener(movement, letGo, { capture: true, passive: true });
  return letGo;
}

/** Scrolls to a place that was asked for: a third down the view, with the words before it in sight. */
export function scrollToPlace(surface: TextSurface, scroller: HTMLElement, place: Span): () => void {
  return scrollToOffset(surface, scroller, place.start, jumpShare);
}

/** Goes to a place only when it is not in view already, so that the eye need not look for where the text went. */
export function showPlace(surface: TextSurface, scroller: HTMLElement, place: Span): () => void {
  const box = boxAt(surface, place.start);
  const view = scroller.getBoundingClientRect();
  const margin = Math.min(32, view.height / 4);
  const isInView = box !== null && box.top >= view.top + margin && box.bottom <= view.bottom - margin;
  return isInView ? () => {} : scrollToPlace(surface, scroller, place);
}

/** Scrolls as little as needed to bring a box of the window into view, with a line of space around it. */
export function bringIntoView(
  scroller: HTMLElement,
  box: { readonly top: number; readonly bottom: number },
): void {
  const view = scroller.getBoundingClientRect();
  const margin = Math.min(32, view.height / 4);
  if (box.top < view.top + margin) scroller.scrollTop -= view.top + margin - box.top;
  else if (box.bottom > view.bottom - margin) scroller.scrollTop += box.bottom - view.bottom + margin;
}

function boxAt(surface: TextSurface, offset: number): DOMRect | null {
  const range =
    surface.range({ start: offset, end: offset + 1 }) ?? surface.range({ start: offset - 1, end: offset });
  return range?.getClientRects()[0] ?? range?.getBoundingClientRect() ?? null;
}
