import type { MenuItemConstructorOptions } from 'electron';
import type { HistoryStatus } from '../../shared/contract/values.ts';
import { type CommandName, commandOf, type MenuGroup, menus } from '../../shared/domain/commands.ts';
import { keysOf, type Shortcuts } from '../../shared/domain/shortcuts.ts';

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly projectOpen: boolean;
  readonly history: HistoryStatus;
  /** The keys that were changed by the person. */
  readonly shortcuts: Shortcuts;
  readonly developerTools: boolean;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** The native menu, from the same list of commands as the palette and the menu bar of browser mode. */
export function menuTemplate(situation: MenuSituation, choose: (command: CommandName) => void): Item[] {
  const isMac = situation.platform === 'darwin';
  const groups = menus.map((group): Item => {
    const items = group.items.map((name) =>
      name === null ? separator : commandItem(name, situation, choose),
    );
    return { label: group.label, submenu: [...items, ...systemItems(group, situation)] };
  });
  return isMac ? [{ role: 'appMenu' }, ...groups, { role: 'windowMenu' }] : groups;
}

function commandItem(
  name: CommandName,
  situation: MenuSituation,
  choose: (command: CommandName) => void,
): Item {
  const { needsProject = false } = commandOf(name);
  const keys = keysOf(name, situation.shortcuts);
  return {
    id: name,
    label: labelOf(name, situation.history),
    enabled: isEnabled(name, needsProject, situation),
    click: () => choose(name),
    ...(keys ? { accelerator: keys, registerAccelerator: isLeftToMenu(name, keys) } : {}),
  };
}

/**
 * Whether the menu acts on a key itself. Keys without Ctrl or Cmd are letters in a text field, and undo there is the
 * field's own, so the interface decides about both; the menu only shows them.
 */
function isLeftToMenu(name: CommandName, keys: string): boolean {
  return keys.includes('CmdOrCtrl') && name !== 'history.undo' && name !== 'history.redo';
}

/** “Undo Link quote to claim”: what would be undone is part of the words. */
function labelOf(name: CommandName, history: HistoryStatus): string {
  const { label } = commandOf(name);
  if (name === 'history.undo' && history.undo) return `${label} ${history.undo}`;
  if (name === 'history.redo' && history.redo) return `${label} ${history.redo}`;
  return label;
}

function isEnabled(
  name: CommandName,
  needsProject: boolean,
  { projectOpen, history }: MenuSituation,
): boolean {
  if (name === 'history.undo') return projectOpen && history.undo !== null;
  if (name === 'history.redo') return projectOpen && history.redo !== null;
  return projectOpen || !needsProject;
}

/** What the system itself does, at the end of the menu where people look for it. */
function systemItems(group: MenuGroup, { platform, developerTools }: MenuSituation): Item[] {
  switch (group.label) {
    case 'File':
      return platform === 'darwin' ? [separator, { role: 'close' }] : [separator, { role: 'quit' }];
    case 'Edit':
      return [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'View':
      return [
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(developerTools
          ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies Item[])
          : []),
      ];
    default:
      return [];
  }
}
