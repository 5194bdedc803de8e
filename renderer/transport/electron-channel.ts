import type { Channel, Connection } from './channel.ts';

/** What the preload script puts on `window`: messages out, messages in, nothing else. */
export interface PreloadBridge {
  send(message: unknown): void;
  /** Hears every message of the backend. Returns the function that ends it. */
  onMessage(listener: (message: unknown) => void): () => void;
}

const open: Connection = { state: 'open', problem: null };

/** The channel of the desktop app. It lives and dies with the window, so it is always open. */
export function createElectronChannel(bridge: PreloadBridge): Channel {
  return {
    connection: open,
    send: (message) => bridge.send(message),
    onMessage: (listener) => bridge.onMessage(listener),
    onConnectionChange: () => () => {},
    close: () => {},
  };
}
