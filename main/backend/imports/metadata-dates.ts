import { strict } from 'chrono-node/en';
import type { CslDate } from '../../../shared/domain/csl.ts';
import { parseCalendarDate } from '../../../shared/domain/dates.ts';

/**
 * Reads a date as files state it: ISO 8601 (`2026-02-04T09:30:00+02:00`; the day is the publisher's own), with
 * slashes in the order of ISO, or in English words. Null for anything else.
 */
export function readStatedDate(stated: string): CslDate | null {
  const text = stated.trim();
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![-/\d])/.exec(text);
  if (iso) {
    const [year, ...rest] = iso.slice(1).filter((part) => part !== undefined);
    return parseCalendarDate([year, ...rest.map((part) => part.padStart(2, '0'))].join('-'));
  }
  const start = /\p{L}/u.test(text) ? strict.parse(text)[0]?.start : undefined;
  const [year, month, day] = [start?.get('year'), start?.get('month'), start?.get('day')];
  if (!start?.isCertain('year') || !start.isCertain('month') || !year || !month) return null;
  return { 'date-parts': [start.isCertain('day') && day ? [year, month, day] : [year, month]] };
}
