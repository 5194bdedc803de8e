import { type HighlightStyle, highlightStyles } from './highlight-styles.ts';

/**
 * Paints text through the CSS Custom Highlight API: one `Highlight` per look, registered under `quote-STYLE` (see
 * highlights.css) while the painter lives. The text's own DOM is never touched.
 */
export class HighlightPainter {
  readonly #highlights = new Map<HighlightStyle, Highlight>();

  constructor() {
    highlightStyles.forEach((style, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(style, highlight);
      CSS.highlights.set(registeredName(style), highlight);
    });
  }

  /** Replaces everything that is painted in one look. */
  paint(style: HighlightStyle, ranges: Iterable<StaticRange>): void {
    const highlight = this.#highlights.get(style);
    if (!highlight) return;
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }

  /** Takes all paint away. */
  dispose(): void {
    for (const [style, highlight] of this.#highlights) {
      if (CSS.highlights.get(registeredName(style)) === highlight)
        CSS.highlights.delete(registeredName(style));
    }
  }
}

const registeredName = (style: HighlightStyle) => `quote-${style}`;
