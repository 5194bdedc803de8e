import type { Segment } from '../../../shared/domain/documents.ts';
import { type Span, snapToGraphemes } from '../../../shared/domain/selectors.ts';

export interface OccurrenceOptions {
  readonly matchCase: boolean;
  /** Whether letters and digits right before or after the words make it another word. */
  readonly wholeWords: boolean;
}

/**
 * Every place where the words stand in a text, in order, without overlaps. White space counts as white space,
 * whichever and however much of it. What was set aside is no part of the text, and a place that would cut a character
 * in two is none.
 */
export function* occurrencesOf(
  text: string,
  segments: readonly Pick<Segment, 'start' | 'end' | 'setAside'>[],
  words: string,
  { matchCase, wholeWords }: OccurrenceOptions,
): Generator<Span> {
  const sought = words.trim().split(/\s+/u).map(escaped).join('\\s+');
  if (sought === '') return;
  const edge = (look: string) => (wholeWords ? `(?${look}[\\p{L}\\p{N}\\p{M}_])` : '');
  const pattern = new RegExp(`${edge('<!')}${sought}${edge('!')}`, matchCase ? 'gu' : 'giu');
  const setAside = segments.filter((segment) => segment.setAside !== null);
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while ((setAside[next]?.end ?? text.length) <= span.start && next < setAside.length) next += 1;
    if ((setAside[next]?.start ?? text.length) < span.end) continue;
    const snapped = snapToGraphemes(text, span);
    if (snapped.start === span.start && snapped.end === span.end) yield span;
  }
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
