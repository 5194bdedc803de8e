import { setTimeout } from 'node:timers/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Log } from '../log.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker thread that answers calls, as seen from the outside. */
export interface WorkerCaller<Request, Output, Progress> {
  /** Errors: those of the worker as `AppError`; `job.cancelled` when `signal` was aborted. */
  call(request: Request, options?: CallOptions<Progress>): Promise<Output>;
  /** Cancels what is under way, lets it clean up, and ends the worker. A later call starts it again. */
  close(): Promise<void>;
}

interface CallOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

interface PendingCall<Output, Progress> {
  readonly resolve: (output: Output) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** How long a worker may take to clean up when it is closed. */
const closingMilliseconds = 2000;

/** Starts a worker at its first call, and again after a failure, which only ends the calls under way. */
export function createWorkerCaller<Request, Output, Progress = never>(options: {
  readonly name: string;
  readonly entry: URL;
  readonly workerData?: unknown;
  readonly resourceLimits?: ResourceLimits;
  readonly log: Log;
  /** The error of calls under way when the worker ends unasked. */
  readonly stopped: () => AppError;
  /**
   * Given for a worker that holds nothing to clean up: a cancelled call fails with this error at once, and when no other is
   * under way the worker is ended rather than waited for.
   */
  readonly cancelled?: () => AppError;
  /** Called after the worker ended unasked. */
  readonly onStopped?: () => void;
}): WorkerCaller<Request, Output, Progress> {
  const { name, entry, workerData, resourceLimits = {}, log, stopped, cancelled, onStopped } = options;
  const pending = new Map<number, PendingCall<Output, Progress>>();
  let worker: Worker | null = null;
  let lastSeq = 0;

  function start(): Worker {
    const started = new Worker(entry, { name, workerData, resourceLimits });
    started.on('message', settle);
    started.on('error', (error) =>
      log.error('a worker failed', { name, message: error.message, stack: error.stack }),
    );
    started.on('exit', () => {
      if (worker !== started) return;
      abandonCalls();
      onStopped?.();
    });
    return started;
  }

  function abandonCalls(): void {
    worker = null;
    for (const { reject } of pending.values()) reject(stopped());
    pending.clear();
  }

  function settle(message: FromWorker<Output, Progress>): void {
    const call = pending.get(message.seq);
    if (!call) return;
    if ('progress' in message) {
      call.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.seq);
    if (message.ok) call.resolve(message.output);
    else call.reject(AppError.from(message.error));
  }

  function post(message: ToWorker<Request>): void {
    worker ??= start();
    worker.postMessage(message);
  }

  function cancel(seq: number): void {
    const call = pending.get(seq);
    if (!call) return;
    post({ seq, cancel: true });
    if (!cancelled) return;
    pending.delete(seq);
    call.reject(cancelled());
    if (pending.size > 0) return;
    const ending = worker;
    worker = null;
    void ending?.terminate();
  }

  return {
    call(request, { onProgress, signal } = {}) {
      if (signal?.aborted)
        return Promise.reject(
          new AppError('job.cancelled', 'Cancelled before it began. Nothing was changed.'),
        );
      lastSeq += 1;
      const seq = lastSeq;
      const answer = new Promise<Output>((resolve, reject) => {
        pending.set(seq, { resolve, reject, onProgress });
      });
      const onAbort = () => cancel(seq);
      signal?.addEventListener('abort', onAbort, { once: true });
      post({ seq, request });
      return answer.finally(() => signal?.removeEventListener('abort', onAbort));
    },
    async close() {
      const closing = worker;
      if (!closing) return;
      const calls = [...pending.entries()];
      if (calls.length > 0) {
        const ended = new Promise<void>((resolve) => {
          const check = () => {
            if (pending.size === 0) resolve();
          };
          closing.on('message', check);
          closing.on('exit', () => resolve());
        });
        for (const [seq] of calls) post({ seq, cancel: true });
        await Promise.race([ended, setTimeout(closingMilliseconds, undefined, { ref: false })]);
      }
      abandonCalls();
      await closing.terminate();
    },
  };
}
