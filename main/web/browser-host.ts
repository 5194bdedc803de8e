import { AppError } from '../../shared/contract/errors.ts';
import { documentsDirectory } from '../backend/default-directories.ts';
import { parseExternalAddress } from '../backend/external-address.ts';
import type { Host } from '../backend/host.ts';
import { platformName } from '../backend/platform.ts';
import { openDesktopBrowser } from './desktop-browser.ts';

/** What browser mode lends the backend: no native dialogs and no native menu, so the interface shows its own. */
export function createBrowserHost(version: string): Host {
  const noDialogs = () =>
    Promise.reject(
      new AppError(
        'host.unsupported',
        'Browser mode has no native file dialogs. Choose the file in Corroborate’s own.',
      ),
    );
  return {
    describe: () => ({
      kind: 'browser',
      nativeDialogs: false,
      nativeMenu: false,
      platform: platformName(),
      version,
      documentsDirectory: documentsDirectory(),
    }),
    showOpenDialog: noDialogs,
    showSaveDialog: noDialogs,
    async openExternal(url) {
      const address = parseExternalAddress(url);
      if (!openDesktopBrowser(address.href)) {
        throw new AppError(
          'host.unsupported',
          'There is no desktop browser to open the address in. Copy it instead.',
          { url: address.href },
        );
      }
    },
  };
}
