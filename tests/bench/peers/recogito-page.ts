import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import type { Span } from '../../../shared/domain/selectors.ts';
import { startPeer } from './peer-page.ts';

/** `@recogito/text-annotator` as its documentation shows it, painting with the CSS Custom Highlight API. */

let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | null = null;
let text = '';
let count = 0;
/** The text nodes in order, and the offset at which each begins. */
let nodes: { readonly node: Text; readonly start: number }[] = [];

startPeer({
  show(main, shown) {
    annotator?.destroy();
    text = shown.paragraphs.join('');
    const container = document.createElement('div');
    container.append(
      ...shown.paragraphs.map((words) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        return paragraph;
      }),
    );
    main.replaceChildren(container);
    let start = 0;
    nodes = [...container.querySelectorAll('p')].flatMap(({ firstChild }) => {
      if (!(firstChild instanceof Text)) return [];
      const place = { node: firstChild, start };
      start += firstChild.length;
      return [place];
    });
    annotator = createTextAnnotator(container, { renderer: 'CSS_HIGHLIGHTS' });
    annotator.setAnnotations(shown.spans.map(annotationOf));
  },
  add(span) {
    annotator?.addAnnotation(annotationOf(span));
  },
  painted: () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
});

/** With a range made here in O(log n): looking them up itself, the annotator walks through the text for each. */
function annotationOf({ start, end }: Span): TextAnnotation {
  count += 1;
  const id = `quote-${count}`;
  const selector = [{ quote: text.slice(start, end), start, end, range: rangeOf({ start, end }) }];
  return { id, bodies: [], target: { annotation: id, selector } };
}

function rangeOf({ start, end }: Span): Range {
  const range = document.createRange();
  const from = placeAt(start);
  const to = placeAt(end - 1);
  if (from) range.setStart(from.node, start - from.start);
  if (to) range.setEnd(to.node, end - to.start);
  return range;
}

function placeAt(offset: number) {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}
