import type { Session } from 'electron';
import { isAppAddress } from './app-origin.ts';

/**
 * WARNING: this is what keeps the app from the network and the page from the machine. Nothing is allowed here but the
 * interface's own files; a feature that seems to need more belongs in the backend.
 *
 * `developerTools` lets Chromium load its own developer tools, in an app that is not packaged.
 */
export function hardenSession(session: Session, { developerTools }: { developerTools: boolean }): void {
  session.setPermissionRequestHandler((_webContents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAppAddress(details.url) || (developerTools && details.url.startsWith('devtools://'));
    answer({ cancel: !allowed });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
