import { parentPort } from 'node:worker_threads';
import { toErrorValue } from '../../../shared/contract/errors.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What a call may do besides answering. */
export interface CallContext<Progress> {
  /** Aborted when the caller cancels. */
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Answers calls in a worker thread. Whatever `answer` throws crosses as a value and ends that call only. */
export function serveCalls<Request, Output, Progress = never>(
  answer: (request: Request, context: CallContext<Progress>) => Output | Promise<Output>,
): void {
  const port = parentPort;
  if (!port) throw new Error('this file is started as a worker thread');
  const send = (message: FromWorker<Output, Progress>) => port.postMessage(message);
  const underWay = new Map<number, AbortController>();

  async function run(seq: number, request: Request): Promise<void> {
    const controller = new AbortController();
    underWay.set(seq, controller);
    try {
      const output = await answer(request, {
        signal: controller.signal,
        progress: (progress) => send({ seq, progress }),
      });
      send({ seq, ok: true, output });
    } catch (thrown) {
      send({ seq, ok: false, error: toErrorValue(thrown) });
    } finally {
      underWay.delete(seq);
    }
  }

  port.on('message', (message: ToWorker<Request>) => {
    if ('cancel' in message) underWay.get(message.seq)?.abort();
    else void run(message.seq, message.request);
  });
}
