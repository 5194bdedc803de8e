import { parseCalendarDate } from '../../../../../shared/domain/dates.ts';

const day = 24 * 60 * 60 * 1000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it Excel counts a day that never was, so earlier dates stay text. */
const firstSound = 61;
const fullDay = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A whole day (`2026-02-04`) as Excel counts days; null for anything else. */
export function dayNumber(cell: string): number | null {
  if (!fullDay.test(cell) || parseCalendarDate(cell) === null) return null;
  return soundNumber(Date.parse(cell));
}

/** A moment as the app writes it (ISO 8601 in UTC, with milliseconds) as Excel counts days; null for anything else. */
export function momentNumber(cell: string): number | null {
  return instant.test(cell) ? soundNumber(Date.parse(cell)) : null;
}

function soundNumber(time: number): number | null {
  const number = (time - dayZero) / day;
  return number >= firstSound ? number : null;
}
