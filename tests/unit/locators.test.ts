import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Segment, segmentKinds } from '../../shared/domain/documents.ts';
import { formatLocator, locatorOf, paragraphNumbers, segmentIndexAt } from '../../shared/domain/locators.ts';

const segments = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...segmentKinds),
      length: fc.integer({ min: 1, max: 5 }),
      gap: fc.integer({ min: 0, max: 3 }),
      isSetAside: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((parts) => {
    let offset = 0;
    return parts.map(({ kind, length, gap, isSetAside }, ordinal): Segment => {
      const start = offset + gap;
      offset = start + length;
      return {
        ordinal,
        kind,
        start,
        end: offset,
        level: null,
        speaker: null,
        setAside: isSetAside ? 'analyst' : null,
      };
    });
  });

describe('numbering paragraphs', () => {
  it('counts running text from 1, and neither headings, captions nor what is set aside', () => {
    fc.assert(
      fc.property(segments, (list) => {
        const numbers = paragraphNumbers(list);
        const counted = list.filter(
          ({ kind, setAside }) => setAside === null && kind !== 'heading' && kind !== 'caption',
        );
        expect(numbers.filter((number) => number !== null)).toEqual(counted.map((_, index) => index + 1));
        for (const [index, { setAside, kind }] of list.entries()) {
          expect(numbers[index] === null).toBe(setAside !== null || kind === 'heading' || kind === 'caption');
        }
      }),
    );
  });
});

describe('finding the locator of a span', () => {
  it('names the first and last numbered paragraph it touches', () => {
    fc.assert(
      fc.property(segments, fc.nat(120), fc.integer({ min: 1, max: 60 }), (list, start, length) => {
        const span = { start, end: start + length };
        const numbers = paragraphNumbers(list);
        const touched = list
          .filter((segment) => segment.start < span.end && segment.end > span.start)
          .map(({ ordinal }) => numbers[ordinal])
          .filter((number) => typeof number === 'number');
        const first = touched[0];
        const last = touched.at(-1);
        expect(locatorOf(list, numbers, span)).toEqual(
          first === undefined ? null : { label: 'paragraph', first, last },
        );
      }),
    );
  });

  it('finds the segment at an offset', () => {
    fc.assert(
      fc.property(segments, fc.nat(200), (list, offset) => {
        expect(segmentIndexAt(list, offset)).toBe(list.findLastIndex(({ start }) => start <= offset));
      }),
    );
  });
});

describe('writing a locator', () => {
  it('names one paragraph or several', () => {
    expect(formatLocator({ label: 'paragraph', first: 5, last: 5 })).toBe('para. 5');
    expect(formatLocator({ label: 'paragraph', first: 5, last: 7 })).toBe('paras. 5–7');
    expect(formatLocator(null)).toBe('');
  });
});
