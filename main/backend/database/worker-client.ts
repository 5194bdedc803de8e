import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ProcedureInput, ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { Log } from '../log.ts';
import type { DatabaseProcedure } from './database-procedures.ts';
import type { Changes, DatabaseRequest, DatabaseResponse, DatabaseWorkerData } from './messages.ts';
import type { OperationName, Operations } from './operations.ts';

/** Requests that take longer are logged, by name only. */
const slowMilliseconds = 500;

export interface DatabaseClient {
  call<N extends DatabaseProcedure>(procedure: N, input: ProcedureInput<N>): Promise<ProcedureOutput<N>>;
  operate<N extends OperationName>(
    operation: N,
    input: Operations[N]['input'],
  ): Promise<Operations[N]['output']>;
  /** Ends the worker after the requests under way. */
  close(): Promise<void>;
}

interface Pending {
  readonly name: string;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts the database worker and talks to it. `onChange` hears of each committed step, after the step's own answer
 * was settled. If the worker ends unasked, what was under way fails with `storage.failed` and `onCrash` is called.
 */
export function createDatabaseClient(options: {
  entry: URL;
  workerData: DatabaseWorkerData;
  log: Log;
  onChange: (changes: Changes) => void;
  onCrash: () => void;
}): DatabaseClient {
  const { log, onChange, onCrash } = options;
  const pending = new Map<number, Pending>();
  let nextSeq = 1;
  let worker: Worker | null = null;
  let closing = false;

  function start(): Worker {
    const started = new Worker(options.entry, { workerData: options.workerData });
    started.on('message', settle);
    started.on('error', (error) =>
      log.error('the database worker failed', { message: error.message, stack: error.stack }),
    );
    started.on('exit', () => {
      worker = null;
      const unanswered = [...pending.values()];
      pending.clear();
      const error = new AppError(
        'storage.failed',
        'The part of Corroborate that keeps the project stopped. The last action was not carried out; everything before it is stored. Open the project again.',
      );
      for (const { reject } of unanswered) reject(error);
      if (!closing) onCrash();
    });
    return started;
  }

  function settle(response: DatabaseResponse): void {
    const request = pending.get(response.seq);
    if (!request) return;
    pending.delete(response.seq);
    if (response.milliseconds > slowMilliseconds)
      log.warn('slow database request', {
        name: request.name,
        milliseconds: Math.round(response.milliseconds),
      });
    if (!response.ok) {
      request.reject(AppError.from(response.error));
      return;
    }
    request.resolve(response.output);
    if (response.changes) onChange(response.changes);
  }

  function send(target: DatabaseRequest['target'], name: string, input: unknown): Promise<unknown> {
    worker ??= start();
    const request: DatabaseRequest = { seq: nextSeq, target, name, input };
    nextSeq += 1;
    return new Promise((resolve, reject) => {
      pending.set(request.seq, { name, resolve, reject });
      worker?.postMessage(request);
    });
  }

  return {
    call: (procedure, input) =>
      send('procedure', procedure, input) as Promise<ProcedureOutput<typeof procedure>>,
    operate: (operation, input) =>
      send('operation', operation, input) as Promise<Operations[typeof operation]['output']>,
    async close() {
      if (!worker) return;
      await send('operation', 'project.close', {});
      closing = true;
      await worker?.terminate();
    },
  };
}
