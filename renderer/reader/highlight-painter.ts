/**
 * Paints text through the CSS Custom Highlight API: one `Highlight` per look, registered under its own name (see
 * highlights.css) while the painter lives. The text's own DOM is never touched.
 */
export class HighlightPainter<Look extends string> {
  readonly #highlights = new Map<Look, Highlight>();
  readonly #prefix: string;

  /** `prefix` comes before a look's name in CSS; of `looks`, later ones are painted over earlier ones, from `priority` on. */
  constructor(prefix: string, looks: readonly Look[], priority = 0) {
    this.#prefix = prefix;
    looks.forEach((look, position) => {
      const highlight = new Highlight();
      highlight.priority = priority + position;
      this.#highlights.set(look, highlight);
      CSS.highlights.set(prefix + look, highlight);
    });
  }

  /** Replaces everything that is painted in one look. */
  paint(look: Look, ranges: Iterable<StaticRange>): void {
    const highlight = this.#highlights.get(look);
    if (!highlight) return;
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }

  /** Takes all paint away. */
  dispose(): void {
    for (const [look, highlight] of this.#highlights) {
      if (CSS.highlights.get(this.#prefix + look) === highlight) CSS.highlights.delete(this.#prefix + look);
    }
  }
}
