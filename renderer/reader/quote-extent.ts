import type { Span } from '../../shared/domain/selectors.ts';

/** One end of a quote. */
export type QuoteEnd = 'start' | 'end';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
/** UTF-16 units in which the next word is looked for on either side of an end. */
const reach = 500;

/** The span with one end a word further on or back; null where there is no word to take in, or only one left to keep. */
export function movedByWord(
  text: string,
  span: Span,
  end: QuoteEnd,
  direction: 'forward' | 'backward',
): Span | null {
  const near = wordsAround(text, span[end]);
  if (end === 'end') {
    const moved =
      direction === 'forward'
        ? near.find((word) => word.end > span.end)?.end
        : near.findLast((word) => word.end < span.end && word.end > span.start)?.end;
    return moved === undefined ? null : { ...span, end: moved };
  }
  const moved =
    direction === 'forward'
      ? near.find((word) => word.start > span.start && word.start < span.end)?.start
      : near.findLast((word) => word.start < span.start)?.start;
  return moved === undefined ? null : { ...span, start: moved };
}

/** The whole words near an offset, in order; numbers count as words. */
function wordsAround(text: string, offset: number): Span[] {
  const from = Math.max(0, offset - reach);
  const to = Math.min(text.length, offset + reach);
  return [...words.segment(text.slice(from, to))].flatMap(({ segment, index, isWordLike }) => {
    const word = { start: from + index, end: from + index + segment.length };
    const isCut = (word.start === from && from > 0) || (word.end === to && to < text.length);
    return isWordLike && !isCut ? [word] : [];
  });
}
