import { z } from 'zod';
import type { Cue, Page, Revision, Segment } from './documents.ts';
import { linesOf } from './lines.ts';
import type { NamedSpan } from './named-spans.ts';
import { sectionsOf } from './sections.ts';
import type { Span } from './selectors.ts';

/** What places can be told by, as CSL names it. A document can be cited by one of them, whatever its text has. */
export const locatorLabels = ['paragraph', 'page', 'timestamp', 'section', 'line'] as const;
export const LocatorLabel = z.enum(locatorLabels);
export type LocatorLabel = z.infer<typeof LocatorLabel>;

/**
 * A place in a document: `label` is a CSL locator label; `first` and `last` are its ends as they are printed, the same where
 * it is one: paragraphs `5` and `7`, pages `xii` and `xii`, the time `1:02:07`, the section `2.1` or `Results`.
 */
export const Locator = z.object({ label: LocatorLabel, first: z.string(), last: z.string() });
export type Locator = z.infer<typeof Locator>;

/** What the places in a text are told by. */
export interface Places {
  /** What the analyst chose for the document; null for what its text has. */
  readonly citeBy: LocatorLabel | null;
  /** Those that have a number, as many texts have a heading for every paragraph. */
  readonly paragraphs: readonly NamedSpan[];
  readonly pages: readonly Page[];
  readonly cues: readonly Cue[];
  /** None where the text is not cited by them; so are `lines`. */
  readonly sections: readonly NamedSpan[];
  readonly lines: readonly NamedSpan[];
}

export function placesOf(
  { text, segments, pages, cues }: Pick<Revision, 'text' | 'segments' | 'pages' | 'cues'>,
  citeBy: LocatorLabel | null,
): Places {
  return {
    citeBy,
    paragraphs: numberedParagraphs(segments),
    pages,
    cues,
    sections: citeBy === 'section' ? sectionsOf(text, segments) : [],
    lines: citeBy === 'line' ? linesOf(text, segments) : [],
  };
}

function numberedParagraphs(segments: readonly Segment[]): NamedSpan[] {
  const numbers = paragraphNumbers(segments);
  return segments.flatMap(({ start, end }, index) => {
    const name = numbers[index] ?? null;
    return name === null ? [] : [{ start, end, name }];
  });
}

/**
 * Numbers the paragraphs of a revision from 1, in order. Headings, captions and segments set aside have no number
 * (null). The result is indexed by segment ordinal.
 */
export function paragraphNumbers(segments: readonly Pick<Segment, 'kind' | 'setAside'>[]): (number | null)[] {
  let count = 0;
  return segments.map((segment) => {
    if (segment.setAside || segment.kind === 'heading' || segment.kind === 'caption') return null;
    count += 1;
    return count;
  });
}

/**
 * What stands in the margin beside each segment, by ordinal: the time at which a turn begins where the text has times, else
 * its paragraph number; null beside what has neither.
 */
export function marginMarks({ segments, cues }: Pick<Revision, 'segments' | 'cues'>): (string | null)[] {
  return paragraphNumbers(segments).map((number, index) => {
    if (number === null) return null;
    if (cues.length === 0) return String(number);
    const milliseconds = millisecondsAt(cues, segments[index]?.start ?? 0);
    return milliseconds === null ? null : formatTime(milliseconds);
  });
}

/** The index of the last span that starts at or before `offset` (UTF-16 units); -1 when there is none. O(log n). */
export function segmentIndexAt(segments: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The locator of the span `[start, end)`: by what the document is cited by where the place can be told so, else by what its
 * text has: pages, or times (as APA cites recordings: when the span begins), or paragraphs. Null where it touches no
 * numbered text.
 */
export function locatorOf(places: Places, span: Span): Locator | null {
  const chosen = places.citeBy && finders[places.citeBy](places, span);
  if (chosen) return chosen;
  if (places.pages.length > 0) return pagesOf(places.pages, span);
  if (places.cues.length > 0) return timeOf(places.cues, span.start);
  return finders.paragraph(places, span);
}

const finders: Readonly<Record<LocatorLabel, (places: Places, span: Span) => Locator | null>> = {
  paragraph: ({ paragraphs }, span) => touchedOf('paragraph', paragraphs, span),
  page: ({ pages }, span) => pagesOf(pages, span),
  timestamp: ({ cues }, { start }) => timeOf(cues, start),
  section: ({ sections }, span) => touchedOf('section', sections, span),
  line: ({ lines }, span) => touchedOf('line', lines, span),
};

/** From the first to the last of the places that a span touches; null where it touches none. */
function touchedOf(label: LocatorLabel, places: readonly NamedSpan[], span: Span): Locator | null {
  let first: NamedSpan | null = null;
  let last: NamedSpan | null = null;
  for (let index = Math.max(0, segmentIndexAt(places, span.start)); index < places.length; index += 1) {
    const place = places[index];
    if (!place || place.start >= span.end) break;
    if (place.end <= span.start) continue;
    first ??= place;
    last = place;
  }
  return first && last ? { label, first: String(first.name), last: String(last.name) } : null;
}

function pagesOf(pages: readonly Page[], { start, end }: Span): Locator | null {
  const first = pages[segmentIndexAt(pages, start)];
  const last = pages[segmentIndexAt(pages, end - 1)];
  return first && last ? { label: 'page', first: pageName(first), last: pageName(last) } : null;
}

/** What a page is called: what is printed on it, or else its number in the file. */
export function pageName({ label, number }: Page): string {
  return label === '' ? String(number) : label;
}

function timeOf(cues: readonly Cue[], offset: number): Locator | null {
  const milliseconds = millisecondsAt(cues, offset);
  if (milliseconds === null) return null;
  const time = formatTime(milliseconds);
  return { label: 'timestamp', first: time, last: time };
}

/**
 * When the character at `offset` is spoken, in milliseconds: within a cue in proportion to its characters, after one at its
 * end. A cue without an end is taken to go on until the next. Null before the first cue.
 */
export function millisecondsAt(cues: readonly Cue[], offset: number): number | null {
  const index = segmentIndexAt(cues, offset);
  const cue = cues[index];
  if (!cue) return null;
  const { start, end, beginsAt } = cue;
  const endsAt = cue.endsAt ?? Math.max(beginsAt, cues[index + 1]?.beginsAt ?? beginsAt);
  const share = Math.min(1, (offset - start) / (end - start));
  return Math.round(beginsAt + share * (endsAt - beginsAt));
}

/** `2:07` or `1:02:07`: hours, minutes and seconds, the fraction cut off. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `5` or `5–7`: the locator's value without its label. */
export function formatLocatorValue({ first, last }: Locator): string {
  return first === last ? first : `${first}–${last}`;
}

const abbreviations: Readonly<Record<LocatorLabel, { one: string; several: string }>> = {
  paragraph: { one: 'para. ', several: 'paras. ' },
  page: { one: 'p. ', several: 'pp. ' },
  timestamp: { one: '', several: '' },
  section: { one: 'sec. ', several: 'secs. ' },
  line: { one: 'line ', several: 'lines ' },
};

/** `para. 5`, `paras. 5–7`, `p. xii`, `1:02:07`, `sec. Results` or `line 12`; '' for none. */
export function formatLocator(locator: Locator | null): string {
  if (!locator) return '';
  const { one, several } = abbreviations[locator.label];
  return `${locator.first === locator.last ? one : several}${formatLocatorValue(locator)}`;
}
