import { useLayoutEffect } from 'react';
import type { Span } from '../../../shared/domain/selectors.ts';
import type { TextSurface } from '../text-surface.ts';
import { useHighlightPainter } from '../use-highlight-painter.ts';
import type { DocumentFind } from './document-find.ts';
import { hitsIn } from './find-hits.ts';

const looks = ['hit', 'current'] as const;
/** Above every look of a quote. */
const priority = 100;

interface FindHighlightsProps {
  surface: TextSurface;
  find: Pick<DocumentFind, 'hits' | 'current'>;
  /** Only what lies in here is painted. */
  near: Span;
  /** Changes when text was folded or unfolded, and its nodes with it. */
  unfolded: ReadonlySet<number>;
}

/** Paints what was found onto the text near the view. Renders nothing itself. */
export function FindHighlights({ surface, find, near, unfolded }: FindHighlightsProps) {
  const { hits, current } = find;
  const painter = useHighlightPainter('find-', looks, priority);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `unfolded` changes where the text is displayed.
  useLayoutEffect(() => {
    if (!painter) return;
    painter.paint(
      'hit',
      hitsIn(hits, near).flatMap((hit) => surface.staticRanges(hit)),
    );
    const hit = hits[current];
    painter.paint('current', hit ? surface.staticRanges(hit) : []);
  }, [painter, surface, hits, current, near, unfolded]);

  return null;
}
