import { useLayoutEffect } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import type { Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { speakerLabelLength } from '../../shared/domain/speaker-label.ts';
import {
  atDepth,
  type CodeLookup,
  type HighlightLook,
  highlightLooks,
  styleOfQuote,
} from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { overlapDepths } from './overlap-depths.ts';
import { partsOf } from './segment-table.ts';
import type { TextSurface } from './text-surface.ts';
import { useHighlightPainter } from './use-highlight-painter.ts';

interface HighlightLayerProps {
  surface: TextSurface;
  segments: readonly Segment[];
  text: string;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  /** Only what lies in here is painted. */
  near: Span;
  selectedId: string | null;
  /** Selected words that the browser does not show as selected; see `TextSurface.longSelection`. */
  words: Span | null;
  /** A place that was just jumped to. */
  flash: Span | null;
  /** Changes when text was folded or unfolded, and its nodes with it. */
  unfolded: ReadonlySet<number>;
}

/** Paints quotes, speakers and the place jumped to onto the text near the view. Renders nothing itself. */
export function HighlightLayer(props: HighlightLayerProps) {
  const painter = useHighlightPainter('quote-', highlightLooks, 0);

  useLayoutEffect(() => {
    if (!painter) return;
    const spans = spansByLook(props);
    for (const look of highlightLooks) {
      const near = (spans.get(look) ?? []).flatMap((span) => clipped(span, props.near));
      painter.paint(
        look,
        near.flatMap((span) => props.surface.staticRanges(span)),
      );
    }
  });

  return null;
}

function spansByLook({ index, codes, near, selectedId, words, flash, segments, text }: HighlightLayerProps) {
  const spans = new Map<HighlightLook, Span[]>();
  const add = (look: HighlightLook, span: Span) => {
    const others = spans.get(look);
    if (others) others.push(span);
    else spans.set(look, [span]);
  };
  for (const [quote, depth] of overlapDepths(index, near)) {
    add(atDepth(styleOfQuote(quote, codes), depth), quote);
    if (quote.id === selectedId) add(atDepth('selected', depth), quote);
  }
  if (flash) add('jump', flash);
  if (words) add('words', words);
  for (const label of speakerLabels(segments, text, near)) add('speaker', label);
  return spans;
}

function speakerLabels(segments: readonly Segment[], text: string, near: Span): Span[] {
  return partsOf(segments, near).flatMap((part) => {
    const segment = segments[part.index];
    const length = segment ? speakerLabelLength(text, segment) : 0;
    return segment && length > 0 ? [{ start: segment.start, end: segment.start + length }] : [];
  });
}

function clipped(span: Span, to: Span): Span[] {
  const start = Math.max(span.start, to.start);
  const end = Math.min(span.end, to.end);
  return start < end ? [{ start, end }] : [];
}
