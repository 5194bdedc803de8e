import type { Segment } from './documents.ts';

/** What may stand before the name: a time, a bracket. */
const labelHead = /^[\s[\]()\d:.,–-]*/u;
/** What may stand between the name and the colon, e.g. ` (through an interpreter)`. */
const labelTail = /^[^\n:]{0,42}:/u;

/**
 * How much of a turn's own text names its speaker (`[00:12] Interviewer:`), in UTF-16 units; 0 when the name is not
 * part of the text.
 */
export function speakerLabelLength(
  text: string,
  segment: Pick<Segment, 'start' | 'end' | 'speaker'>,
): number {
  if (!segment.speaker) return 0;
  const words = text.slice(segment.start, segment.end);
  const nameStart = labelHead.exec(words)?.[0].length ?? 0;
  const nameEnd = nameStart + segment.speaker.length;
  if (words.slice(nameStart, nameEnd).toLowerCase() !== segment.speaker.toLowerCase()) return 0;
  const tail = labelTail.exec(words.slice(nameEnd))?.[0];
  return tail ? nameEnd + tail.length : 0;
}

/** Whether the name that is shown for a speaker is another than the text has. */
export function isOtherName(speaker: string, shown: string): boolean {
  return speaker.toLowerCase() !== shown.toLowerCase();
}

/**
 * The name to show beside each segment, by ordinal: where a speaker begins whom the text itself does not name, or names
 * otherwise than they are shown.
 */
export function speakersBeside(
  text: string,
  segments: readonly Segment[],
  shownName: (speaker: string) => string = (speaker) => speaker,
): (string | null)[] {
  let before: string | null = null;
  return segments.map((segment) => {
    const { speaker } = segment;
    const isNew = speaker !== before;
    before = speaker;
    if (speaker === null || !isNew) return null;
    const shown = shownName(speaker);
    return isOtherName(speaker, shown) || speakerLabelLength(text, segment) === 0 ? shown : null;
  });
}

/** What ends a line, wherever a text came from. */
const lineEnd = /[\n\v\f\u2028\u2029]/u;

/** The lines of a text, each with what ends it. */
export function linesOf(text: string): string[] {
  return text.split(new RegExp(`(?<=${lineEnd.source})`, 'u'));
}

/**
 * The names that stand before the words of a text when it is edited, by ordinal of their segments: where a speaker begins
 * whom the text does not name. Null for the other segments, and for one that begins inside a line.
 */
export function insertedSpeakers(text: string, segments: readonly Segment[]): (string | null)[] {
  return speakersBeside(text, segments).map((speaker, index) => {
    const gap = text.slice(segments[index - 1]?.end ?? 0, segments[index]?.start);
    return speaker?.trim() && (index === 0 || lineEnd.test(gap)) ? speaker : null;
  });
}

/** A text as it is edited: with the names of `insertedSpeakers` and a colon before the words, to be changed like them. */
export function withSpeakerLabels(text: string, segments: readonly Segment[]): string {
  const parts: string[] = [];
  let from = 0;
  insertedSpeakers(text, segments).forEach((speaker, index) => {
    if (speaker === null) return;
    const start = segments[index]?.start ?? 0;
    parts.push(text.slice(from, start), `${speaker}: `);
    from = start;
  });
  return parts.join('') + text.slice(from);
}
