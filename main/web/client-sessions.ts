import type { Backend } from '../backend/backend.ts';
import { createSession, type Session } from '../backend/rpc/serve.ts';

/** How long a client may be away and still find its answers, in milliseconds. */
export const sessionLifetime = 10 * 60 * 1000;

interface Entry {
  readonly session: Session;
  connections: number;
  expiry: NodeJS.Timeout | null;
}

/** The sessions of all clients, by the identifier each client chose for its own. They outlive a lost connection. */
export class ClientSessions {
  readonly #backend: Backend;
  readonly #lifetime: number;
  readonly #entries = new Map<string, Entry>();

  constructor(backend: Backend, lifetime: number = sessionLifetime) {
    this.#backend = backend;
    this.#lifetime = lifetime;
  }

  /** The client's session, made on its first connection. Each `connect` needs a `disconnect`. */
  connect(sessionId: string): Session {
    const entry = this.#entries.get(sessionId) ?? {
      session: createSession(this.#backend),
      connections: 0,
      expiry: null,
    };
    this.#entries.set(sessionId, entry);
    if (entry.expiry) clearTimeout(entry.expiry);
    entry.expiry = null;
    entry.connections += 1;
    return entry.session;
  }

  /** Starts the clock when the client's last connection is gone. */
  disconnect(sessionId: string): void {
    const entry = this.#entries.get(sessionId);
    if (!entry) return;
    entry.connections -= 1;
    if (entry.connections > 0) return;
    entry.expiry = setTimeout(() => this.#entries.delete(sessionId), this.#lifetime);
    entry.expiry.unref();
  }

  /** Forgets everyone. */
  clear(): void {
    for (const { expiry } of this.#entries.values()) {
      if (expiry) clearTimeout(expiry);
    }
    this.#entries.clear();
  }
}
