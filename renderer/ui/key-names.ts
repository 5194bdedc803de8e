/** Whether this machine calls its command key Cmd. */
export const isApple = /^(mac|iphone|ipad)/i.test(navigator.platform);

const names: Readonly<Record<string, string>> = {
  CmdOrCtrl: isApple ? '⌘' : 'Ctrl',
  Shift: isApple ? '⇧' : 'Shift',
  Alt: isApple ? '⌥' : 'Alt',
  Plus: '+',
  Delete: isApple ? '⌫' : 'Del',
};

/** The keys of an accelerator as this machine's keyboard names them: `CmdOrCtrl+Shift+Z` → `['Ctrl', 'Shift', 'Z']`. */
export function keyNames(accelerator: string): string[] {
  return accelerator.split('+').map((key) => names[key] ?? key);
}

/** The shortcut in the words of `aria-keyshortcuts`: `CmdOrCtrl+Shift+Z` → `Control+Shift+Z`. */
export function ariaKeyShortcut(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', isApple ? 'Meta' : 'Control');
}
