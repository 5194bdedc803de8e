/**
 * Times as people and programs write them beside speech: `12:34`, `1:02:03`, `100:00:00.5`, `0:0:3.450`, `00:00:05,000`,
 * and f4's `#00:00:10-1#`. Two numbers are minutes and seconds.
 */
const clock = String.raw`\d{1,4}\s?:\s?\d{1,2}(?:\s?:\s?\d{1,2})?(?:\s?[.,;]\s?\d{1,3}|-\d(?=#)|:\d{2})?`;
/** What stands between the two times of a range. */
const until = String.raw`(?:-?\s?-{1,2}\s?>|=>|→|–>|—>|–|—|-|\bto\b|\bbis\b)`;

/** One time or a range, bracketed or bare. Groups: `begin`, `end`. */
const mark = (begin: string, end: string) =>
  String.raw`[[(<{#]?(?<${begin}>${clock})(?:\s*${until}\s*(?<${end}>${clock}))?[\])>}#]?`;

/** A line's leading time, with the dash, colon or bar that sets it off. */
export const leadingMark = new RegExp(
  String.raw`^${mark('begin', 'end')}(?=$|[\s:|,–—-])(?:\s*[-–—|,:](?=\s|$))?\s*`,
  'u',
);
/** A bracketed time or range anywhere; the dash after it belongs to it. */
export const bracketedMark = new RegExp(
  String.raw`(?:\[(?<begin>${clock})(?:\s*${until}\s*(?<end>${clock}))?\]|#(?<hash>${clock})#)(?:\s*-(?=\s))?`,
  'gu',
);
/** A time at the end of a line, after white space. */
export const trailingMark = new RegExp(
  String.raw`(?<=\s)(?:\[(?<square>${clock})\]|\((?<round>${clock})\)|#(?<hash>${clock})#)\s*$`,
  'u',
);
/** The times between a speaker's name and the end of the line or the words: `Anna  0:15`, `Anna [00:00:01] words`. */
export const markAfterName = new RegExp(
  String.raw`^(?<name>\S.{0,79}?)(?<gap>[ \t]*(?:[-–—|,][ \t]+)?)(?<mark>${mark('begin', 'end')})(?<colon>\s*:)?(?=\s|$)[ \t]*`,
  'u',
);
/** The times of a caption: loose arrows, missing hours, full stop or comma. What follows is a WebVTT or SRT setting. */
export const captionTimes = new RegExp(
  String.raw`^\s*(?<begin>${clock})\s*(?:-\s?-?\s?-?\s?>|=>|→|–>|—>)\s*(?<end>${clock})(?:\s+.*)?$`,
  'u',
);

/** Milliseconds of a time matched by one of the expressions above. Frames (`01:02:03:12`) are left out. */
export function millisecondsOf(written: string): number {
  const [whole = '', fraction = ''] = written.replace(/\s/g, '').split(/[.,;-]/u);
  const numbers = whole.split(':').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = numbers.length === 2 ? [0, ...numbers] : numbers;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** How many numbers a time has: two for `12:30`, which may be an hour of the day or a verse. */
export function partsOf(written: string): number {
  return written.split(':').length;
}

/** A line without the time it begins with. */
export function withoutLeadingTime(line: string): string {
  return line.replace(leadingMark, '');
}
