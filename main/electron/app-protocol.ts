import { type Protocol, protocol } from 'electron';
import { protectiveHeaders, servePage } from '../backend/page/page.ts';
import { appScheme, isAppAddress } from './app-origin.ts';

/** Tells Chromium that `app://` is as good as https. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built interface, and nothing else, at `app://corroborate/`. */
export function handleAppScheme(sessionProtocol: Pick<Protocol, 'handle'>, rendererDirectory: string): void {
  sessionProtocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' || !isAppAddress(request.url)) {
      return new Response('Only the interface’s own files are served.\n', {
        status: 403,
        headers: protectiveHeaders,
      });
    }
    const page = await servePage({ directory: rendererDirectory }, new URL(request.url).pathname);
    return new Response(page.body, { status: page.status, headers: page.headers });
  });
}
