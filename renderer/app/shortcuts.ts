import { useEffect } from 'react';
import { type CommandName, commands } from '../../shared/domain/commands.ts';
import { keysOf, type Shortcuts } from '../../shared/domain/shortcuts.ts';
import { isForMarkdown } from '../markdown/emphasis-keys.ts';
import { useBackendEvent } from '../transport/react.tsx';
import { isApple } from '../ui/key-names.ts';
import { type Accelerator, matchesAccelerator, parseAccelerator } from './accelerators.ts';
import { useShortcutSettings } from './command-keys.ts';
import { isCommandEnabled, runCommand } from './commands.ts';

interface Shortcut {
  readonly name: CommandName;
  readonly accelerator: Accelerator;
}

const commandNames = Object.keys(commands) as CommandName[];

function listShortcuts(settings: Shortcuts): readonly Shortcut[] {
  return commandNames.flatMap((name) => {
    const keys = keysOf(name, settings);
    return keys ? [{ name, accelerator: parseAccelerator(keys) }] : [];
  });
}

/**
 * Runs commands from the keyboard and from the native menu while mounted.
 *
 * Combinations with Ctrl/Cmd are taken before any control sees them; single keys only when no control used them and
 * no text field, list or table has focus. While a dialog is open, none runs.
 */
export function useShortcuts(): void {
  const settings = useShortcutSettings();
  useEffect(() => {
    const shortcuts = listShortcuts(settings);
    const onCombination = (event: KeyboardEvent) => handle(event, shortcuts, true);
    const onSingleKey = (event: KeyboardEvent) => handle(event, shortcuts, false);
    window.addEventListener('keydown', onCombination, { capture: true });
    window.addEventListener('keydown', onSingleKey);
    return () => {
      window.removeEventListener('keydown', onCombination, { capture: true });
      window.removeEventListener('keydown', onSingleKey);
    };
  }, [settings]);

  useBackendEvent('host.didChooseCommand', ({ command }) => {
    const name = commandNames.find((candidate) => candidate === command);
    if (name && !isDialogOpen()) runFromMenu(name);
  });
}

function handle(event: KeyboardEvent, shortcuts: readonly Shortcut[], combinations: boolean): void {
  if (event.defaultPrevented || event.isComposing) return;
  const shortcut = shortcuts.find(
    ({ accelerator }) =>
      accelerator.command === combinations && matchesAccelerator(accelerator, event, isApple),
  );
  if (!shortcut) return;
  const { name } = shortcut;
  if (combinations && isForMarkdown(event)) return;
  if (combinations ? isTextEditing(name) : !acceptsSingleKey(event)) return;
  if (isDialogOpen()) {
    // The browser's own meaning of the keys (open a file, find) would be a surprise there.
    if (combinations) event.preventDefault();
    return;
  }
  if (!isCommandEnabled(name) && !combinations) return;
  event.preventDefault();
  if (combinations) event.stopPropagation();
  runCommand(name);
}

/** In a text field, undo and redo are about the words just typed. */
function isTextEditing(name: CommandName): boolean {
  return (name === 'history.undo' || name === 'history.redo') && isTextField(document.activeElement);
}

function runFromMenu(name: CommandName): void {
  // The native menu takes the keys from the text field; this is the only way to give them back.
  if (isTextEditing(name)) document.execCommand(name === 'history.undo' ? 'undo' : 'redo');
  else runCommand(name);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][data-modal], [role="alertdialog"][data-modal]') !== null;
}

const textInputTypes = new Set([
  'text',
  'search',
  'url',
  'email',
  'tel',
  'password',
  'number',
  'date',
  'time',
  'month',
  'week',
  'datetime-local',
]);

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return textInputTypes.has(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Widgets in which single keys mean something of their own: typing ahead, moving, choosing. */
const ownKeys =
  '[role="grid"], [role="treegrid"], [role="listbox"], [role="menu"], [role="tree"], [role="dialog"], [role="alertdialog"]';
const pressable =
  'button, a[href], summary, select, [role="button"], [role="tab"], [role="radio"], [role="checkbox"]';

function acceptsSingleKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true;
  if (isTextField(target) || target.closest(ownKeys)) return false;
  return key !== 'Enter' || !target.closest(pressable);
}
