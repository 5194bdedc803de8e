import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import type { ProcedureCallInput, ProcedureName, ProcedureOutput } from '../../shared/contract/procedures.ts';
import type { Host } from './host.ts';
import type { Log } from './log.ts';
import type { Dispatch } from './rpc/dispatcher.ts';

/**
 * Entry files of the worker threads. Each shell's entry file names them with `new URL(…, import.meta.url)`, because
 * the bundler moves shared code to other folders.
 */
export interface WorkerEntries {
  readonly database: URL;
  readonly imports: URL;
  readonly citations: URL;
  readonly exports: URL;
  readonly anchoring: URL;
}

export interface BackendOptions {
  readonly host: Host;
  readonly workers: WorkerEntries;
  /** Folder with the CSL styles and locales that the build put there. */
  readonly cslDirectory: string;
  /** Folder for settings, recent projects and backups. Made when missing. */
  readonly userDataDirectory: string;
  /** Who is recorded in the history; the account's name. */
  readonly actor: string;
  readonly log: Log;
}

/** The application without a shell. One project is open at a time. */
export interface Backend {
  /** Calls a procedure by name with input not yet parsed; throws `AppError`. For channels. */
  readonly dispatch: Dispatch;
  /** Calls a procedure; throws `AppError`. For shells and scripts. */
  call<N extends ProcedureName>(procedure: N, input: ProcedureCallInput<N>): Promise<ProcedureOutput<N>>;
  /** Where the recording of a document lies, which no client is told; null where there is none, or no project. */
  recordingOf(documentId: string): Promise<string | null>;
  /** Hears every event, for every client. Returns the function that ends it. */
  subscribe(listener: EventListener): () => void;
  /** Sends an event on behalf of a shell, e.g. `host.didChooseCommand`. */
  emit<N extends EventName>(event: N, payload: EventPayload<N>): void;
  /** Closes the project and ends the workers. Safe to call twice. */
  close(): Promise<void>;
}

export type EventListener = <N extends EventName>(event: N, payload: EventPayload<N>) => void;
