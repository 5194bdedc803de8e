/** How near an edge of the view, in pixels, the pointer makes the text scroll, and how far beyond it goes fastest. */
const reach = 36;
/** Pixels a frame, at most. */
const fastest = 24;

/** Pixels to scroll in a frame for a pointer at `y` over a view from `top` to `bottom`: negative is up, 0 is not at all. */
export function scrollStep(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const beyond = y < top + reach ? y - (top + reach) : y > bottom - reach ? y - (bottom - reach) : 0;
  return Math.round(Math.max(-1, Math.min(1, beyond / (2 * reach))) * fastest);
}

/**
 * While something is dragged, scrolls what it is dragged over when the pointer comes near its upper or lower edge, and
 * says so after each frame that scrolled. Ends with `signal`.
 */
export function scrollAtEdges(
  scroller: HTMLElement,
  pointer: () => { readonly y: number } | null,
  { signal, onScroll }: { signal: AbortSignal; onScroll: () => void },
): void {
  const step = () => {
    if (signal.aborted) return;
    const at = pointer();
    const distance = at ? scrollStep(at.y, scroller.getBoundingClientRect()) : 0;
    const before = scroller.scrollTop;
    if (distance !== 0) scroller.scrollTop += distance;
    if (scroller.scrollTop !== before) onScroll();
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
