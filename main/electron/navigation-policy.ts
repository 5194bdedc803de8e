import type { App, WebContents } from 'electron';
import { isAppAddress } from './app-origin.ts';

/**
 * WARNING: the page stays where it is. Every window, whoever opens it, gets these rules: no navigation away from the
 * interface, no new windows, no embedded pages. A web address that a link wants to open goes to `openExternal`.
 */
export function restrictNavigation(app: App, openExternal: (address: string) => Promise<void>): void {
  app.on('web-contents-created', (_event, contents) => restrictContents(contents, openExternal));
}

function restrictContents(contents: WebContents, openExternal: (address: string) => Promise<void>): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // Anything but http and https is refused by openExternal; there is nobody to tell.
    openExternal(url).catch(() => {});
    return { action: 'deny' };
  });
}
