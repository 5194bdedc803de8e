import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { Backend, EventListener } from '../../main/backend/backend.ts';
import { keepMenu } from '../../main/electron/menu.ts';
import { type MenuSituation, menuTemplate } from '../../main/electron/menu-template.ts';
import type { AppSettings } from '../../shared/contract/values.ts';
import { commands, menus } from '../../shared/domain/commands.ts';
import { defaultReadingSettings } from '../../shared/domain/reading-settings.ts';

const electron = vi.hoisted(() => ({
  Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
}));
vi.mock('electron', () => electron);

const situation: MenuSituation = {
  platform: 'linux',
  projectOpen: true,
  history: { undo: null, redo: null },
  developerTools: false,
  shortcuts: {},
};

function itemsOf(
  template: readonly MenuItemConstructorOptions[],
  label: string,
): MenuItemConstructorOptions[] {
  const menu = template.find((item) => item.label === label);
  return Array.isArray(menu?.submenu) ? menu.submenu : [];
}

function itemNamed(
  template: readonly MenuItemConstructorOptions[],
  id: string,
): MenuItemConstructorOptions | undefined {
  return template
    .flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
    .find((item) => item.id === id);
}

describe('the menu', () => {
  test('holds every command of the shared list, in order, with its label and keys', () => {
    const template = menuTemplate(situation, () => {});
    for (const group of menus) {
      const names = group.items.filter((name) => name !== null);
      const items = itemsOf(template, group.label).filter(({ id }) => id !== undefined);
      expect(items.map(({ id }) => id)).toEqual(names);
      for (const [index, name] of names.entries()) {
        const command = commands[name];
        expect(items[index]).toMatchObject({
          label: command.label,
          ...('keys' in command ? { accelerator: command.keys } : {}),
        });
      }
    }
  });

  test('shows single keys and those of undo, and leaves them to the interface', () => {
    const template = menuTemplate(situation, () => {});
    for (const name of ['quotes.create', 'quotes.remove', 'quotes.comment', 'history.undo', 'history.redo']) {
      expect(itemNamed(template, name), name).toMatchObject({ registerAccelerator: false });
      expect(itemNamed(template, name)?.accelerator, name).toBeDefined();
    }
    expect(itemNamed(template, 'imports.files')).toMatchObject({
      accelerator: 'CmdOrCtrl+I',
      registerAccelerator: true,
    });
  });

  test('names what undo and redo would do, and offers them only then', () => {
    const idle = menuTemplate(situation, () => {});
    expect(itemNamed(idle, 'history.undo')).toMatchObject({ label: 'Undo', enabled: false });
    const busy = menuTemplate(
      { ...situation, history: { undo: 'Link quote to claim', redo: 'Make quote' } },
      () => {},
    );
    expect(itemNamed(busy, 'history.undo')).toMatchObject({
      label: 'Undo Link quote to claim',
      enabled: true,
    });
    expect(itemNamed(busy, 'history.redo')).toMatchObject({ label: 'Redo Make quote', enabled: true });
  });

  test('offers what needs a project only when one is open', () => {
    const closed = menuTemplate({ ...situation, projectOpen: false }, () => {});
    expect(itemNamed(closed, 'imports.files')?.enabled).toBe(false);
    expect(itemNamed(closed, 'project.open')?.enabled).toBe(true);
    expect(
      itemNamed(
        menuTemplate(situation, () => {}),
        'imports.files',
      )?.enabled,
    ).toBe(true);
  });

  test('has the developer tools only in an app that is not packaged', () => {
    const roles = (developerTools: boolean) =>
      itemsOf(
        menuTemplate({ ...situation, developerTools }, () => {}),
        'View',
      ).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  test('follows the customs of the platform', () => {
    const linux = menuTemplate(situation, () => {});
    expect(linux[0]?.label).toBe('File');
    expect(itemsOf(linux, 'File').at(-1)?.role).toBe('quit');
    expect(itemsOf(linux, 'Edit').map(({ role }) => role)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
    );
    const mac = menuTemplate({ ...situation, platform: 'darwin' }, () => {});
    expect(mac[0]?.role).toBe('appMenu');
    expect(mac.at(-1)?.role).toBe('windowMenu');
  });
});

describe('the menu kept in step', () => {
  test('hears of the project and its history, and sends chosen commands to the interface', () => {
    const listeners: EventListener[] = [];
    const emit = vi.fn();
    const backend: Pick<Backend, 'subscribe' | 'emit'> = {
      emit,
      subscribe: (listener) => {
        listeners.push(listener);
        return () => {};
      },
    };
    keepMenu(backend, { developerTools: false, shortcuts: { 'imports.paste': 'CmdOrCtrl+Shift+P' } });
    const shown = () => electron.Menu.setApplicationMenu.mock.lastCall?.[0] as MenuItemConstructorOptions[];
    expect(itemNamed(shown(), 'imports.files')?.enabled).toBe(false);

    const project = {
      path: '/p.corroborate',
      name: 'p',
      createdAt: '2026-02-04T09:30:00.000Z',
      counts: { sources: 0, documents: 0, quotes: 0, claims: 0, evidence: 0 },
    };
    for (const listener of listeners)
      listener('project.didSwitch', { project, history: { undo: null, redo: null } });
    expect(itemNamed(shown(), 'imports.files')?.enabled).toBe(true);
    for (const listener of listeners)
      listener('project.didChange', {
        tables: ['evidence'],
        quoteIds: [],
        history: { undo: 'Link quote to claim', redo: null },
      });
    expect(itemNamed(shown(), 'history.undo')?.label).toBe('Undo Link quote to claim');

    expect(itemNamed(shown(), 'imports.paste')?.accelerator).toBe('CmdOrCtrl+Shift+P');
    const settings: AppSettings = {
      theme: 'system',
      reading: defaultReadingSettings,
      shortcuts: { 'imports.paste': null, 'quotes.create': 'Shift+M', 'quotes.code': 'no keys at all' },
      favouriteStyles: [],
    };
    for (const listener of listeners) listener('settings.didChange', { settings });
    expect(itemNamed(shown(), 'imports.paste')?.accelerator).toBeUndefined();
    expect(itemNamed(shown(), 'quotes.create')).toMatchObject({
      accelerator: 'Shift+M',
      registerAccelerator: false,
    });
    expect(itemNamed(shown(), 'quotes.code')?.accelerator).toBe('C');

    const click = itemNamed(shown(), 'exports.table')?.click as () => void;
    click();
    expect(emit).toHaveBeenCalledWith('host.didChooseCommand', { command: 'exports.table' });
  });
});
