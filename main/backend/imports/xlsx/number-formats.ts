import { childOf, childrenOf, type XmlElement } from '../xml/read-xml.ts';

/** Built-in formats that show a day or a time, with those of East Asian versions (ECMA-376, part 1, 18.8.30). */
const builtInDates = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** Of each cell style of a workbook, whether it shows a number as a day or a moment. */
export function dateStyles(styles: XmlElement | null): boolean[] {
  if (!styles) return [];
  const codes = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtInDates.has(id) : showsDate(code);
  });
}

/** Whether a format code shows a day or a time of day. Durations (`[h]:mm`) are numbers. */
export function showsDate(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[dmyhs]/i.test(bare);
}

const day = 24 * 60 * 60 * 1000;
/** Day 0 of both calendars that workbooks count in. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** Excel counts a 29 February 1900 that never was; until then its days are one behind. */
const firstSound = 61;

/**
 * A day, a moment or a time of day as ISO 8601 has it (`2026-02-04`, `2026-02-04T09:30:00.000Z`, `09:30:00`), of the number
 * a workbook keeps; null where the number is none. Workbooks know no time zones; what is written here is UTC.
 */
export function isoOfNumber(value: number, calendar: 1900 | 1904): string | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const days = calendar === 1900 && value >= 1 && value < firstSound ? value + 1 : value;
  const date = new Date(dayZero[calendar] + Math.round(days * day));
  if (Number.isNaN(date.valueOf()) || date.getUTCFullYear() > 9999) return null;
  const iso = date.toISOString();
  if (value < 1) return iso.slice(11, 19);
  return Number.isInteger(value) ? iso.slice(0, 10) : iso;
}
