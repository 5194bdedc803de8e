import { readCueText } from './cue-text.ts';
import { captionTimes, millisecondsOf } from './time-marks.ts';

/** A caption of a WebVTT or SRT file, its words by voice and line. */
export interface Caption {
  readonly beginsAt: number;
  readonly endsAt: number;
  readonly lines: readonly { readonly voice: string | null; readonly text: string }[];
}

export interface CaptionFile {
  readonly captions: readonly Caption[];
  /** Words before the first caption that no format accounts for. */
  readonly preface: string;
  /** What the header says of the language (`Language: en`), as written. */
  readonly language: string | null;
}

interface RawCaption {
  readonly times: RegExpExecArray;
  /** Lines up to the next caption's times, its number or identifier left out. */
  readonly lines: readonly string[];
}

/**
 * Reads the captions of a WebVTT or SRT file, however loosely it is written. Words that stand where none should are kept with
 * the caption before them; only headers, numbers, identifiers, comments, styles and regions are left out.
 * @param text with line feeds only
 */
export function readCaptions(text: string, format: 'webvtt' | 'srt'): CaptionFile {
  const lines = text.split('\n');
  const arrows = lines.flatMap((line, index) => {
    const times = line.length < 400 && line.includes(':') ? captionTimes.exec(line) : null;
    return times ? [{ times, index }] : [];
  });
  const head = lines.slice(0, arrows[0]?.index ?? lines.length);
  const numbers = numbersOf(head);
  const wordsOf = (own: readonly string[]) => (format === 'webvtt' ? withoutComments(own) : own);
  const raw = arrows.map(({ times, index }, position): RawCaption => {
    const next = arrows[position + 1]?.index ?? lines.length;
    const own = lines.slice(index + 1, next);
    if (position + 1 < arrows.length) dropIdentifier(own, format, numbers);
    return { times, lines: wordsOf(own) };
  });
  if (arrows.length > 0) dropIdentifier(head, format, numbers);
  const language = head.map((line) => /^Language:\s*(\S+)/iu.exec(line)?.[1]).find(Boolean) ?? null;
  const captions = raw.map(toCaption).filter((caption) => caption.lines.length > 0);
  return {
    captions: withoutRolling(captions, raw),
    preface: wordsOf(withoutHeader(head)).join('\n').trim(),
    language,
  };
}

/** `WEBVTT` and the lines up to the next empty one. */
function withoutHeader(head: readonly string[]): string[] {
  const isHeader = /^\s*WEBVTT(?:\s|$)/u.test(head[0] ?? '');
  if (!isHeader) return [...head];
  const empty = head.findIndex((line) => line.trim() === '');
  return empty === -1 ? [] : head.slice(empty);
}

/** Where the captions of a file have their numbers: right above the times, or above empty lines, as where every line has one after it. */
type Numbers = 'none' | 'above' | 'apart';

/** By what stands before the first times. */
function numbersOf(head: readonly string[]): Numbers {
  const index = head.findLastIndex((line) => line.trim() !== '');
  if (!isNumber(head[index] ?? '')) return 'none';
  return index === head.length - 1 ? 'above' : 'apart';
}

const isNumber = (line: string) => /^\s*\d+\s*$/u.test(line);

/** Takes the number or identifier of the next caption off the end of the lines before its times. */
function dropIdentifier(lines: string[], format: 'webvtt' | 'srt', numbers: Numbers): void {
  const index = lines.findLastIndex((line) => line.trim() !== '');
  const last = (lines[index] ?? '').trim();
  const isAbove = index === lines.length - 1;
  if (last === '' || (numbers !== 'apart' && !isAbove)) return;
  const isIdentifier = format === 'webvtt' && isAbove && index > 0 && lines[index - 1]?.trim() === '';
  const isTeams = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\/\d+-\d+)?$/iu.test(last);
  if ((numbers !== 'none' && isNumber(last)) || isIdentifier || isTeams) lines.splice(index);
}

/** Leaves out NOTE, STYLE and REGION blocks, which end at an empty line. */
function withoutComments(lines: readonly string[]): string[] {
  let isComment = false;
  let isAfterEmpty = false;
  return lines.filter((line) => {
    const isEmpty = line.trim() === '';
    if (isEmpty) isComment = false;
    else if (isAfterEmpty && /^(?:NOTE(?:\s|$)|STYLE\s*$|REGION\s*$)/u.test(line)) isComment = true;
    isAfterEmpty = isEmpty;
    return !isEmpty && !isComment;
  });
}

function toCaption({ times, lines }: RawCaption): Caption {
  const beginsAt = millisecondsOf(times.groups?.begin ?? '');
  const endsAt = Math.max(beginsAt, millisecondsOf(times.groups?.end ?? ''));
  const parts = readCueText(lines.join('\n')).flatMap(({ voice, text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ voice, text: line })),
  );
  return { beginsAt, endsAt, lines: parts };
}

/**
 * Automatic captions of video sites roll: each begins with the line the one before ended with. Such lines are left out; files
 * of this kind are known by the time tags within their words.
 */
function withoutRolling(captions: readonly Caption[], raw: readonly RawCaption[]): Caption[] {
  const isRolling = raw.some(({ lines }) => lines.some((line) => /<\d{1,2}:\d{2}:\d{2}\.\d{3}>/u.test(line)));
  if (!isRolling) return [...captions];
  let before = '';
  return captions.flatMap((caption) => {
    const lines = caption.lines.filter(({ text }, index) => index > 0 || text !== before);
    before = caption.lines.at(-1)?.text ?? before;
    return lines.length > 0 ? [{ ...caption, lines }] : [];
  });
}
