import { useLayoutEffect } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import type { Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { type CodeLookup, groupByStyle, highlightStyles } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { partsOf } from './segment-table.ts';
import { speakerLabelLength } from './speaker-label.ts';
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
  /** A place that was just jumped to. */
  flash: Span | null;
  /** Changes when text was folded or unfolded, and its nodes with it. */
  unfolded: ReadonlySet<number>;
}

/** Paints quotes, speakers and the place jumped to onto the text near the view. Renders nothing itself. */
export function HighlightLayer(props: HighlightLayerProps) {
  const painter = useHighlightPainter('quote-', highlightStyles, 0);

  useLayoutEffect(() => {
    if (!painter) return;
    const spans = spansByStyle(props);
    for (const style of highlightStyles) {
      const near = (spans.get(style) ?? []).flatMap((span) => clipped(span, props.near));
      painter.paint(
        style,
        near.flatMap((span) => props.surface.staticRanges(span)),
      );
    }
  });

  return null;
}

function spansByStyle({ index, codes, near, selectedId, flash, segments, text }: HighlightLayerProps) {
  const quotes = index.overlapping(near.start, near.end);
  const spans = new Map<string, Span[]>(groupByStyle(quotes, codes));
  spans.set(
    'selected',
    quotes.filter((quote) => quote.id === selectedId),
  );
  spans.set('jump', flash ? [flash] : []);
  spans.set('speaker', speakerLabels(segments, text, near));
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
