import { isNumberedLabel, isProperName, type LabelledText, readSpeakerLabel } from './speaker-labels.ts';
import { leadingMark, markAfterName, millisecondsOf, partsOf, trailingMark } from './time-marks.ts';

/** Where a line of a transcript has its time. */
export type TimePlace = 'leading' | 'name' | 'trailing';

/** A line of a transcript in any of the layouts, taken apart; which of it holds is decided by the whole text. */
export interface LayoutLine {
  /** As written, without white space at its ends. */
  readonly written: string;
  /** What is said, without time and label. */
  readonly words: string;
  readonly label: LabelledText | null;
  /** A name that no colon shows to be one: on a line of its own, or before a time. */
  readonly heading: string | null;
  readonly place: TimePlace | null;
  readonly beginsAt: number | null;
  readonly endsAt: number | null;
  /** `12:30` without brackets may be an hour of the day. */
  readonly isCertain: boolean;
  /** Nothing stands between the line and the one before it. */
  readonly goesOn: boolean;
}

const bold = /^(?:[-*+]\s+)?(\*\*|__)(?=\S)(.{1,80}?)\1/u;
const bracketedName = /^\[(?<name>[^[\]:]{1,60})\](?=\s|:|$)\s*/u;

/** Takes a line apart. Longer lines than any label are looked at only at their ends. */
export function readLayoutLine(line: string, goesOn: boolean): LayoutLine {
  const written = line.trim();
  const plain = {
    written,
    goesOn,
    heading: null,
    place: null,
    beginsAt: null,
    endsAt: null,
    isCertain: false,
  };
  const unmarked = withoutBold(written);
  const leading = leadingMark.exec(unmarked.slice(0, 200));
  const rest = leading ? withoutBold(unmarked.slice(leading[0].length)) : unmarked;
  const label = readLabelWithTime(rest);
  if (leading?.groups) {
    const words = label ? rest.slice(label.length) : rest;
    const times = timesOf(leading.groups);
    const heading = label ? null : headingOf(rest);
    return {
      ...plain,
      words,
      label,
      heading,
      place: 'leading',
      ...times,
      isCertain: isCertainMark(leading[0]),
    };
  }
  if (label?.times) {
    return {
      ...plain,
      words: rest.slice(label.length),
      label,
      place: 'name',
      ...label.times,
      isCertain: true,
    };
  }
  if (label) return { ...plain, ...readTrailing(rest.slice(label.length)), label };
  const named = readNameAndTime(rest);
  if (named) return { ...plain, ...named, label: null, place: 'name', isCertain: true };
  return { ...plain, ...readTrailing(rest), label: null, heading: headingOf(rest) };
}

/**
 * The line read anew where its time may be that of the words before it, in a text in which times are: “Genau [00:00:30]”
 * is no name there.
 */
export function asTrailing(line: LayoutLine): LayoutLine {
  if (line.place !== 'name' || line.heading === null || line.words !== '') return line;
  const trailing = readTrailing(withoutBold(line.written));
  return trailing.place === null ? line : { ...line, ...trailing, heading: null, beginsAt: null };
}

/** Names are often bold in Markdown: `**Anna:** …`. */
function withoutBold(text: string): string {
  return text.replace(bold, '$2');
}

/** Most lines have no time in them, which is told in no time. */
function mayHaveTime(text: string): boolean {
  return /\d\s?:\s?\d/u.test(text.slice(0, 200));
}

function timesOf(groups: Readonly<Record<string, string | undefined>>) {
  const beginsAt = millisecondsOf(groups.begin ?? '');
  const endsAt = groups.end === undefined ? null : Math.max(beginsAt, millisecondsOf(groups.end));
  return { beginsAt, endsAt };
}

function isCertainMark(mark: string): boolean {
  return /^[[({#<]/u.test(mark) || partsOf(mark) > 2 || />|→/u.test(mark);
}

/** `Anna:`, `Anna: [00:12]`, `Anna (00:12):`, `[Anna]:`. */
function readLabelWithTime(
  text: string,
): (LabelledText & { readonly times?: ReturnType<typeof timesOf> }) | null {
  const head = text.slice(0, 200);
  const timed = mayHaveTime(head) ? markAfterName.exec(head) : null;
  const name = timed?.groups?.name ?? '';
  if (timed?.groups?.colon && timed.groups.mark && isName(name)) {
    return { speaker: bare(name), length: timed[0].length, aside: '', times: timesOf(timed.groups) };
  }
  const bracketed = /^\[([^[\]:\d][^[\]:]{0,59})\]\s?:\s*/u.exec(head);
  const label = bracketed
    ? { speaker: bracketed[1] ?? '', length: bracketed[0].length, aside: '' }
    : readSpeakerLabel(head);
  if (!label) return null;
  const after = leadingMark.exec(head.slice(label.length));
  if (!after?.groups || !isCertainMark(after[0])) return label;
  return { ...label, length: label.length + after[0].length, times: timesOf(after.groups) };
}

/** `Anna  0:15`, `Anna [00:00:15] words`, `[Anna] 10:02:33`. */
function readNameAndTime(text: string) {
  if (!mayHaveTime(text)) return null;
  const match = markAfterName.exec(text.slice(0, 200));
  if (!match?.groups) return null;
  const { name = '', gap = '', mark = '' } = match.groups;
  const words = text.slice(match[0].length);
  const isBracketed = /^[[({#<]/u.test(mark);
  const isSetOff = /\t| {2}/u.test(gap) || bracketedName.test(name);
  if (!/\s/u.test(gap) && !isBracketed) return null;
  if (words !== '' && !isBracketed) return null;
  if (!isName(name) && !(isSetOff && name.length <= 60 && !/[.!?:]$/u.test(name))) return null;
  return { heading: bare(name), words, ...timesOf(match.groups) };
}

/** A sentence of one word (“Genau.”) is no name; an abbreviation at its end (“Jr.”) is part of one. */
function isName(text: string): boolean {
  const name = bare(text);
  return (
    isProperName(name) && (!name.endsWith('.') || /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Ph\.?D|M\.?D)\.$/u.test(name))
  );
}

function bare(name: string): string {
  return name
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/\*\*|__/gu, '')
    .trim();
}

/** A line that is a name and nothing else. */
function headingOf(text: string): string | null {
  const name = bare(text);
  if (text.length > 70 || name === '') return null;
  const isBracketed = /^\[[^[\]]+\]$/u.test(text);
  return isNumberedLabel(name) || isProperName(name) || isBracketed ? name : null;
}

/** Words with the time at their end, which is when they ended. */
function readTrailing(text: string): Pick<LayoutLine, 'words' | 'place' | 'endsAt' | 'isCertain'> {
  const match =
    text.endsWith(')') || text.endsWith(']') || text.endsWith('#')
      ? trailingMark.exec(text.slice(-60))
      : null;
  const time = match?.groups && (match.groups.square ?? match.groups.round ?? match.groups.hash);
  if (!match || !time) return { words: text, place: null, endsAt: null, isCertain: false };
  const words = text.slice(0, text.length - match[0].length).trimEnd();
  // “(12:30)” is a verse; “(0:12:30)” is none.
  const isCertain = match.groups?.round === undefined || partsOf(time) > 2;
  return { words, place: 'trailing', endsAt: millisecondsOf(time), isCertain };
}
