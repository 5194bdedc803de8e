import { Readable } from 'node:stream';
import { type Protocol, protocol } from 'electron';
import type { ServeMedia } from '../backend/media/serve-media.ts';
import { protectiveHeaders, servePage } from '../backend/page/page.ts';
import { appScheme, isAppAddress } from './app-origin.ts';

/** Tells Chromium that `app://` is as good as https. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      // `stream`: recordings are played while they load.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

/** Serves the built interface and the recordings of the open project, and nothing else, at `app://corroborate/`. */
export function handleAppScheme(
  sessionProtocol: Pick<Protocol, 'handle'>,
  { rendererDirectory, serveMedia }: { rendererDirectory: string; serveMedia: ServeMedia },
): void {
  sessionProtocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' || !isAppAddress(request.url)) {
      return new Response('Only the interface’s own files are served.\n', {
        status: 403,
        headers: protectiveHeaders,
      });
    }
    const { pathname } = new URL(request.url);
    const media = await serveMedia(pathname, request.headers.get('Range'));
    if (media) {
      const body = media.open && (Readable.toWeb(media.open()) as ReadableStream<Uint8Array>);
      return new Response(body, { status: media.status, headers: media.headers });
    }
    const page = await servePage({ directory: rendererDirectory }, pathname);
    return new Response(page.body, { status: page.status, headers: page.headers });
  });
}
