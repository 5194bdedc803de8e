import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { fileArgument } from '../../main/electron/file-argument.ts';
import { receiveFiles } from '../../main/electron/received-files.ts';

describe('the file a command line names', () => {
  test('comes after the program, and after the app’s folder in an app that is not packaged', () => {
    expect(fileArgument(['corroborate', 'theme.corroborate'], { packaged: true, folder: '/home/ann' })).toBe(
      '/home/ann/theme.corroborate',
    );
    expect(
      fileArgument(['electron', '/app', 'theme.corroborate'], { packaged: false, folder: '/home/ann' }),
    ).toBe('/home/ann/theme.corroborate');
  });

  test('is not one of Chromium’s switches', () => {
    expect(
      fileArgument(['corroborate', '--enable-logging', '/p.corroborate'], { packaged: true, folder: '/' }),
    ).toBe('/p.corroborate');
    expect(fileArgument(['corroborate', '--enable-logging'], { packaged: true, folder: '/' })).toBeNull();
    expect(fileArgument(['electron', '/app'], { packaged: false, folder: '/' })).toBeNull();
  });
});

describe('files handed to the app', () => {
  const createApp = () => Object.assign(new EventEmitter(), { isPackaged: true });

  test('wait until the app listens', () => {
    const app = createApp();
    const files = receiveFiles(app as unknown as App, ['corroborate'], '/');
    const event = { preventDefault: vi.fn() };
    app.emit('open-file', event, '/double-clicked.corroborate');
    expect(event.preventDefault).toHaveBeenCalled();
    expect(files.listen(() => {})).toBe('/double-clicked.corroborate');
  });

  test('come from a second start of the app, from its own folder', () => {
    const app = createApp();
    const listener = vi.fn();
    const files = receiveFiles(app as unknown as App, ['corroborate'], '/');
    expect(files.listen(listener)).toBeNull();
    app.emit('second-instance', {}, ['corroborate', 'theme.corroborate'], '/home/ann');
    app.emit('second-instance', {}, ['corroborate'], '/home/ann');
    expect(listener.mock.calls).toEqual([['/home/ann/theme.corroborate']]);
  });
});
