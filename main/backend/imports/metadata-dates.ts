import { strict } from 'chrono-node/en';
import type { CslDate } from '../../../shared/domain/csl.ts';
import { parseCalendarDate } from '../../../shared/domain/dates.ts';

/**
 * Reads a date as files state it: ISO 8601 (`2026-02-04T09:30:00+02:00`, `20260204`; the day is the publisher's own),
 * with slashes in the order of ISO, with dots as in `4.2.2026`, with slashes in any order that leaves no doubt
 * (`13/02/2026`), as seconds or milliseconds since 1970, or in English words. Null for anything else.
 */
export function readStatedDate(stated: string): CslDate | null {
  const text = stated.trim().slice(0, longestDate);
  return readIso(text) ?? readCompact(text) ?? readNumbers(text) ?? readWords(text);
}

/** Longer words than these state no date; in UTF-16 units. */
const longestDate = 80;
/** Seconds since 1970 at the first of January 1990: smaller numbers are no times. */
const earliestSeconds = 631_152_000;

function readIso(text: string): CslDate | null {
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![-/\d])/.exec(text);
  if (!iso) return null;
  return calendarDate(...iso.slice(1).filter((part) => part !== undefined));
}

/** `20260204`, a time after it or not; ten or thirteen digits are the seconds or milliseconds of computers. */
function readCompact(text: string): CslDate | null {
  const [, year = '', month = '', day = ''] =
    /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?Z?)?$/.exec(text) ?? [];
  if (year) return calendarDate(year, month, day);
  const digits = /^(?:\d{10}|\d{13})$/.exec(text)?.[0];
  const seconds = digits === undefined ? 0 : Number(digits.slice(0, 10));
  if (seconds < earliestSeconds) return null;
  return parseCalendarDate(new Date(seconds * 1000).toISOString().slice(0, 10));
}

function readNumbers(text: string): CslDate | null {
  const [, first = '', sign, second = '', year = ''] =
    /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(text) ?? [];
  if (sign === undefined) return null;
  if (sign === '.' || Number(first) > 12 || first === second) return calendarDate(year, second, first);
  return Number(second) > 12 ? calendarDate(year, first, second) : null;
}

function readWords(text: string): CslDate | null {
  const start = /\p{L}/u.test(text) ? strict.parse(text)[0]?.start : undefined;
  const [year, month, day] = [start?.get('year'), start?.get('month'), start?.get('day')];
  if (!start?.isCertain('year') || !start.isCertain('month') || !year || !month) return null;
  return { 'date-parts': [start.isCertain('day') && day ? [year, month, day] : [year, month]] };
}

function calendarDate(year = '', ...rest: string[]): CslDate | null {
  return parseCalendarDate([year, ...rest.map((part) => part.padStart(2, '0'))].join('-'));
}
