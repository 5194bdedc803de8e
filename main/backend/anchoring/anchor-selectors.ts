import {
  type Span,
  snapToGraphemes,
  type TextQuoteSelector,
  trimSpan,
} from '../../../shared/domain/selectors.ts';
import { align } from './alignment.ts';
import { closeScores, isConvincing } from './conviction.ts';
import { normalise, toNormal, toOriginal } from './normalise.ts';
import type { AnchoringProgress } from './reanchor.ts';
import { Search } from './search.ts';
import { TextPlaces } from './text-places.ts';
import { findWords, Vocabulary } from './words.ts';

/** What an annotation says about where it belongs: a quote, a position, or both (W3C Web Annotation, 4.2.4 and 4.2.5). */
export interface TextSelectors {
  readonly quote: Omit<TextQuoteSelector, 'type'> | null;
  /** Code points, half-open. */
  readonly position: Span | null;
}

/** Where selectors point to in a text: UTF-16 offsets, trimmed, at grapheme boundaries, never empty. */
export type AnchoredSelectors =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'ambiguous'; readonly places: number }
  | { readonly kind: 'notFound' };

const notFound = { kind: 'notFound' } as const;

/**
 * Finds what each pair of selectors means in a text. A position counts where it has the quoted words, or where no words
 * are given; else the words count where they stand once, then those whose surroundings agree, then words nearly the same
 * within the limits of `reanchor`. What could be two places is none.
 */
export function anchorSelectors(text: string, selectors: readonly TextSelectors[]): AnchoredSelectors[] {
  const steps = anchoringSelectors(text, selectors);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, for callers that want to do something in between. */
export function* anchoringSelectors(
  text: string,
  selectors: readonly TextSelectors[],
): Generator<AnchoringProgress, AnchoredSelectors[]> {
  const total = selectors.length;
  yield { done: 0, total };
  const places = new TextPlaces(text);
  const anchored: AnchoredSelectors[] = [];
  const missing: { quote: Omit<TextQuoteSelector, 'type'>; index: number }[] = [];
  let done = 0;
  for (const [index, each] of selectors.entries()) {
    const found = anchorExactly(places, each);
    anchored.push(found);
    if (each.quote && found.kind === 'notFound') missing.push({ quote: each.quote, index });
    else done += 1;
    if (index % selectorsPerStep === selectorsPerStep - 1) yield { done, total };
  }
  if (missing.length === 0) return anchored;
  const search = looseSearch(
    text,
    missing.map(({ quote }) => quote),
  );
  for (const [order, { index }] of missing.entries()) {
    anchored[index] = search(order);
    done += 1;
    if (done % selectorsPerStep === 0) yield { done, total };
  }
  return anchored;
}

const selectorsPerStep = 100;

function anchorExactly(places: TextPlaces, { quote, position }: TextSelectors): AnchoredSelectors {
  const { text } = places;
  const pointed = position && places.spanOf(position);
  if (!quote) return pointed ? settled(text, pointed) : notFound;
  if (quote.exact.trim() === '') return notFound;
  if (pointed && text.slice(pointed.start, pointed.end) === quote.exact) return settled(text, pointed);
  const starts = places.startsOf(quote.exact);
  const [only] = starts;
  if (only === undefined) return notFound;
  if (starts.length === 1) return settled(text, { start: only, end: only + quote.exact.length });
  return bySurroundings(text, quote, starts);
}

/** The place with most of the prefix and suffix around it, if it has clearly more than any other. */
function bySurroundings(
  text: string,
  { exact, prefix, suffix }: Omit<TextQuoteSelector, 'type'>,
  starts: readonly number[],
): AnchoredSelectors {
  const ambiguous = { kind: 'ambiguous', places: starts.length } as const;
  const given = prefix.length + suffix.length;
  if (given === 0) return ambiguous;
  const ranked = starts
    .map((start) => ({
      start,
      agreed: commonEnd(text, start, prefix) + commonStart(text, start + exact.length, suffix),
    }))
    .sort((one, other) => other.agreed - one.agreed);
  const [best, second] = ranked;
  if (!best || !second || best.agreed < minAgreed * given) return ambiguous;
  if ((best.agreed - second.agreed) / given < minLead) return ambiguous;
  return settled(text, { start: best.start, end: best.start + exact.length });
}

/** Of the characters around a quote, so many must agree, and so many more than at any other place. */
const minAgreed = 0.5;
const minLead = 0.1;

function commonEnd(text: string, end: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && end - length > 0 && text[end - 1 - length] === wanted.at(-1 - length))
    length += 1;
  return length;
}

function commonStart(text: string, start: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && start + length < text.length && text[start + length] === wanted[length])
    length += 1;
  return length;
}

/**
 * Looks for quotes that do not stand in the text word for word, with the search of `reanchor`: the quotes with their
 * surroundings are the text before. Gives what answers for one of them, by its number.
 */
function looseSearch(
  text: string,
  quotes: readonly Omit<TextQuoteSelector, 'type'>[],
): (order: number) => AnchoredSelectors {
  let before = '';
  const spans = quotes.map(({ exact, prefix, suffix }) => {
    const start = before.length + prefix.length;
    before += `${prefix}${exact}${suffix}\n\n`;
    return { start, end: start + exact.length };
  });
  const normalBefore = normalise(before);
  const normalText = normalise(text);
  const vocabulary = new Vocabulary();
  const wordsBefore = findWords(normalBefore.text, vocabulary);
  const wordsAfter = findWords(normalText.text, vocabulary);
  // Nothing of this text was anywhere before, so every place in it is free.
  const search = new Search(
    wordsBefore,
    wordsAfter,
    vocabulary.size,
    align(findWords('', vocabulary), wordsAfter),
  );
  return (order) => {
    const span = spans[order];
    if (!span) return notFound;
    const normal = toNormal(normalBefore, span);
    if (normal.start >= normal.end) return notFound;
    const same = search.exact(normal);
    const [only] = same;
    if (only && same.length === 1) return settled(text, toOriginal(normalText, only.span));
    const [best, second] = [...same, ...search.approximate(normal)]
      .filter((place) => isConvincing(place, normal))
      .sort((one, other) => other.score - one.score);
    if (!best) return same.length > 1 ? { kind: 'ambiguous', places: same.length } : notFound;
    if (second && best.score - second.score < closeScores) return { kind: 'ambiguous', places: 2 };
    return settled(text, toOriginal(normalText, best.span));
  };
}

function settled(text: string, found: Span): AnchoredSelectors {
  const span = trimSpan(text, snapToGraphemes(text, found));
  return span.start < span.end ? { kind: 'found', span } : notFound;
}
