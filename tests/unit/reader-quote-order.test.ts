import { describe, expect, test } from 'vitest';
import { IntervalIndex } from '../../renderer/reader/interval-index.ts';
import { quoteAtCaret, stepQuote } from '../../renderer/reader/quote-order.ts';

const outer = { id: 'outer', start: 0, end: 40 };
const inner = { id: 'inner', start: 10, end: 20 };
const last = { id: 'last', start: 50, end: 60 };
const index = new IntervalIndex([last, inner, outer]);

describe('stepping through quotes', () => {
  test('goes in document order from the selected quote, and round at the ends', () => {
    expect(stepQuote(index.items, { quoteId: 'outer', offset: 0 }, 'next')).toBe(inner);
    expect(stepQuote(index.items, { quoteId: 'last', offset: 0 }, 'next')).toBe(outer);
    expect(stepQuote(index.items, { quoteId: 'outer', offset: 0 }, 'previous')).toBe(last);
  });

  test('starts at the caret when no quote is selected', () => {
    expect(stepQuote(index.items, { quoteId: null, offset: 30 }, 'next')).toBe(last);
    expect(stepQuote(index.items, { quoteId: null, offset: 30 }, 'previous')).toBe(inner);
    expect(stepQuote(index.items, { quoteId: null, offset: 99 }, 'next')).toBe(outer);
  });

  test('finds nothing in a document without quotes', () => {
    expect(stepQuote([], { quoteId: null, offset: 0 }, 'next')).toBeNull();
  });
});

describe('the quote at the caret', () => {
  test('is the shortest, unless another one there is selected already', () => {
    expect(quoteAtCaret(index, 15, null)).toBe(inner);
    expect(quoteAtCaret(index, 15, 'outer')).toBe(outer);
    expect(quoteAtCaret(index, 15, 'last')).toBe(inner);
  });

  test('counts the place right behind a quote, and no further', () => {
    expect(quoteAtCaret(index, 60, null)).toBe(last);
    expect(quoteAtCaret(index, 61, null)).toBeNull();
    expect(quoteAtCaret(index, 45, null)).toBeNull();
  });
});
