import { z } from 'zod';
import { type CommandName, commandOf } from './commands.ts';

/** The keys a person gave to commands, by command; null takes a command's keys away. Commands left out keep their own. */
export const Shortcuts = z.record(z.string(), z.string().max(50).nullable());
export type Shortcuts = z.infer<typeof Shortcuts>;

/** ASCII only: Electron's menus refuse all else. Keys that move the caret or the focus can have no other meaning. */
const accelerator =
  /^(?:CmdOrCtrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|[!-*,-/:-@[-`{-~]|Plus|F[1-9]|F1[0-2]|Enter|Delete|Space|Insert)$/;

/** Whether these keys can be a command's: an Electron accelerator, modifiers in the order of `commands`. */
export function isAccelerator(keys: string): boolean {
  return accelerator.test(keys);
}

/** The keys a command has, undefined for none. What was stored and is no accelerator is ignored. */
export function keysOf(name: CommandName, shortcuts: Shortcuts): string | undefined {
  const own = commandOf(name).keys;
  const chosen = shortcuts[name];
  if (chosen === null) return undefined;
  return chosen !== undefined && isAccelerator(chosen) ? chosen : own;
}
