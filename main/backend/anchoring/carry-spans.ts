import type { Span } from '../../../shared/domain/selectors.ts';
import { alignTexts } from './aligned-texts.ts';
import { type NormalisedText, toNormal, toOriginal } from './normalise.ts';
import { wordsTouching } from './projection.ts';
import type { Words } from './words.ts';

/** A span of words after, both ends included, that stands for one before. */
interface Carried {
  first: number;
  last: number;
  /** Words at its beginning and its end that are not in the text any more, or are written differently. */
  readonly lostBefore: number;
  readonly lostAfter: number;
}

/**
 * Where spans of a text that cover it without overlapping, such as pages or the cues of a transcript, went in its next
 * version; null where none of their words are left. Words that were added belong to the span whose words they replace,
 * else to the one before. The result is in order and does not overlap, but for spans whose text was moved.
 * @param spans in order of the text before
 */
export function carrySpans(before: string, after: string, spans: readonly Span[]): (Span | null)[] {
  const { normalBefore, normalAfter, wordsBefore, wordsAfter, alignment } = alignTexts(before, after);
  const carried = spans.map((span) =>
    project(wordsTouching(wordsBefore, toNormal(normalBefore, span)), alignment.partners),
  );
  const inOrder = carried.filter((span) => span !== null).sort((one, other) => one.first - other.first);
  takeOverlapsAway(inOrder);
  fillGaps(inOrder, wordsAfter.count);
  return carried.map((span) =>
    span && span.first <= span.last ? toSpan(span, wordsAfter, normalAfter) : null,
  );
}

function project(
  range: { readonly start: number; readonly end: number },
  partners: Int32Array,
): Carried | null {
  const kept: number[] = [];
  let lostBefore = 0;
  let lostAfter = 0;
  for (let word = range.start; word < range.end; word += 1) {
    const partner = partners[word] ?? -1;
    if (partner >= 0) {
      kept.push(partner);
      lostAfter = 0;
    } else if (kept.length === 0) lostBefore += 1;
    else lostAfter += 1;
  }
  const stretch = longestStretch(kept);
  return stretch ? { ...stretch, lostBefore, lostAfter } : null;
}

/** Words that still run on in order; a few of the others were moved elsewhere. */
function longestStretch(kept: readonly number[]): Pick<Carried, 'first' | 'last'> | null {
  let best = { first: 0, last: -1, length: 0 };
  let own = best;
  for (const word of kept) {
    const goesOn = own.length > 0 && word > own.last;
    own = goesOn
      ? { first: own.first, last: word, length: own.length + 1 }
      : { first: word, last: word, length: 1 };
    if (own.length >= best.length) best = own;
  }
  return best.length > 0 ? { first: best.first, last: best.last } : null;
}

function takeOverlapsAway(spans: readonly Carried[]): void {
  let end = -1;
  for (const span of spans) {
    span.first = Math.max(span.first, end + 1);
    end = Math.max(end, span.last);
  }
}

/** Gives words that no span has to the span whose words they stand for. */
function fillGaps(spans: readonly Carried[], count: number): void {
  const standing = spans.filter(({ first, last }) => first <= last);
  standing.forEach((span, index) => {
    const previous = standing[index - 1];
    if (!previous) {
      if (span.lostBefore > 0) span.first = 0;
    } else {
      const gap = span.first - previous.last - 1;
      const lost = previous.lostAfter + span.lostBefore;
      // Two words that became one are the earlier span's.
      const taken = lost === 0 ? gap : Math.ceil((gap * previous.lostAfter) / lost);
      previous.last += taken;
      span.first -= gap - taken;
    }
    if (index === standing.length - 1 && span.last < count - 1) span.last = count - 1;
  });
}

function toSpan({ first, last }: Carried, { starts, ends }: Words, normal: NormalisedText): Span {
  return toOriginal(normal, { start: starts[first] ?? 0, end: ends[last] ?? 0 });
}
