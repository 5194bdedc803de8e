import type { CslDate } from './csl.ts';

const calendarDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a calendar date of EDTF level 0 (`2026`, `2026-02`, `2026-02-04`) into a CSL date.
 * Returns null for anything else, days that no calendar has included.
 */
export function parseCalendarDate(text: string): CslDate | null {
  const match = calendarDate.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return null;
  if (month === undefined) return { 'date-parts': [[year]] };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { 'date-parts': [[year, month]] };
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { 'date-parts': [[year, month, day]] };
}

/** A CSL date as EDTF level 0 text (`2026-02-04`; a range as `2026-02/2026-03`); its literal text otherwise; '' for none. */
export function formatCalendarDate(date: CslDate | undefined | null): string {
  if (!date) return '';
  const parts = date['date-parts'];
  if (!parts) return date.literal ?? date.raw ?? '';
  return parts
    .map(([year = 0, ...rest]) =>
      [formatYear(year), ...rest.map((n) => String(n).padStart(2, '0'))].join('-'),
    )
    .join('/');
}

/** Four digits at least; years before 1 BC with a minus sign. */
function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
