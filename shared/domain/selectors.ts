import { z } from 'zod';

/** Selectors of the W3C Web Annotation Data Model, section 4.2 (https://www.w3.org/TR/annotation-model/). */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

/** A span of text: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of context kept on each side of a quote, in UTF-16 units. */
export const contextLength = 32;

/** Code points in `text` before the UTF-16 offset. An offset inside a surrogate pair counts the whole pair. */
export function toCodePointOffset(text: string, utf16Offset: number): number {
  let count = 0;
  for (let index = 0; index < utf16Offset && index < text.length; count += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

/** UTF-16 offset of the given code point offset; clamped to the text's length. */
export function toUtf16Offset(text: string, codePointOffset: number): number {
  let index = 0;
  for (let count = 0; count < codePointOffset && index < text.length; count += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Graphemes are looked for this far around a boundary; the longest ones in use (flags, families) are far shorter. */
const graphemeWindow = 128;

/** Widens a span to grapheme boundaries (UAX #29), so a quote never cuts a character a reader sees as one. */
export function snapToGraphemes(text: string, span: Span): Span {
  return {
    start: graphemeBoundary(text, span.start, 'before'),
    end: graphemeBoundary(text, span.end, 'after'),
  };
}

function graphemeBoundary(text: string, offset: number, side: 'before' | 'after'): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  let from = Math.max(0, offset - graphemeWindow);
  // A line break is always a boundary: starting after one makes the window's first boundary a true one.
  // Looked for in the window only: the line may be as long as the text.
  const lineBreak = text.slice(from, offset).lastIndexOf('\n');
  if (lineBreak >= 0) from += lineBreak + 1;
  else if (from > 0 && isLowSurrogate(text, from)) from -= 1;
  // Flags are pairs, counted from the first of a row: the only rule that looks back any distance.
  while (from >= 2 && isRegionalIndicator(text, from - 2)) from -= 2;
  const containing = graphemes.segment(text.slice(from, offset + graphemeWindow)).containing(offset - from);
  if (!containing) return offset;
  const start = from + containing.index;
  if (start === offset) return offset;
  return side === 'before' ? start : start + containing.segment.length;
}

function isRegionalIndicator(text: string, index: number): boolean {
  const codePoint = text.codePointAt(index) ?? 0;
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Drops white space from both ends of a span. The result is empty when the span holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** The W3C quote selector of a span of `text`. */
export function quoteSelector(text: string, span: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(span.start, span.end),
    prefix: contextBefore(text, span.start),
    suffix: contextAfter(text, span.end),
  };
}

function contextBefore(text: string, offset: number): string {
  let start = Math.max(0, offset - contextLength);
  if (isLowSurrogate(text, start)) start += 1;
  return text.slice(start, offset);
}

function contextAfter(text: string, offset: number): string {
  let end = Math.min(text.length, offset + contextLength);
  if (isLowSurrogate(text, end)) end -= 1;
  return text.slice(offset, end);
}
