import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCalendarDate, parseCalendarDate } from '../../shared/domain/dates.ts';

describe('calendar dates', () => {
  it.each([
    ['2026', [[2026]]],
    ['2026-02', [[2026, 2]]],
    [' 2026-02-04 ', [[2026, 2, 4]]],
    ['2024-02-29', [[2024, 2, 29]]],
    ['0000-02-29', [[0, 2, 29]]],
    ['0004-02-29', [[4, 2, 29]]],
  ])('“%s” is a date', (text, parts) => {
    expect(parseCalendarDate(text)).toEqual({ 'date-parts': parts });
  });

  it.each([
    '',
    '26',
    '2026-2',
    '2026-13',
    '2026-00',
    '2026-02-29',
    '2026-02-00',
    '2026-04-31',
    '4 Feb 2026',
    '2026-02-04T10:00',
  ])('“%s” is none', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('come back as they were written', () => {
    const day = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const text = date.toISOString().slice(0, length);
        expect(formatCalendarDate(parseCalendarDate(text))).toBe(text);
      }),
    );
  });

  it('are written as ranges, as their own words, or not at all', () => {
    expect(
      formatCalendarDate({
        'date-parts': [
          [2026, 2],
          [2026, 3],
        ],
      }),
    ).toBe('2026-02/2026-03');
    expect(formatCalendarDate({ 'date-parts': [[-44, 3, 15]] })).toBe('-0044-03-15');
    expect(formatCalendarDate({ literal: 'spring 2020' })).toBe('spring 2020');
    expect(formatCalendarDate({ raw: 'Feb. 4' })).toBe('Feb. 4');
    expect(formatCalendarDate({})).toBe('');
    expect(formatCalendarDate(null)).toBe('');
    expect(formatCalendarDate(undefined)).toBe('');
  });
});
