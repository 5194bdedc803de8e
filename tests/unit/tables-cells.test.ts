import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTabSeparated } from '../../renderer/tables/tab-separated.ts';
import { firstDay } from '../../shared/domain/tables/first-day.ts';

describe('cells on the clipboard', () => {
  it('come back as they were, whatever they hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', '\r', ' ', ',', '😀') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        expect(parse(toTabSeparated(cells), { delimiter: '\t', recordDelimiter: '\n' })).toEqual(cells);
      }),
    );
  });
});

describe('the first day a date could mean', () => {
  it.each([
    ['2026', 2026, 0, 1],
    ['2026-02', 2026, 1, 1],
    ['2026-02-04', 2026, 1, 4],
    ['2026-02/2026-03', 2026, 1, 1],
    ['2026-02-04T23:30:00.000Z', 2026, 1, 4],
    ['0079-10-24', 79, 9, 24],
  ])('%s', (cell, year, month, day) => {
    const date = firstDay(cell);
    expect([date?.getFullYear(), date?.getMonth(), date?.getDate(), date?.getHours()]).toEqual([
      year,
      month,
      day,
      0,
    ]);
  });

  it.each(['', 'last spring', '20261', 'n.d.'])('none in “%s”', (cell) => {
    expect(firstDay(cell)).toBeNull();
  });
});
