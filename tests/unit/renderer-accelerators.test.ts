import { describe, expect, it } from 'vitest';
import { matchesAccelerator, parseAccelerator } from '../../renderer/app/accelerators.ts';
import { type CommandName, commandOf, commands } from '../../shared/domain/commands.ts';

function press(
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
  code = '',
  altGraph = false,
) {
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
    getModifierState: (name: string) => name === 'AltGraph' && altGraph,
  };
}

function matches(keys: string, pressed: ReturnType<typeof press>, isApple = false): boolean {
  return matchesAccelerator(parseAccelerator(keys), pressed, isApple);
}

describe('accelerators', () => {
  it('take Ctrl, or Cmd on Apple’s keyboards, and never both', () => {
    expect(matches('CmdOrCtrl+K', press('k', { ctrlKey: true }))).toBe(true);
    expect(matches('CmdOrCtrl+K', press('k', { metaKey: true }))).toBe(false);
    expect(matches('CmdOrCtrl+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(matches('CmdOrCtrl+K', press('k', { ctrlKey: true, metaKey: true }))).toBe(false);
  });

  it('take the sign that is typed, also the plus that shortcuts are joined with', () => {
    expect(matches('Plus', press('+', { shiftKey: true }))).toBe(true);
    expect(matches('Plus', press('+', { ctrlKey: true }))).toBe(false);
    expect(matches('-', press('-'))).toBe(true);
  });

  it('tell undo from redo', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matches('CmdOrCtrl+Z', redo)).toBe(false);
    expect(matches('CmdOrCtrl+Shift+Z', redo)).toBe(true);
  });

  it('leave single keys alone while Ctrl or Alt is held', () => {
    expect(matches('Q', press('q'))).toBe(true);
    expect(matches('Q', press('q', { ctrlKey: true }))).toBe(false);
    expect(matches('Q', press('q', { altKey: true }))).toBe(false);
  });

  it('find digits by their place where the layout writes signs there', () => {
    expect(matches('CmdOrCtrl+1', press('&', { ctrlKey: true }, 'Digit1'))).toBe(true);
    expect(matches('CmdOrCtrl+1', press('1', { ctrlKey: true }, 'Digit1'))).toBe(true);
  });

  it('take a sign that needs AltGr or Shift on this layout', () => {
    expect(matches('[', press('[', { ctrlKey: true, altKey: true }, 'Digit8', true))).toBe(true);
    expect(matches('CmdOrCtrl+/', press('/', { ctrlKey: true, shiftKey: true }, 'Digit7'))).toBe(true);
  });

  it('take Apple’s Delete key', () => {
    expect(matches('Delete', press('Backspace'), true)).toBe(true);
    expect(matches('Delete', press('Backspace'))).toBe(false);
  });

  it('are given to one command each', () => {
    const keys = (Object.keys(commands) as CommandName[]).flatMap((name) => commandOf(name).keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
