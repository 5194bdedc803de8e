import type { IncomingHttpHeaders } from 'node:http';

/** What the guard looks at; node:http's `IncomingMessage` has this form. */
export interface GuardedRequest {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is turned away. */
export interface Refusal {
  readonly status: 403 | 405 | 421;
  readonly reason: string;
}

/**
 * Turns away every request that does not come from our own page in a browser on this machine, before anything else
 * is looked at. Returns null for a request that may pass.
 *
 * - `Host` must be ours to the letter: a page that rebinds its own name to 127.0.0.1 (DNS rebinding) sends its name.
 * - `Origin`, where there is one, must be ours; a WebSocket must have one, since browsers always send it there.
 * - Fetch Metadata (https://www.w3.org/TR/fetch-metadata/), where the browser sends it, must say that the request
 *   comes from our own page or from the address bar, and is not for a frame in somebody else's page.
 */
export function guardRequest(
  request: GuardedRequest,
  { port, webSocket }: { port: number; webSocket: boolean },
): Refusal | null {
  const { method, headers } = request;
  const host = `127.0.0.1:${port}`;
  if (headers.host !== host) return { status: 421, reason: 'This server answers only to its own address.' };
  if (method !== 'GET' && (method !== 'HEAD' || webSocket))
    return { status: 405, reason: 'This server only hands out its own pages.' };
  if (headers.origin === undefined ? webSocket : headers.origin !== `http://${host}`) {
    return { status: 403, reason: 'Requests from other pages are refused.' };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, reason: 'Requests from other sites are refused.' };
  }
  if (headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] !== 'document') {
    return { status: 403, reason: 'The interface cannot be shown inside another page.' };
  }
  return null;
}
