import { useLayoutEffect } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import type { Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { isOtherName, speakerLabelLength } from '../../shared/domain/speaker-label.ts';
import { usePseudonyms } from '../people/use-pseudonyms.ts';
import { type SpeakerLookup, shownNameOf } from '../people/use-speakers.ts';
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
  speakers: SpeakerLookup;
  /** Changes when text was folded or unfolded, and its nodes with it. */
  unfolded: ReadonlySet<number>;
}

/** Paints quotes, speakers and the place jumped to onto the text near the view. Renders nothing itself. */
export function HighlightLayer(props: HighlightLayerProps) {
  const painter = useHighlightPainter('quote-', highlightLooks, 0);
  const hasPseudonyms = usePseudonyms();

  useLayoutEffect(() => {
    if (!painter) return;
    const spans = spansByLook(props, hasPseudonyms);
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

function spansByLook(
  { index, codes, near, selectedId, words, flash, segments, text, speakers }: HighlightLayerProps,
  hasPseudonyms: boolean,
) {
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
  for (const { speaker, ...label } of speakerLabels(segments, text, near)) {
    const isReplaced = isOtherName(speaker, shownNameOf(speakers, speaker));
    add(isReplaced ? (hasPseudonyms ? 'speaker-covered' : 'speaker-former') : 'speaker', label);
  }
  return spans;
}

function speakerLabels(
  segments: readonly Segment[],
  text: string,
  near: Span,
): (Span & { readonly speaker: string })[] {
  return partsOf(segments, near).flatMap((part) => {
    const segment = segments[part.index];
    const length = segment ? speakerLabelLength(text, segment) : 0;
    if (!segment?.speaker || length === 0) return [];
    return [{ start: segment.start, end: segment.start + length, speaker: segment.speaker }];
  });
}

function clipped(span: Span, to: Span): Span[] {
  const start = Math.max(span.start, to.start);
  const end = Math.min(span.end, to.end);
  return start < end ? [{ start, end }] : [];
}
