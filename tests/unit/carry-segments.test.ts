import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrySegments } from '../../main/backend/documents/carry-segments.ts';
import type { Segment } from '../../shared/domain/documents.ts';

/** A text of these lines, a segment for each, with what is known of some of them by position. */
function lines(words: readonly string[], known: Readonly<Record<number, Partial<Segment>>> = {}) {
  let start = 0;
  const segments = words.map((line, ordinal): Segment => {
    const segment: Segment = {
      ordinal,
      kind: 'paragraph',
      start,
      end: start + line.length,
      level: null,
      speaker: null,
      setAside: null,
      ...known[ordinal],
    };
    start += line.length + 1;
    return segment;
  });
  return { text: words.join('\n'), segments };
}

const wordsOf = (text: string, segments: readonly Segment[]) =>
  segments.map(({ start, end }) => text.slice(start, end));

describe('segments of a new version', () => {
  it('stay what they were where their words are unchanged, wherever they moved', () => {
    const before = lines(['Title', 'Read more', 'Ada: Yes.', 'The end.'], {
      0: { kind: 'heading', level: 1 },
      1: { setAside: 'interface-text' },
      2: { kind: 'turn', speaker: 'Ada' },
    });
    const after = lines(['New', 'Ada: Yes.', 'Title', 'Read more', 'And more.', 'New end.', 'Really.']);
    expect(carrySegments(before, after)).toMatchObject([
      { ordinal: 0, kind: 'paragraph' },
      { ordinal: 1, kind: 'turn', speaker: 'Ada' },
      { ordinal: 2, kind: 'heading', level: 1 },
      { ordinal: 3, setAside: 'interface-text' },
      { ordinal: 4, kind: 'paragraph', setAside: null },
      { ordinal: 5, kind: 'paragraph' },
      { ordinal: 6, kind: 'paragraph' },
    ]);
  });

  it('inherit what the one in their place was, when its words were edited', () => {
    const before = lines(['A title', 'First.', 'Share this'], {
      0: { kind: 'heading', level: 2 },
      2: { setAside: 'analyst' },
    });
    const after = lines(['A better title', 'First.', 'Share this now']);
    expect(carrySegments(before, after)).toMatchObject([
      { kind: 'heading', level: 2 },
      { kind: 'paragraph' },
      { setAside: 'analyst' },
    ]);
  });

  it('keep a paragraph of several lines together, and begin anew where a line was added', () => {
    const text = 'First line\nsecond line\n\nOther.';
    const before = {
      text,
      segments: lines(['x']).segments.flatMap((segment) => [
        { ...segment, start: 0, end: 22 },
        { ...segment, ordinal: 1, start: 24, end: 30 },
      ]),
    };
    const after = lines(['Before.', 'First line', 'second line', 'Other.', 'First line', 'third line']);
    const segments = carrySegments(before, after);
    expect(wordsOf(after.text, segments)).toEqual([
      'Before.',
      'First line\nsecond line',
      'Other.',
      'First line',
      'third line',
    ]);
  });
});

const line = fc.constantFrom('one', 'two', 'two ', ' three', 'four five', 'six');
const someLines = fc.array(line, { minLength: 1, maxLength: 8 });

test.prop([someLines, someLines])('leave only white space between them', (first, second) => {
  const after = lines(second);
  const segments = carrySegments(lines(first), after);
  let end = 0;
  for (const segment of segments) {
    expect(after.text.slice(end, segment.start).trim()).toBe('');
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(segment.start).toBeGreaterThanOrEqual(end);
    end = segment.end;
  }
  expect(after.text.slice(end).trim()).toBe('');
  expect(segments.map(({ ordinal }) => ordinal)).toEqual(segments.map((_, index) => index));
});
