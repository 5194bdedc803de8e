import type { PreloadApi } from '../../shared/contract/preload-api.ts';
import type { Channel, Connection } from './channel.ts';

const open: Connection = { state: 'open', problem: null };

/** The channel of the desktop app. It lives and dies with the window, so it is always open. */
export function createElectronChannel(bridge: PreloadApi): Channel {
  return {
    connection: open,
    send: (message) => bridge.send(message),
    onMessage: (listener) => bridge.onMessage(listener),
    onConnectionChange: () => () => {},
    close: () => {},
  };
}
