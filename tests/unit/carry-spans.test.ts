import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { carrySpans } from '../../main/backend/anchoring/carry-spans.ts';

/** Spans of the words between bars: `one two | three`. */
function cut(marked: string) {
  const parts = marked.split(' | ');
  let start = 0;
  const spans = parts.map((part) => {
    const span = { start, end: start + part.length };
    start = span.end + 1;
    return span;
  });
  return { text: parts.join(' '), spans };
}

function carry(marked: string, after: string) {
  const { text, spans } = cut(marked);
  return carrySpans(text, after, spans).map((span) => span && after.slice(span.start, span.end));
}

describe('spans that cover a text', () => {
  const before =
    'The ferry has carried people | to work since before the | bridge was built, and it | will go on to do so.';

  it('stay where nothing changed', () => {
    expect(carry(before, cut(before).text)).toEqual(before.split(' | '));
  });

  it('keep words that were corrected, and words that were added after theirs', () => {
    expect(
      carry(
        before,
        'The fairy has carried persons to work since long before the bridges was built, and it (laughs) will go on to do so. Always.',
      ),
    ).toEqual([
      'The fairy has carried persons',
      'to work since long before the',
      'bridges was built, and it (laughs)',
      'will go on to do so. Always.',
    ]);
  });

  it('are gone when their words are', () => {
    expect(
      carry(before, 'The ferry has carried people bridge was built, and it will go on to do so.'),
    ).toEqual(['The ferry has carried people', null, 'bridge was built, and it', 'will go on to do so.']);
  });

  it('do not lose their words to new line breaks', () => {
    expect(carry('one two three | four five six', 'one two\n\nthree four\nfive six')).toEqual([
      'one two\n\nthree',
      'four\nfive six',
    ]);
  });

  const word = fc.integer({ min: 0, max: 60 }).map((number) => `w${number}`);
  const spans = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  test.prop([spans, fc.array(word, { maxLength: 60 })])(
    'are in the text, of whole words, and apart, whatever it becomes',
    (parts, words) => {
      const { text, spans: own } = cut(parts.map((part) => part.join(' ')).join(' | '));
      const after = words.join(' ');
      const carried = carrySpans(text, after, own).filter((span) => span !== null);
      carried.sort((one, other) => one.start - other.start);
      let end = 0;
      for (const span of carried) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(after.slice(span.start, span.end)).toMatch(/^w\d+(?: w\d+)*$/);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(after.length);
    },
  );

  test.prop([
    fc.integer({ min: 0, max: 29 }),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }),
  ])('a typo leaves every other word with its span', (place, typo) => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
    const parts = [words.slice(0, 10), words.slice(10, 20), words.slice(20)].map((part) => part.join(' '));
    const { text, spans: own } = cut(parts.join(' | '));
    const changed = words.map((each, index) => (index === place ? `x${typo.trim()}x` : each)).join(' ');
    const carried = carrySpans(text, changed, own).map((span) => span && changed.slice(span.start, span.end));
    words.forEach((each, index) => {
      if (index !== place) expect(carried[Math.floor(index / 10)]).toContain(each);
    });
  });
});
