import { asTrailing, type LayoutLine, readLayoutLine } from './layout-lines.ts';
import { acceptSpeakers, isNumberedLabel } from './speaker-labels.ts';
import { bracketedMark, millisecondsOf } from './time-marks.ts';
import type { Utterance } from './utterance.ts';

/** Fewer times do not make a transcript. */
const minimumTimes = 2;
/** The share of lines that must have a time, or stand under one. */
const timedShare = 0.1;
/** Times run on, but for a few that were mistyped. */
const backwardShare = 0.1;
/** A text of bare `12:30`s is a programme or a log unless it begins at the beginning. */
const earlyStart = 3 * 60_000;

/**
 * Reads a transcript with times in the layouts of Zoom, Teams, Otter, Trint, Rev, Sonix, oTranscribe, noScribe, aTrain, f4 and
 * people: names and times before, between or after the words, on lines of their own or not. Null for any other text, plain
 * “Name: words” without times included, which is kept as it stands.
 * @param paragraphs what is apart in the text; each may be of several lines
 */
export function readTranscriptLayout(paragraphs: readonly string[]): Utterance[] | null {
  const lines = settlePlaces(
    paragraphs.flatMap((paragraph) =>
      paragraph
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => readLayoutLine(line, index > 0)),
    ),
  );
  const timed = lines.filter(({ place }) => place !== null);
  if (!isTranscript(lines, timed)) return null;
  return toUtterances(lines, rulesOf(lines));
}

/** Where most times are those of the words before them, all are. */
function settlePlaces(lines: readonly LayoutLine[]): readonly LayoutLine[] {
  const settled = lines.map(asTrailing);
  const trailing = lines.filter(({ place }) => place === 'trailing').length;
  const changed = settled.filter((line, index) => line !== lines[index]).length;
  return trailing > changed ? settled : lines;
}

function isTranscript(lines: readonly LayoutLine[], timed: readonly LayoutLine[]): boolean {
  if (timed.length < minimumTimes || timed.length < lines.length * timedShare) return false;
  const times = timed.map(({ beginsAt, endsAt }) => beginsAt ?? endsAt ?? 0);
  const backward = times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
  if (backward > times.length * backwardShare) return false;
  const certain = timed.filter(({ isCertain, label }) => isCertain || label !== null);
  return certain.length >= timed.length / 2 || (times[0] ?? 0) < earlyStart;
}

/** What the lines of this text mean. */
interface Rules {
  readonly speakers: ReadonlySet<string>;
  /** Names that stand on a line of their own, or beside a time. */
  readonly headings: ReadonlySet<string>;
  /** Whether a name on a line of its own stands above its time rather than below it. */
  readonly isAbove: boolean;
  /** Whether names come with times, so that words before a colon elsewhere are none. */
  readonly namesHaveTimes: boolean;
  /** Whether a time is that of the words before it. */
  readonly trails: boolean;
}

function rulesOf(lines: readonly LayoutLine[]): Rules {
  const beside = lines.flatMap(({ heading, place }) =>
    heading !== null && place === 'name' ? [heading] : [],
  );
  const isAbove = areNamesAboveTimes(lines);
  const alone = lines.flatMap((line, index) =>
    standsAsHeading(lines, index, isAbove) ? [line.heading ?? ''] : [],
  );
  const headings = areHeadings(lines, alone.length) ? alone : alone.filter(isNumberedLabel);
  const namesHaveTimes = haveNames(lines, isAbove);
  const labels = lines.flatMap(({ label }, index) =>
    label && (!namesHaveTimes || isBesideTime(lines, index)) ? [label.speaker] : [],
  );
  const count = (place: string) => lines.filter((line) => line.place === place).length;
  return {
    speakers: acceptSpeakers(
      [...labels, ...beside, ...headings],
      lines.filter(({ place }) => place !== null).length,
    ),
    headings: new Set([...beside, ...headings]),
    isAbove,
    namesHaveTimes,
    trails: count('trailing') > count('leading') + count('name'),
  };
}

/** Whether most times on lines of their own have a name above them, as in what is copied from Teams. */
function areNamesAboveTimes(lines: readonly LayoutLine[]): boolean {
  const times = lines.flatMap((line, index) => (isBareTime(line) ? [index] : []));
  const named = times.filter((index) => {
    const above = lines[index - 1];
    return (
      above !== undefined && above.heading !== null && above.place === null && !isBareTime(lines[index - 2])
    );
  });
  return named.length > 0 && named.length >= times.length * 0.6;
}

/** Whether most times have a name with them, or on the line below or above. */
function haveNames(lines: readonly LayoutLine[], isAbove: boolean): boolean {
  const times = lines.flatMap((line, index) => (line.place === null ? [] : [index]));
  const named = times.filter((index) => {
    const line = lines[index];
    const next = lines[index + 1];
    if (!line || line.label || line.place === 'name' || standsAsHeading(lines, index, isAbove)) return true;
    if (!isBareTime(line)) return false;
    return next?.label || standsAsHeading(lines, isAbove ? index - 1 : index + 1, isAbove);
  });
  return named.length >= times.length * 0.6;
}

/** On the line of a time, or right under a line that is a time. */
function isBesideTime(lines: readonly LayoutLine[], index: number): boolean {
  return lines[index]?.place !== null || isBareTime(lines[index - 1]);
}

/**
 * A name on a line of its own over words: with a time before it (`[00:12] - Anna`), after a line that is a time
 * (`0:0:1.2 --> 0:0:3.4`) or before one, or a number for a name (`SPEAKER_00`).
 */
