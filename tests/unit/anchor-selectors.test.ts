import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorSelectors } from '../../main/backend/anchoring/anchor-selectors.ts';
import {
  quoteSelector,
  snapToGraphemes,
  toCodePointOffset,
  trimSpan,
} from '../../shared/domain/selectors.ts';

const text = [
  '👩‍👩‍👧 The committee met on Tuesday.',
  'MARA: I do not know who closed the bridge.',
  'ELIAS: The bridge was closed in March after cracks were found in two of its piers.',
  'MARA: I do not know.',
  'ELIAS: I do not know.',
].join('\n');

/** The words that selectors mean in `text`, or why they mean none. */
function anchor(
  quote: string | { exact: string; prefix?: string; suffix?: string } | null,
  position: [number, number] | null = null,
) {
  const given = typeof quote === 'string' ? { exact: quote } : quote;
  const [found] = anchorSelectors(text, [
    {
      quote: given && { prefix: '', suffix: '', ...given },
      position: position && { start: position[0], end: position[1] },
    },
  ]);
  return found?.kind === 'found' ? text.slice(found.span.start, found.span.end) : found?.kind;
}

describe('anchorSelectors', () => {
  it('takes a position in code points, without or with the same words', () => {
    expect(anchor(null, [6, 19])).toBe('The committee');
    expect(anchor('The committee', [6, 19])).toBe('The committee');
  });

  it('trusts the words more than a position that disagrees', () => {
    expect(anchor('met on Tuesday', [6, 19])).toBe('met on Tuesday');
  });

  it('refuses a position outside the text, or of white space', () => {
    expect(anchor(null, [5000, 5010])).toBe('notFound');
    expect(anchor(null, [6, 5000])).toBe('notFound');
    expect(anchor(null, [19, 20])).toBe('notFound');
    expect(anchor(null, [19, 6])).toBe('notFound');
  });

  it('takes words that stand there once, and of several those whose surroundings agree', () => {
    expect(anchor('closed in March')).toBe('closed in March');
    const found = anchorSelectors(text, [
      { quote: { exact: 'I do not know', prefix: 'ELIAS: ', suffix: '.' }, position: null },
    ]);
    expect(found).toEqual([
      { kind: 'found', span: { start: text.lastIndexOf('I do not'), end: text.length - 1 } },
    ]);
  });

  it('does not decide between places that are alike', () => {
    expect(anchor('I do not know')).toBe('ambiguous');
    expect(anchor({ exact: 'I do not know', prefix: 'MARA: ', suffix: '' })).toBe('ambiguous');
  });

  it('finds words typed or spelt a little differently', () => {
    expect(anchor('The  bridge was closed in march')).toBe('The bridge was closed in March');
    expect(anchor('The bridge was shut in March after crakcs were found in two of its piers')).toBe(
      'The bridge was closed in March after cracks were found in two of its piers',
    );
  });

  it('finds nothing for other words, or none', () => {
    expect(anchor('The ferry sank in a storm with all hands on board')).toBe('notFound');
    expect(anchor(' ')).toBe('notFound');
    expect(anchor(null)).toBe('notFound');
  });

  it('brings every quote it wrote itself back to its place', () => {
    const pieces = fc.array(
      fc.constantFrom('a ', 'word ', 'é', 'e\u0301', '👍🏽 ', '🇺🇦', 'שלום ', '“so” ', '\n'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, one, other) => {
        const whole = parts.join('');
        const [start, end] = [one % (whole.length + 1), other % (whole.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const span = trimSpan(whole, snapToGraphemes(whole, { start, end }));
        fc.pre(span.start < span.end);
        const position = {
          start: toCodePointOffset(whole, span.start),
          end: toCodePointOffset(whole, span.end),
        };
        const quote = quoteSelector(whole, span);
        const found = { kind: 'found', span };
        expect(
          anchorSelectors(whole, [
            { quote, position },
            { quote: null, position },
          ]),
        ).toEqual([found, found]);
        const [byWords] = anchorSelectors(whole, [{ quote, position: null }]);
        if (byWords?.kind === 'found')
          expect(whole.slice(byWords.span.start, byWords.span.end)).toBe(quote.exact);
        else expect(byWords?.kind).toBe('ambiguous');
      }),
    );
  });
});
