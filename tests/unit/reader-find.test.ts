import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Hits, hitsIn, searchText } from '../../renderer/reader/find/find-hits.ts';
import { type FindOptions, findPattern, longestHit } from '../../renderer/reader/find/find-pattern.ts';

const relaxed: FindOptions = { matchCase: false, wholeWords: false, matchAccents: false };

function find(
  text: string,
  words: string,
  options: Partial<FindOptions> = {},
  { from = 0, limit = 1000, chunk = 64 }: { from?: number; limit?: number; chunk?: number } = {},
): Hits {
  const pattern = findPattern(words, { ...relaxed, ...options });
  if (!pattern) return { spans: [], isMore: false };
  const search = searchText(text, pattern, { from, limit, longest: longestHit(words), chunk });
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const found = (text: string, words: string, options: Partial<FindOptions> = {}) =>
  find(text, words, options).spans.map(({ start, end }) => text.slice(start, end));

describe('finding words', () => {
  it('folds case and accents unless told not to', () => {
    const text = 'Façade, FAÇADE, facade, fac\u0327ade';
    expect(found(text, 'facade')).toEqual(['Façade', 'FAÇADE', 'facade', 'fac\u0327ade']);
    expect(found(text, 'façade')).toHaveLength(4);
    expect(found(text, 'facade', { matchAccents: true })).toEqual(['facade']);
    expect(found(text, 'façade', { matchAccents: true })).toEqual(['Façade', 'FAÇADE', 'fac\u0327ade']);
    expect(found(text, 'Façade', { matchCase: true })).toEqual(['Façade']);
    expect(found('İstanbul ΑΘΉΝΑ Ёлка', 'istanbul')).toEqual(['İstanbul']);
    expect(found('İstanbul ΑΘΉΝΑ Ёлка', 'αθηνα')).toEqual(['ΑΘΉΝΑ']);
    expect(found('İstanbul ΑΘΉΝΑ Ёлка', 'елка')).toEqual(['Ёлка']);
  });

  it('keeps letters apart that are no accented forms of one another', () => {
    expect(found('が か', 'か')).toEqual(['か']);
    expect(found('한국 하', '하')).toEqual(['하']);
    expect(found('o ø', 'o')).toEqual(['o']);
  });

  it('takes whole words only when asked, also beside accents and signs', () => {
    expect(found('Art, article, párt, art.', 'art', { wholeWords: true })).toEqual(['Art', 'art']);
    expect(found('cafe\u0301s cafe\u0301', 'cafe', { wholeWords: true })).toEqual(['cafe\u0301']);
    expect(found('a C++ b, C++x', 'C++', { wholeWords: true })).toEqual(['C++', 'C++']);
  });

  it('finds what is typed whatever marks, dashes, spaces and invisible characters the text has', () => {
    expect(found('It’s 1990–2000', "it's 1990-2000")).toEqual(['It’s 1990–2000']);
    expect(found('two\u00a0 \nwords', 'two words')).toEqual(['two\u00a0 \nwords']);
    expect(found('hy\u00adphen\u200bated', 'hyphenated')).toEqual(['hy\u00adphen\u200bated']);
  });

  it('takes every sign as it stands', () => {
    const signs = '.*+?^$(){}|[]\\/';
    expect(found(`a${signs}b`, signs)).toEqual([signs]);
    expect(find('text', '').spans).toEqual([]);
    expect(find('text', '\u0301').spans).toEqual([]);
  });

  it('stops at the limit, begins where one reads, and says that there is more', () => {
    expect(find('aaaaaaaaaa', 'a', {}, { limit: 3, from: 5 })).toEqual({
      spans: [5, 6, 7].map((start) => ({ start, end: start + 1 })),
      isMore: true,
    });
    const around = find('aaaaaaaaaa', 'a', {}, { limit: 7, from: 5 });
    expect(around.isMore).toBe(true);
    expect(around.spans).toHaveLength(7);
    expect(find('aaaaaaaaaa', 'a', {}, { limit: 10, from: 5 })).toMatchObject({ isMore: false });
  });

  const letters = fc.constantFrom(
    'a',
    'A',
    'á',
    'a\u0301',
    'Å',
    'b',
    'B',
    '👩',
    'ß',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '’',
    "'",
  );
  const texts = fc.array(letters, { maxLength: 60 }).map((characters) => characters.join(''));

  test.prop([texts, fc.array(letters, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 40 })])(
    'has offsets in the text itself: the same hits as a search of the folded text, whatever the chunks',
    (text, typed, chunk) => {
      const words = typed.join('');
      const { spans } = find(text, words, {}, { chunk });
      expect(spans.map(({ start, end }) => folded(text.slice(start, end)))).toEqual(
        spans.map(() => folded(words)),
      );
      expect(spans).toHaveLength(timesIn(folded(text), folded(words)));
      for (const [index, span] of spans.entries())
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
    },
  );

  test.prop([texts, fc.constantFrom('a', 'ab', 'ba'), fc.nat(60), fc.nat(60)])(
    'knows which hits stand in a stretch',
    (text, words, one, other) => {
      const stretch = { start: Math.min(one, other), end: Math.max(one, other) };
      const { spans } = find(text, words);
      expect(hitsIn(spans, stretch)).toEqual(
        spans.filter(({ start, end }) => start < stretch.end && end > stretch.start),
      );
    },
  );
});

/** Another way to the same end, too slow for long texts: what is compared, character by character. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/gu, '')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

function timesIn(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}
