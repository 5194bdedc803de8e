import { afterEach, describe, expect, test, vi } from 'vitest';
import { createElectronHost } from '../../main/electron/electron-host.ts';

const electron = vi.hoisted(() => ({
  dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() },
  shell: { openExternal: vi.fn(() => Promise.resolve()) },
}));
vi.mock('electron', () => electron);

afterEach(() => vi.clearAllMocks());

const host = createElectronHost({ version: '1.2.3', mainWindow: () => null });

describe('the desktop host', () => {
  test('says what it can do', () => {
    expect(host.describe()).toMatchObject({
      kind: 'electron',
      nativeDialogs: true,
      nativeMenu: true,
      version: '1.2.3',
    });
  });

  test('lets several documents be chosen, but one project', async () => {
    electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/a.txt', '/b.md'] });
    expect(await host.showOpenDialog({ title: 'Import files', kind: 'documents' })).toEqual({
      paths: ['/a.txt', '/b.md'],
    });
    expect(electron.dialog.showOpenDialog.mock.lastCall?.[0]).toMatchObject({
      title: 'Import files',
      properties: ['openFile', 'multiSelections'],
    });
    await host.showOpenDialog({ title: 'Open project', kind: 'project', startIn: '/projects' });
    expect(electron.dialog.showOpenDialog.mock.lastCall?.[0]).toMatchObject({
      defaultPath: '/projects',
      properties: ['openFile'],
    });
  });

  test('says nothing was chosen when the dialog is closed', async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await host.showSaveDialog({ title: 'Export', suggestedPath: '/table.csv', kind: 'csv' })).toEqual({
      path: null,
    });
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/table.csv' });
    expect(await host.showSaveDialog({ title: 'Export', suggestedPath: '/table.csv', kind: 'csv' })).toEqual({
      path: '/table.csv',
    });
  });

  test('opens web addresses in the person’s browser', async () => {
    await host.openExternal('https://example.org/a b');
    expect(electron.shell.openExternal).toHaveBeenCalledWith('https://example.org/a%20b');
  });

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'mailto:a@example.org',
    'not an address',
    '',
  ])('refuses to open %j', async (address) => {
    await expect(host.openExternal(address)).rejects.toMatchObject({ name: 'AppError' });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });
});
