import { AppError } from '../../../shared/contract/errors.ts';
import type { ProcedureInput, ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { DatabaseProcedure } from './database-procedures.ts';
import type { Changes, DatabaseAnswer, DatabaseRequest, DatabaseWorkerData } from './messages.ts';
import type { OperationName, Operations } from './operations.ts';

/** Requests that take longer are logged, by name only. */
const slowMilliseconds = 500;

export interface DatabaseClient {
  call<N extends DatabaseProcedure>(procedure: N, input: ProcedureInput<N>): Promise<ProcedureOutput<N>>;
  operate<N extends OperationName>(
    operation: N,
    input: Operations[N]['input'],
  ): Promise<Operations[N]['output']>;
  /** Closes the project and ends the worker. */
  close(): Promise<void>;
}

/**
 * Talks to the database worker. `onChange` hears of each committed step, after the step's own answer was settled.
 * If the worker ends unasked, what was under way fails with `storage.failed` and `onCrash` is called.
 */
export function createDatabaseClient(options: {
  readonly entry: URL;
  readonly workerData: DatabaseWorkerData;
  readonly log: Log;
  readonly onChange: (changes: Changes) => void;
  readonly onCrash: () => void;
}): DatabaseClient {
  const { entry, workerData, log, onChange, onCrash } = options;
  let started = false;
  const worker = createWorkerCaller<DatabaseRequest, DatabaseAnswer>({
    name: 'database',
    entry,
    workerData,
    log,
    stopped: () =>
      new AppError(
        'storage.failed',
        'The part of Corroborate that keeps the project stopped. The last action was not carried out; everything before it is stored. Open the project again.',
      ),
    onStopped: onCrash,
  });

  async function send(target: DatabaseRequest['target'], name: string, input: unknown): Promise<unknown> {
    started = true;
    const { output, changes, milliseconds } = await worker.call({ target, name, input });
    if (milliseconds > slowMilliseconds) {
      log.warn('slow database request', { name, milliseconds: Math.round(milliseconds) });
    }
    // The caller's own promise settles first, then everybody hears of the change.
    if (changes) setImmediate(onChange, changes);
    return output;
  }

  return {
    call: (procedure, input) =>
      send('procedure', procedure, input) as Promise<ProcedureOutput<typeof procedure>>,
    operate: (operation, input) =>
      send('operation', operation, input) as Promise<Operations[typeof operation]['output']>,
    async close() {
      if (!started) return;
      await send('operation', 'project.close', {});
      await worker.close();
    },
  };
}
