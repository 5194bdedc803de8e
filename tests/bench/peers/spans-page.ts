import type { Span } from '../../../shared/domain/selectors.ts';
import { type PeerDocument, startPeer } from './peer-page.ts';

/**
 * Quotes as elements in the text: each paragraph is cut where a quote begins or ends, and every piece is a `<span>`
 * that names its quotes. By hand, so that no library's cost is counted.
 */

interface Paragraph {
  readonly element: HTMLElement;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters. */
const longestSpan = 500;

let paragraphs: readonly Paragraph[] = [];
let spans: readonly Span[] = [];

startPeer({
  show(main, document) {
    spans = document.spans;
    paragraphs = paragraphsOf(document);
    for (const paragraph of paragraphs) {
      fill(paragraph, spans.slice(firstFrom(paragraph.start - longestSpan), firstFrom(paragraph.end)));
    }
    main.replaceChildren(...paragraphs.map(({ element }) => element));
  },
  add(span) {
    spans = [...spans, span];
    for (const paragraph of paragraphs) {
      if (paragraph.start < span.end && paragraph.end > span.start) fill(paragraph, spans);
    }
  },
  painted: () => document.querySelectorAll('span').length,
});

document.querySelector('main')?.addEventListener('click', ({ target }) => {
  const quotes = target instanceof Element ? target.closest('span')?.dataset.quotes : undefined;
  for (const element of document.querySelectorAll('.selected')) element.classList.remove('selected');
  if (!quotes) return;
  const [first] = quotes.split(' ');
  for (const element of document.querySelectorAll(`span[data-quotes~="${first}"]`))
    element.classList.add('selected');
});

function paragraphsOf(shown: PeerDocument): Paragraph[] {
  let start = 0;
  return shown.paragraphs.map((text) => {
    const end = start + text.length;
    const paragraph = { element: document.createElement('p'), text, start, end };
    start = end;
    return paragraph;
  });
}

/** The index of the first span that starts at `offset` or after it; they are in order. */
function firstFrom(offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fill({ element, text, start, end }: Paragraph, candidates: readonly Span[]): void {
  const here = candidates.filter((span) => span.start < end && span.end > start);
  const cuts = new Set([start, end]);
  for (const span of here) cuts.add(Math.max(start, span.start)).add(Math.min(end, span.end));
  const ordered = [...cuts].sort((a, b) => a - b);
  element.replaceChildren(
    ...ordered.slice(0, -1).map((from, index) => {
      const words = text.slice(from - start, (ordered[index + 1] ?? end) - start);
      const quotes = here.filter((span) => span.start <= from && span.end > from);
      if (quotes.length === 0) return document.createTextNode(words);
      const piece = document.createElement('span');
      piece.dataset.quotes = quotes.map((quote) => quote.start).join(' ');
      piece.textContent = words;
      return piece;
    }),
  );
}
