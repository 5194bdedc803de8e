import type { Segment } from '../../../shared/domain/documents.ts';
import { insertedSpeakers, linesOf, speakerLabelLength } from '../../../shared/domain/speaker-label.ts';
import { isProperName, readSpeakerLabel } from '../imports/transcript/speaker-labels.ts';
import { alignLines, type FormerLine } from './aligned-lines.ts';

/** A text that was edited with its speakers' names in it, and where these stood. */
export interface EditedSpeakers {
  /** Without the names. */
  readonly text: string;
  /**
   * Who begins to speak at an offset of that text; null for words that nobody said, undefined for words of the speaker
   * before. Empty where the text names its speakers itself, or has none.
   */
  readonly speakers: ReadonlyMap<number, string | null | undefined>;
}

interface SegmentedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/**
 * Takes the speakers' names out of a text that was edited as `withSpeakerLabels` shows it: those that were put there, and new
 * ones at the beginning of a line that read like names. What stood in the text before stays in it, names too.
 */
export function readEditedSpeakers(typed: string, before: SegmentedText): EditedSpeakers {
  const shown = shownLines(before);
  if (shown.every(({ inserted }) => inserted === '')) return { text: typed, speakers: new Map() };
  const reader = new LabelReader(shown, before.segments);
  const lines = linesOf(typed);
  const spoken = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const former = alignLines(
    shown.map((line) => line.inserted + line.words),
    spoken.map((index) => lines[index]?.trim() ?? ''),
  );
  const formerOf = new Map(spoken.map((index, place) => [index, former[place] ?? null]));
  const speakers = new Map<number, string | null | undefined>();
  const parts: string[] = [];
  let length = 0;
  let last: FormerLine | null = null;
  lines.forEach((line, index) => {
    const present = formerOf.get(index);
    const indent = line.slice(0, line.length - line.trimStart().length);
    const label = present === undefined ? '' : reader.labelOf(line.trim(), present);
    const words = line.slice(indent.length + label.length);
    const start = length + indent.length + words.length - words.trimStart().length;
    if (present !== undefined) {
      for (const [offset, speaker] of reader.speakersOf({ line: line.trim(), label, former: present, last }))
        speakers.set(start + offset, speaker);
      last = present;
    }
    parts.push(indent, words);
    length += indent.length + words.length;
  });
  return { text: parts.join(''), speakers };
}

/** Who speaks the segment that begins at an offset in a line's words; as in `EditedSpeakers`. */
type Beginning = readonly [offset: number, speaker: string | null | undefined];

/** A line of words as it was shown. */
interface ShownLine {
  /** The name that was put before the words, with its colon; '' for none. */
  readonly inserted: string;
  readonly words: string;
  /** What stands before a colon in the words as names do, with the colon; '' for none. */
  readonly ownLabel: string;
  readonly speaker: string | null;
  readonly beginnings: readonly Beginning[];
}

function shownLines({ text, segments }: SegmentedText): ShownLine[] {
  const inserted = insertedSpeakers(text, segments);
  const known = knownSpeakers(segments);
  const shown: ShownLine[] = [];
  let [at, next] = [0, 0];
  for (const line of linesOf(text)) {
    const start = at + line.length - line.trimStart().length;
    at += line.length;
    const own: Segment[] = [];
    for (let segment = segments[next]; segment && segment.start < at; segment = segments[next]) {
      own.push(segment);
      next += 1;
    }
    const words = line.trim();
    if (words === '') continue;
    const first = own[0]?.start === start ? own[0] : undefined;
    const label = first && inserted[first.ordinal];
    const beginnings = own.map((segment): Beginning => {
      const isSame = segment.speaker !== null && segment.speaker === segments[segment.ordinal - 1]?.speaker;
      const goesOn = isSame && speakerLabelLength(text, segment) === 0;
      return [segment.start - start, goesOn ? undefined : segment.speaker];
    });
    shown.push({
      inserted: label ? `${label}: ` : '',
      words,
      ownLabel: (first && words.slice(0, speakerLabelLength(text, first))) || readLabel(words, known),
      speaker: first?.speaker ?? null,
      beginnings,
    });
  }
  return shown;
}

