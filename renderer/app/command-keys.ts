import type { CommandName } from '../../shared/domain/commands.ts';
import { keysOf, type Shortcuts } from '../../shared/domain/shortcuts.ts';
import { useProcedure } from '../transport/react.tsx';

const none: Shortcuts = {};

/** The keys that were changed from what they are at first, kept up to date. */
export function useShortcutSettings(): Shortcuts {
  return useProcedure('settings.get', {}).data?.shortcuts ?? none;
}

/** Returns a function that tells the keys a command has now; '' for none. */
export function useCommandKeys(): (name: CommandName) => string {
  const shortcuts = useShortcutSettings();
  return (name) => keysOf(name, shortcuts) ?? '';
}
