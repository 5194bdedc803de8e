import type { Segment } from '../../../shared/domain/documents.ts';
import { withSpeakerLabels } from '../../../shared/domain/speaker-label.ts';
import { isProperName, readSpeakerLabel } from '../imports/transcript/speaker-labels.ts';

/** A text that was edited with its speakers' names in it, and where these stood. */
export interface EditedSpeakers {
  /** Without the names. */
  readonly text: string;
  /** Who begins to speak at an offset of that text. Empty where the text names its speakers itself, or has none. */
  readonly speakers: ReadonlyMap<number, string>;
  /** Lines that nobody said, such as a title. */
  readonly unspoken: ReadonlySet<string>;
}

/**
 * Takes the speakers' names out of a text that was edited as `withSpeakerLabels` shows it. At the beginning of a line, names
 * that were there before count, and new ones that read like names; other words before a colon are said.
 */
export function readEditedSpeakers(
  typed: string,
  before: { readonly text: string; readonly segments: readonly Segment[] },
): EditedSpeakers {
  const shown = withSpeakerLabels(before.text, before.segments);
  if (shown === before.text) return { text: typed, speakers: new Map(), unspoken: new Set() };
  const known = new Set(before.segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const said = new Set(before.segments.map(({ start }) => lineAt(before.text, start)));
  const speakers = new Map<number, string>();
  const parts: string[] = [];
  let length = 0;
  for (const line of typed.split(/(?<=\n)/u)) {
    const label = labelOf(line, { known, said });
    const words = label ? line.slice(label.length) : line;
    if (label) speakers.set(length + words.length - words.trimStart().length, label.speaker);
    parts.push(words);
    length += words.length;
  }
  const unspoken = before.segments.filter(({ speaker }) => speaker === null);
  return {
    text: parts.join(''),
    speakers,
    unspoken: new Set(unspoken.map(({ start }) => lineAt(before.text, start))),
  };
}

function labelOf(
  line: string,
  { known, said }: { known: ReadonlySet<string>; said: ReadonlySet<string> },
): { speaker: string; length: number } | null {
  const colon = line.slice(0, 200).indexOf(': ');
  const name = colon === -1 ? '' : line.slice(0, colon);
  if (known.has(name)) return { speaker: name, length: colon + 2 };
  if (said.has(line.trimEnd())) return null;
  const label = readSpeakerLabel(line);
  if (!label || !isProperName(label.speaker) || label.aside !== '' || line.slice(label.length).trim() === '')
    return null;
  return { speaker: label.speaker, length: label.length };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return (end === -1 ? text.slice(start) : text.slice(start, end)).trimEnd();
}

/**
 * The segments of a new version with the speakers that were typed. A segment without a name goes on with the speaker before
 * it, unless it was said by nobody and still is.
 */
export function giveSpeakers(
  segments: readonly Segment[],
  { text, speakers, unspoken }: EditedSpeakers,
): Segment[] {
  if (speakers.size === 0) return [...segments];
  let current: string | null = null;
  return segments.map((segment) => {
    const own = speakers.get(segment.start);
    if (own !== undefined) current = own;
    if (current === null || (own === undefined && unspoken.has(lineAt(text, segment.start)))) return segment;
    return { ...segment, kind: 'turn', level: null, speaker: current };
  });
}
