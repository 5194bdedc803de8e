import { describe, expect, test } from 'vitest';
import { caretBeside, setAsideChoice } from '../../renderer/reader/set-aside-choice.ts';
import { textOf } from './reader-fixtures.ts';

/** Four paragraphs at 0–3, 5–8, 10–15 and 17–21. */
const { segments } = textOf(['one', 'two', 'three', 'four']);
const withSetAside = (...ordinals: number[]) =>
  segments.map((segment) =>
    ordinals.includes(segment.ordinal) ? { ...segment, setAside: 'interface-text' as const } : segment,
  );

describe('setting aside from the text', () => {
  test('takes the paragraph the caret stands in', () => {
    expect(setAsideChoice(segments, { anchor: 6, focus: 6 })).toEqual({ ordinals: [1], setAside: true });
    expect(setAsideChoice(segments, { anchor: 21, focus: 21 })).toEqual({ ordinals: [3], setAside: true });
  });

  test('takes every paragraph the selection touches, in either direction, and no further one', () => {
    expect(setAsideChoice(segments, { anchor: 2, focus: 11 })?.ordinals).toEqual([0, 1, 2]);
    expect(setAsideChoice(segments, { anchor: 10, focus: 5 })?.ordinals).toEqual([1]);
  });

  test('leaves alone what is set aside already, and puts it back when nothing else is selected', () => {
    const some = withSetAside(1);
    expect(setAsideChoice(some, { anchor: 0, focus: 12 })).toEqual({ ordinals: [0, 2], setAside: true });
    expect(setAsideChoice(some, { anchor: 6, focus: 6 })).toEqual({ ordinals: [1], setAside: false });
  });

  test('moves the caret to the next paragraph still shown, else to the one before', () => {
    expect(caretBeside(segments, [1])).toBe(10);
    expect(caretBeside(withSetAside(2), [1])).toBe(17);
    expect(caretBeside(segments, [2, 3])).toBe(5);
    expect(caretBeside(segments, [0, 1, 2, 3])).toBeNull();
  });
});
