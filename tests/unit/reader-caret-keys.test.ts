import { describe, expect, test } from 'vitest';
import { caretMoveOf, type PressedKey } from '../../renderer/reader/caret-keys.ts';

const press = (key: string, modifiers: Partial<PressedKey> = {}) =>
  caretMoveOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...modifiers });

describe('caret keys', () => {
  test('arrows go by character and line; shift extends', () => {
    expect(press('ArrowRight')).toEqual({ alter: 'move', direction: 'forward', granularity: 'character' });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'backward',
      granularity: 'line',
    });
  });

  test('Ctrl and Alt go by word, Ctrl by paragraph, Alt by sentence', () => {
    for (const modifier of [{ ctrlKey: true }, { altKey: true }])
      expect(press('ArrowLeft', modifier)?.granularity).toBe('word');
    expect(press('ArrowDown', { ctrlKey: true })?.granularity).toBe('paragraph');
    expect(press('ArrowDown', { altKey: true, shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'forward',
      granularity: 'sentence',
    });
  });

  test('Home and End go to the ends of the line, with Ctrl of the document', () => {
    expect(press('Home')?.granularity).toBe('lineboundary');
    expect(press('End', { ctrlKey: true })).toEqual({
      alter: 'move',
      direction: 'forward',
      granularity: 'document',
    });
  });

  test('other keys are none of the caret’s business', () => {
    expect(press('q')).toBeNull();
    expect(press('Enter')).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
