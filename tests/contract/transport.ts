import type { Backend } from '../../main/backend/backend.ts';
import type { Client } from '../../renderer/transport/client.ts';

/** One page's line to the backend. */
export interface Line {
  /** The interface's own client over the transport's own channel. */
  readonly client: Client;
  /** Sends anything at all to the backend, past the client. */
  sendRaw(message: unknown): void;
  /** Every message of the backend, as it came. */
  readonly received: readonly unknown[];
}

/** A shell's way between page and backend, running. */
export interface RunningTransport {
  connect(): Promise<Line>;
  close(): Promise<void>;
}

export interface Transport {
  readonly name: string;
  start(backend: Backend): Promise<RunningTransport>;
}