function knownSpeakers(segments: readonly Segment[]): ReadonlySet<string> {
  return new Set(segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
}

/** The name a line begins with, and its colon, if it is of somebody known or reads like a name; else ''. */
function readLabel(line: string, known: ReadonlySet<string>): string {
  for (const speaker of known) {
    if (line === `${speaker}:`) return line;
    if (line.startsWith(`${speaker}: `)) return `${speaker}: `;
  }
  const label = readSpeakerLabel(line);
  const isLabel =
    label && isProperName(label.speaker) && label.aside === '' && line.slice(label.length).trim() !== '';
  return isLabel ? line.slice(0, label.length) : '';
}

function nameOf(label: string): string {
  return label.replace(/\s?:\s*$/u, '');
}

/** Tells names that are put before the words from those that are part of them. */
class LabelReader {
  readonly #shown: readonly ShownLine[];
  readonly #known: ReadonlySet<string>;
  /** By their words, lines that may have been moved. */
  readonly #byWords: ReadonlyMap<string, number>;
  readonly #inserted: ReadonlySet<string>;
  readonly #own: ReadonlySet<string>;
  readonly #namesItself: boolean;

  constructor(shown: readonly ShownLine[], segments: readonly Segment[]) {
    const inserted = shown.filter((line) => line.inserted !== '');
    const own = shown.filter((line) => line.ownLabel !== '');
    this.#shown = shown;
    this.#known = knownSpeakers(segments);
    this.#byWords = new Map(shown.map((line, index) => [line.inserted + line.words, index]));
    this.#inserted = new Set(inserted.map((line) => nameOf(line.inserted)));
    this.#own = new Set(own.map((line) => nameOf(line.ownLabel)));
    this.#namesItself = own.length > inserted.length;
  }

  /** What of a line is a name that was put before its words; '' for none. */
  labelOf(line: string, former: FormerLine | null): string {
    const shown = this.#shownOf(line, former);
    if (shown?.inserted && line.startsWith(shown.inserted)) return shown.inserted;
    if (shown && shown.inserted + shown.words === line) return '';
    const label = readLabel(line, this.#known);
    if (label === '') return '';
    if (!shown) return this.#isInserted(nameOf(label)) ? label : '';
    const { inserted, ownLabel } = shown;
    if (ownLabel === '') return label;
    // Either the name in the text was changed, or another was put before it.
    if (line.startsWith(ownLabel)) return '';
    return inserted !== '' || line.slice(label.length).startsWith(ownLabel) ? label : '';
  }

  /** Who begins to speak in a line, by offset in its words; nothing of what its words must tell. */
  speakersOf({
    line,
    label,
    former,
    last,
  }: {
    readonly line: string;
    readonly label: string;
    readonly former: FormerLine | null;
    readonly last: FormerLine | null;
  }): readonly Beginning[] {
    const shown = former && this.#shown[former.index];
    const [first, ...others] = shown?.beginnings ?? [];
    const name = label === shown?.inserted ? shown.speaker : nameOf(label);
    if (label !== '') return [[0, name], ...(former?.isSame ? others : [])];
    if (!shown || !first) return [];
    if (former.isSame) {
      // Where paragraphs were taken away whole, the speaker of those that follow was not changed.
      const isAfterGap = last?.isSame && former.index > last.index + 1;
      return isAfterGap ? [[first[0], shown.speaker], ...others] : shown.beginnings;
    }
    if (shown.inserted !== '') return [];
    const keepsLabel = shown.ownLabel === '' ? !first[1] : line.startsWith(shown.ownLabel);
    return keepsLabel ? [first] : [];
  }

  #shownOf(line: string, former: FormerLine | null): ShownLine | undefined {
    const index = former?.index ?? this.#byWords.get(line);
    return index === undefined ? undefined : this.#shown[index];
  }

  /** Whether a name at the beginning of a new line is one like those that were put there, rather than part of the text. */
  #isInserted(name: string): boolean {
    return this.#inserted.has(name) || !(this.#own.has(name) || this.#namesItself);
  }
}

/**
 * The segments of a new version with the speakers that were typed. A segment without a name goes on with the speaker before
 * it, unless it was said by nobody and still is, or names its speaker itself.
 */
export function giveSpeakers(
  segments: readonly Segment[],
  { text, speakers }: Pick<EditedSpeakers, 'text' | 'speakers'>,
): Segment[] {
  if (speakers.size === 0) return [...segments];
  let current: string | null = null;
  return segments.map((segment) => {
    const named = speakers.get(segment.start);
    const isNamed = !speakers.has(segment.start) && speakerLabelLength(text, segment) > 0;
    const own = isNamed ? segment.speaker : named;
    if (own !== undefined && own !== null) current = own;
    const speaker = own === undefined ? current : own;
    if (speaker === segment.speaker || (own === undefined && speaker === null)) return segment;
    return speaker === null ? { ...segment, speaker } : { ...segment, kind: 'turn', level: null, speaker };
  });
}
