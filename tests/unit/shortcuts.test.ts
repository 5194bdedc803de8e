import { describe, expect, test } from 'vitest';
import { acceleratorOf } from '../../renderer/app/accelerators.ts';
import { type CommandName, commandOf, commands } from '../../shared/domain/commands.ts';
import { isAccelerator, keysOf } from '../../shared/domain/shortcuts.ts';

const names = Object.keys(commands) as CommandName[];

function press(
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) {
  const code = /^\d$/.test(key) ? `Digit${key}` : '';
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key, code, ...none, ...held, getModifierState: () => false };
}

describe('the keys of commands', () => {
  test('are accelerators, and no two commands have the same', () => {
    const given = names.flatMap((name) => commandOf(name).keys ?? []);
    expect(given.filter((keys) => !isAccelerator(keys))).toEqual([]);
    expect(new Set(given).size).toBe(given.length);
  });

  test('can be changed and taken away; what is no accelerator is ignored', () => {
    const shortcuts = { 'quotes.create': 'Shift+M', 'quotes.code': null, 'quotes.linkToClaim': 'Hyper+Ω' };
    expect(keysOf('quotes.create', shortcuts)).toBe('Shift+M');
    expect(keysOf('quotes.code', shortcuts)).toBeUndefined();
    expect(keysOf('quotes.linkToClaim', shortcuts)).toBe('L');
    expect(keysOf('quotes.attribute', shortcuts)).toBe('A');
  });

  test('are never those that move the caret or the focus', () => {
    for (const keys of [
      'Tab',
      'Escape',
      'ArrowUp',
      'CmdOrCtrl+ArrowLeft',
      'Home',
      'Shift',
      'É',
      '',
      'Shift+Alt+A',
    ])
      expect(isAccelerator(keys), keys).toBe(false);
  });
});

describe('keys that are pressed', () => {
  test('are written as commands write them', () => {
    expect(acceleratorOf(press('m'), false)).toBe('M');
    expect(acceleratorOf(press('M', { shiftKey: true, ctrlKey: true }), false)).toBe('CmdOrCtrl+Shift+M');
    expect(acceleratorOf(press('m', { metaKey: true, altKey: true }), true)).toBe('CmdOrCtrl+Alt+M');
    expect(acceleratorOf(press('?', { shiftKey: true }), false)).toBe('?');
    expect(acceleratorOf(press('+', { ctrlKey: true }), false)).toBe('CmdOrCtrl+Plus');
    expect(acceleratorOf(press(' '), false)).toBe('Space');
    expect(acceleratorOf(press('4'), false)).toBe('4');
    expect(acceleratorOf(press('F4', { shiftKey: true }), false)).toBe('Shift+F4');
    expect(acceleratorOf(press('Shift', { shiftKey: true }), false)).toBeNull();
  });
});
