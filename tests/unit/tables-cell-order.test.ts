import { describe, expect, it } from 'vitest';
import { cellOrder } from '../../shared/domain/tables/cell-order.ts';

function sorted(columnId: string, cells: readonly string[], descending = false): string[] {
  const order = cellOrder(columnId);
  return cells.toSorted((a, b) => order(a, b, descending));
}

describe('the order of cells', () => {
  it('sorts dates by time, a year before its months and days', () => {
    expect(sorted('issued', ['2026-02-04', '2025', '2026', '2026-02', '2025-12-31'])).toEqual([
      '2025',
      '2025-12-31',
      '2026',
      '2026-02',
      '2026-02-04',
    ]);
  });

  it('sorts relations, verdicts and statuses in the order analysts know them', () => {
    expect(sorted('relation', ['Mentions', 'Contradicts', 'Qualifies', 'Supports'])).toEqual([
      'Supports',
      'Contradicts',
      'Qualifies',
      'Mentions',
    ]);
    expect(sorted('verdict', ['unverifiable', 'open', 'mixed'])).toEqual(['open', 'mixed', 'unverifiable']);
    expect(sorted('confidence', ['high', 'low', 'moderate'])).toEqual(['low', 'moderate', 'high']);
    expect(sorted('status', ['disputed', 'unverified'])).toEqual(['unverified', 'disputed']);
  });

  it('sorts words without regard to case and accents, and numbers in them by size', () => {
    expect(sorted('title', ['Zürich', 'report 10', 'Émile', 'Report 9', 'eager'])).toEqual([
      'eager',
      'Émile',
      'Report 9',
      'report 10',
      'Zürich',
    ]);
  });

  it.each([false, true])('puts empty cells last (descending: %s)', (descending) => {
    expect(sorted('speaker', ['', 'Ana', '', 'Bo'], descending).slice(2)).toEqual(['', '']);
  });

  it('sorts locators by their numbers and times, not by their words', () => {
    const locators = ['para. 11', 'paras. 2–3', 'para. 2', 'paras. 2–12'];
    expect(sorted('locator', locators)).toEqual(['para. 2', 'paras. 2–3', 'paras. 2–12', 'para. 11']);
    expect(sorted('locator', locators, true)).toEqual(['para. 11', 'paras. 2–12', 'paras. 2–3', 'para. 2']);
    expect(sorted('locator', ['1:02:07', '59:10', '9:05'])).toEqual(['9:05', '59:10', '1:02:07']);
  });

  it('sorts sections by their numbers and words, colons or not', () => {
    const sections = ['sec. 10', 'sec. Costs: a view', 'sec. 9', 'sec. Ada'];
    expect(sorted('locator', sections)).toEqual(['sec. 9', 'sec. 10', 'sec. Ada', 'sec. Costs: a view']);
  });

  it('sorts counts by size', () => {
    expect(sorted('supports', ['10', '9', '0'])).toEqual(['0', '9', '10']);
    expect(sorted('document:one', ['10', '9', '0'], true)).toEqual(['10', '9', '0']);
  });
});
