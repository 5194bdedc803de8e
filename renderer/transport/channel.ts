import type { Request } from '../../shared/contract/envelope.ts';

/** How the line to the backend stands. `lost` covers every state in which a message would not arrive now. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/**
 * Why a lost line does not come back: `refused` when the backend no longer takes this page's token, `unreachable`
 * when nothing answers; null while it is open or not yet known.
 */
export type ConnectionProblem = 'unreachable' | 'refused' | null;

export interface Connection {
  readonly state: ConnectionState;
  readonly problem: ConnectionProblem;
}

/** Carries messages to the backend and back. It may lose its line and find it again; it never keeps messages. */
export interface Channel {
  /** The line's present state. The same object until it changes. */
  readonly connection: Connection;
  /** Sends a message if the line is open; otherwise does nothing. */
  send(message: Request): void;
  /** Hears every message of the backend, not yet parsed. Returns the function that ends it. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Hears every change of the line's state. Returns the function that ends it. */
  onConnectionChange(listener: () => void): () => void;
  /** Gives up the line for good. */
  close(): void;
}
