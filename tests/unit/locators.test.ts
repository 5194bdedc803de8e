import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Segment, segmentKinds } from '../../shared/domain/documents.ts';
import {
  formatLocator,
  locatorOf,
  marginMarks,
  millisecondsAt,
  paragraphNumbers,
  placesOf,
  segmentIndexAt,
} from '../../shared/domain/locators.ts';

const nothing = { text: '', segments: [], pages: [], cues: [] };

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
        expect(locatorOf(placesOf({ ...nothing, segments: list }, null), span)).toEqual(
          first === undefined ? null : { label: 'paragraph', first: String(first), last: String(last) },
        );
      }),
    );
  });

  it('names pages as printed, or else by their number in the file', () => {
    const pages = [
      { number: 1, label: 'ii', start: 0, end: 10 },
      { number: 2, label: '', start: 10, end: 10 },
      { number: 3, label: '1', start: 12, end: 20 },
    ];
    const at = (start: number, end: number) =>
      formatLocator(locatorOf(placesOf({ ...nothing, pages }, null), { start, end }));
    expect(at(3, 5)).toBe('p. ii');
    expect(at(3, 14)).toBe('pp. ii–1');
    expect(at(13, 14)).toBe('p. 1');
  });

  it('names the time at which words are spoken, in proportion within a cue', () => {
    const cues = [
      { start: 5, end: 15, beginsAt: 60_000, endsAt: 70_000 },
      { start: 16, end: 20, beginsAt: 3_727_900, endsAt: null },
    ];
    const at = (start: number) =>
      formatLocator(locatorOf(placesOf({ ...nothing, cues }, null), { start, end: start + 1 }));
    expect([0, 5, 10, 15, 16, 19].map(at)).toEqual(['', '1:00', '1:05', '1:10', '1:02:07', '1:02:07']);
  });

  it('goes on to the next time where a cue has no end', () => {
    const cues = [
      { start: 0, end: 10, beginsAt: 0, endsAt: null },
      { start: 12, end: 20, beginsAt: 10_000, endsAt: null },
      { start: 22, end: 30, beginsAt: 4_000, endsAt: null },
    ];
    expect([0, 5, 11, 16, 25].map((offset) => millisecondsAt(cues, offset))).toEqual([
      0, 5000, 10_000, 10_000, 4000,
    ]);
  });

  it('marks the margin with times where the text has them, else with numbers', () => {
    const list = [
      { ordinal: 0, kind: 'heading', start: 0, end: 5, level: 1, speaker: null, setAside: null },
      { ordinal: 1, kind: 'turn', start: 7, end: 9, level: null, speaker: 'Anna', setAside: null },
      { ordinal: 2, kind: 'turn', start: 11, end: 15, level: null, speaker: 'Bert', setAside: null },
    ] satisfies Segment[];
    const cues = [{ start: 11, end: 15, beginsAt: 3_727_000, endsAt: null }];
    expect(marginMarks({ segments: list, cues: [] })).toEqual([null, '1', '2']);
    expect(marginMarks({ segments: list, cues })).toEqual([null, null, '1:02:07']);
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
  it('names one place or several, by its kind', () => {
    expect(formatLocator({ label: 'paragraph', first: '5', last: '5' })).toBe('para. 5');
    expect(formatLocator({ label: 'paragraph', first: '5', last: '7' })).toBe('paras. 5–7');
    expect(formatLocator({ label: 'page', first: 'xii', last: 'xii' })).toBe('p. xii');
    expect(formatLocator({ label: 'page', first: '9', last: '10' })).toBe('pp. 9–10');
    expect(formatLocator({ label: 'timestamp', first: '1:02:07', last: '1:02:07' })).toBe('1:02:07');
    expect(formatLocator(null)).toBe('');
  });
});
