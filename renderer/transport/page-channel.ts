import { v4 as uuid } from 'uuid';
import type { PreloadApi } from '../../shared/contract/preload-api.ts';
import type { Channel, ConnectionProblem } from './channel.ts';
import { createElectronChannel } from './electron-channel.ts';
import { createWebSocketChannel } from './websocket-channel.ts';

declare global {
  interface Window {
    /** Present in the desktop app only. */
    readonly corroborate?: PreloadApi;
  }
}

const sessionKey = 'corroborate.session';

/** The channel of the shell this page runs in. */
export function createPageChannel(): Channel {
  if (window.corroborate) return createElectronChannel(window.corroborate);
  const url = new URL('/channel', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('session', pageSession());
  return createWebSocketChannel({ url: url.href, diagnose: diagnosePage });
}

/** The page's session outlives a reload, so that requests under way are answered once. */
function pageSession(): string {
  const known = sessionStorage.getItem(sessionKey);
  if (known) return known;
  const session = uuid();
  sessionStorage.setItem(sessionKey, session);
  return session;
}

/** A WebSocket does not say why it failed; asking for the page itself does. */
async function diagnosePage(): Promise<ConnectionProblem> {
  try {
    const response = await fetch('/', { method: 'HEAD', cache: 'no-store' });
    return response.status === 401 || response.status === 403 ? 'refused' : null;
  } catch {
    return 'unreachable';
  }
}
