import { describe, expect, test } from 'vitest';
import { parseWebArguments } from '../../main/web/arguments.ts';
import { desktopBrowserCommand } from '../../main/web/desktop-browser.ts';

describe('the arguments of browser mode', () => {
  test('have sensible defaults', () => {
    expect(parseWebArguments([])).toEqual({
      port: 0,
      openBrowser: true,
      userData: null,
      because: null,
      project: null,
    });
  });

  test('name the port, the folder and the project', () => {
    const args = [
      'theme.corroborate',
      '--port',
      '8080',
      '--no-open',
      '--user-data',
      '/data',
      '--because',
      'there is no display',
    ];
    expect(parseWebArguments(args)).toEqual({
      port: 8080,
      openBrowser: false,
      userData: '/data',
      because: 'there is no display',
      project: 'theme.corroborate',
    });
  });

  test.each([
    [['--port', 'high']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--colour']],
    [['a.corroborate', 'b.corroborate']],
  ])('are refused when they are wrong: %j', (args) => {
    expect(() => parseWebArguments(args)).toThrow();
  });
});

describe('the desktop’s browser', () => {
  const address = 'http://127.0.0.1:1/?token=a';

  test('is opened by the desktop’s own means', () => {
    expect(desktopBrowserCommand(address, { platform: 'linux', environment: { DISPLAY: ':0' } })).toEqual([
      'xdg-open',
      address,
    ]);
    expect(desktopBrowserCommand(address, { platform: 'darwin', environment: {} })).toEqual([
      'open',
      address,
    ]);
    expect(desktopBrowserCommand(address, { platform: 'win32', environment: {} })).toEqual([
      'rundll32',
      'url.dll,FileProtocolHandler',
      address,
    ]);
  });

  test('is left alone where there is no desktop, or nobody to look at it', () => {
    expect(desktopBrowserCommand(address, { platform: 'linux', environment: {} })).toBeNull();
    expect(
      desktopBrowserCommand(address, { platform: 'linux', environment: { DISPLAY: ':0', CI: 'true' } }),
    ).toBeNull();
  });
});
