/** A shortcut, read from the way `commands` writes it. */
export interface Accelerator {
  /** Ctrl, or Cmd on Apple's keyboards. */
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** As `KeyboardEvent.key` names it, in lower case. */
  readonly key: string;
}

type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'getModifierState'
>;

/** Reads an Electron accelerator, e.g. `CmdOrCtrl+Shift+Z`. */
export function parseAccelerator(keys: string): Accelerator {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  return {
    command: parts.includes('CmdOrCtrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: key === 'Plus' ? '+' : key === 'Space' ? ' ' : key.toLowerCase(),
  };
}

/**
 * Whether the keys pressed are the accelerator's. Letters and signs are compared by what they type, so that they
 * follow the keyboard's layout; digits also by their place, because some layouts need Shift for them.
 */
export function matchesAccelerator(
  accelerator: Accelerator,
  pressed: PressedKeys,
  isApple: boolean,
): boolean {
  // Windows tells of AltGr as Ctrl and Alt together; it only helps to type a sign.
  const control = pressed.ctrlKey && !pressed.getModifierState('AltGraph');
  const command = isApple ? pressed.metaKey : control;
  const otherCommand = isApple ? control : pressed.metaKey;
  if (command !== accelerator.command || otherCommand) return false;
  if (/^\d$/.test(accelerator.key) && pressed.code === `Digit${accelerator.key}`)
    return !pressed.altKey && !pressed.shiftKey;
  if (keyName(pressed, isApple) !== accelerator.key) return false;
  // Signs such as [ or / need Shift or AltGr on some layouts; what is typed is enough for them.
  if (accelerator.key.length === 1 && !/[a-z\d]/.test(accelerator.key)) return true;
  return pressed.shiftKey === accelerator.shift && pressed.altKey === accelerator.alt;
}

/** Apple's keyboards write Delete on the key that others call Backspace. */
function keyName({ key }: PressedKeys, isApple: boolean): string {
  return isApple && key === 'Backspace' ? 'delete' : key.toLowerCase();
}

const modifiers = new Set(['control', 'meta', 'shift', 'alt', 'altgraph', 'capslock', 'fn', 'os', 'dead']);

/**
 * The accelerator for the keys pressed, as `commands` would write it; null while only modifiers are held. It may be one
 * that no command can have: ask `isAccelerator`.
 */
export function acceleratorOf(pressed: PressedKeys, isApple: boolean): string | null {
  const key =
    /^Digit\d$/.test(pressed.code) && !pressed.shiftKey ? pressed.code.slice(5) : keyName(pressed, isApple);
  if (modifiers.has(key)) return null;
  const isSign = key.length === 1 && !/[a-z\d ]/.test(key);
  const isAltGraph = pressed.getModifierState('AltGraph');
  const command = isApple ? pressed.metaKey : pressed.ctrlKey && !isAltGraph;
  return [
    ...(command ? ['CmdOrCtrl'] : []),
    ...(pressed.altKey && !isSign ? ['Alt'] : []),
    ...(pressed.shiftKey && !isSign ? ['Shift'] : []),
    nameOfKey(key),
  ].join('+');
}

function nameOfKey(key: string): string {
  if (key === '+') return 'Plus';
  if (key === ' ') return 'Space';
  return key.charAt(0).toUpperCase() + key.slice(1);
}