function standsAsHeading(lines: readonly LayoutLine[], index: number, isAbove: boolean): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || line.heading === null || line.place === 'name' || !next || next.heading === line.heading)
    return false;
  if (line.place === 'leading') return next.place === null;
  if (line.place === 'trailing') return false;
  const isUnderTime = isBareTime(lines[index - 1]);
  return isNumberedLabel(line.heading) || (isAbove ? isBareTime(next) && !isUnderTime : isUnderTime);
}

function isBareTime(line: LayoutLine | undefined): boolean {
  return line?.place === 'leading' && line.words === '' && line.label === null;
}

/** Where most times have a name with them, it is the layout; a single “Yes.” under a time is not. */
function areHeadings(lines: readonly LayoutLine[], found: number): boolean {
  return found >= lines.filter(({ place }) => place === 'leading').length * 0.6;
}

function toUtterances(lines: readonly LayoutLine[], rules: Rules): Utterance[] {
  const utterances: Utterance[] = [];
  const isHeadingAt = (index: number) => hasHeading(lines, index, rules);
  const isNamedAt = (index: number) => hasSpeaker(lines, index, rules);
  const trailing = rules.trails
    ? trailingTimes(lines, (index) => isNamedAt(index) || isHeadingAt(index))
    : new Map<number, Time>();
  let speaker: string | null = null;
  let time: Time = untimed;
  let hasBegun = false;
  /** A name under which nothing was said yet. */
  let silent: string | null = null;
  const endSilent = () => {
    if (silent !== null)
      utterances.push({ text: silent, speaker, beginsAt: null, endsAt: null, isApart: true });
    silent = null;
  };
  lines.forEach((line, index) => {
    const isHeading = isHeadingAt(index);
    const isNamed = isNamedAt(index);
    if (isNamed || isHeading) endSilent();
    if (isNamed) speaker = line.label?.speaker ?? null;
    else if (isHeading) speaker = line.heading;
    if (line.place === 'leading' || line.place === 'name') time = line;
    else if (line.place === 'trailing' && !rules.trails) time = { beginsAt: line.endsAt, endsAt: null };
    else time = trailing.get(index) ?? time;
    const isBefore = !hasBegun;
    if (line.place !== null || isNamed || isHeading || trailing.has(index)) hasBegun = true;
    const said = isHeading && line.place !== 'name' ? '' : wordsOf(line, isNamed);
    const isApart = isBefore || (time.beginsAt === null && !line.goesOn && !isNamed);
    const pieces = piecesOf(said, time);
    if (pieces.length > 0) silent = null;
    else if (isNamed || isHeading) silent = line.written;
    for (const piece of pieces) {
      utterances.push({ ...piece, speaker: hasBegun ? speaker : null, isApart });
      // The words below go on with this time.
      time = untimed;
    }
  });
  endSilent();
  return utterances;
}

interface Time {
  readonly beginsAt: number | null;
  readonly endsAt: number | null;
}

const untimed: Time = { beginsAt: null, endsAt: null };

/**
 * The times of words that end with theirs, by the line on which these words begin: right after the time before. What
 * stands above the first paragraph with a time or a name is not said.
 */
function trailingTimes(
  lines: readonly LayoutLine[],
  isNamed: (index: number) => boolean,
): ReadonlyMap<number, Time> {
  const times = new Map<number, Time>();
  let first = 0;
  let hasBegun = false;
  let before = 0;
  for (const [index, { place, endsAt, goesOn }] of lines.entries()) {
    if (!hasBegun && !goesOn) first = index;
    if (isNamed(index)) hasBegun = true;
    if (place === null) continue;
    if (place === 'trailing' && endsAt !== null) {
      times.set(first, { beginsAt: Math.min(before, endsAt), endsAt });
      before = endsAt;
    }
    hasBegun = true;
    first = index + 1;
  }
  return times;
}

/** Whether a line is the name of who speaks, without a colon. */
function hasHeading(lines: readonly LayoutLine[], index: number, rules: Rules): boolean {
  const line = lines[index];
  if (!line || line.heading === null || !rules.headings.has(line.heading)) return false;
  return line.place === 'name' || standsAsHeading(lines, index, rules.isAbove);
}

/** Whether the label a line begins with is a speaker's. */
function hasSpeaker(lines: readonly LayoutLine[], index: number, rules: Rules): boolean {
  const line = lines[index];
  if (!line?.label) return false;
  if (line.place === 'name') return true;
  return rules.speakers.has(line.label.speaker) && (!rules.namesHaveTimes || isBesideTime(lines, index));
}

function wordsOf({ words, label, written, place }: LayoutLine, isNamed: boolean): string {
  if (!label) return words;
  if (isNamed) return `${label.aside} ${words}`.trim();
  // What looked like a label is part of what is said.
  return place === null ? written : `${label.speaker}${label.aside && ` ${label.aside}`}: ${words}`;
}

/** Divides words at the times in brackets that stand among them. */
function piecesOf(
  words: string,
  first: Time,
): { text: string; beginsAt: number | null; endsAt: number | null }[] {
  const pieces: { text: string; beginsAt: number | null; endsAt: number | null }[] = [];
  let from = 0;
  let time = { beginsAt: first.beginsAt, endsAt: first.endsAt };
  const take = (to: number) => {
    const text = words.slice(from, to).trim();
    if (text !== '') pieces.push({ text, ...time });
  };
  for (const match of words.matchAll(bracketedMark)) {
    const { begin, end, hash } = match.groups ?? {};
    take(match.index);
    from = match.index + match[0].length;
    time = {
      beginsAt: millisecondsOf(begin ?? hash ?? ''),
      endsAt: end === undefined ? null : millisecondsOf(end),
    };
  }
  take(words.length);
  return pieces;
}
