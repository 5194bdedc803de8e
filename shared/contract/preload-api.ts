/** The one Electron IPC channel. Messages are those of `envelope.ts`, both ways. */
export const ipcChannelName = 'corroborate:message';

/** What the preload script puts on `window.corroborate`, and all of it: the page reaches nothing else of Electron. */
export interface PreloadApi {
  /** Sends a message to the backend. */
  send(message: unknown): void;
  /** Hears every message of the backend. Returns the function that ends it. */
  onMessage(listener: (message: unknown) => void): () => void;
}
