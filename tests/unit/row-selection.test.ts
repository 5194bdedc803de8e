import { fc, test as fcTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  afterKey,
  afterPress,
  choose,
  nothingChosen,
  type RowSelection,
} from '../../renderer/inspector/row-selection.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];
const plain = { shift: false, command: false };
const shift = { shift: true, command: false };
const command = { shift: false, command: true };

const chosenIn = (selection: RowSelection | null) => [...(selection?.chosen ?? [])].sort().join('');
const key = (selection: RowSelection, name: string, held = plain) =>
  afterKey(rows, selection, { key: name, ...held }, 2) ?? selection;

describe('choosing rows with the mouse', () => {
  test('a press chooses one, Ctrl more or less, Shift all between', () => {
    const one = afterPress(rows, nothingChosen, 'b', plain);
    expect(chosenIn(one)).toBe('b');
    const two = afterPress(rows, one, 'd', command);
    expect(chosenIn(two)).toBe('bd');
    expect(chosenIn(afterPress(rows, two, 'b', command))).toBe('d');
    const stretch = afterPress(rows, one, 'd', shift);
    expect(chosenIn(stretch)).toBe('bcd');
    expect(chosenIn(afterPress(rows, stretch, 'a', shift))).toBe('ab');
  });

  test('Shift from a row that has gone chooses one', () => {
    expect(chosenIn(afterPress(rows, choose('gone'), 'c', shift))).toBe('c');
  });
});

describe('choosing rows with the keyboard', () => {
  test('arrows choose the next and stop at the ends', () => {
    expect(key(nothingChosen, 'ArrowDown').cursor).toBe('a');
    expect(key(nothingChosen, 'ArrowUp').cursor).toBe('e');
    expect(chosenIn(key(choose('b'), 'ArrowDown'))).toBe('c');
    expect(chosenIn(key(choose('e'), 'ArrowDown'))).toBe('e');
    expect(chosenIn(key(choose('b'), 'PageDown'))).toBe('d');
    expect(chosenIn(key(choose('b'), 'End'))).toBe('e');
    expect(chosenIn(key(choose('d'), 'Home'))).toBe('a');
  });

  test('Shift extends and takes back', () => {
    const three = key(key(choose('b'), 'ArrowDown', shift), 'ArrowDown', shift);
    expect(chosenIn(three)).toBe('bcd');
    expect(chosenIn(key(three, 'ArrowUp', shift))).toBe('bc');
    expect(chosenIn(key(three, 'Home', shift))).toBe('ab');
  });

  test('Ctrl moves without choosing, and Space takes the row in or out', () => {
    const moved = key(choose('a'), 'ArrowDown', command);
    expect(moved.cursor).toBe('b');
    expect(chosenIn(moved)).toBe('a');
    const both = key(moved, ' ');
    expect(chosenIn(both)).toBe('ab');
    expect(chosenIn(key(both, ' '))).toBe('a');
  });

  test('Ctrl+A chooses all, Escape none', () => {
    const all = key(choose('c'), 'a', command);
    expect(chosenIn(all)).toBe('abcde');
    expect(all.cursor).toBe('c');
    expect(chosenIn(key(all, 'Escape'))).toBe('');
    expect(afterKey(rows, nothingChosen, { key: 'Escape', ...plain }, 2)).toBeNull();
    expect(afterKey(rows, nothingChosen, { key: 'x', ...plain }, 2)).toBeNull();
    expect(afterKey([], nothingChosen, { key: 'ArrowDown', ...plain }, 2)).toBeNull();
  });

  fcTest.prop([
    fc.array(
      fc.record({
        name: fc.constantFrom(
          'ArrowDown',
          'ArrowUp',
          'PageDown',
          'PageUp',
          'Home',
          'End',
          ' ',
          'a',
          'Escape',
        ),
        shift: fc.boolean(),
        command: fc.boolean(),
      }),
    ),
  ])('never chooses or stands on a row that is not there', (keys) => {
    let selection: RowSelection = nothingChosen;
    for (const { name, ...held } of keys) selection = key(selection, name, held);
    for (const id of [...selection.chosen, selection.cursor ?? 'a']) expect(rows).toContain(id);
  });
});
