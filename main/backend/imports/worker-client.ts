import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import type { Log } from '../log.ts';
import { assertNotTooLarge } from './formats.ts';
import { type ImportsRequest, type ImportsResponse, ready } from './worker-messages.ts';

/** Reads files in a worker thread, one after the other. */
export interface ImportsClient {
  /** Reads a file's bytes or pasted text. Throws `AppError` with a code that begins with `import.`. */
  parse(name: string, content: Uint8Array | string): Promise<ParsedDocument>;
  /** Ends the worker. Files that wait are refused. */
  close(): Promise<void>;
}

export interface ImportsLimits {
  /** Longest time for one file, in milliseconds. */
  readonly milliseconds: number;
  /** Largest heap of the worker, in MB. */
  readonly heapMegabytes: number;
}

const defaultLimits: ImportsLimits = { milliseconds: 30_000, heapMegabytes: 1024 };

/**
 * Makes a client whose worker starts with the first file. A worker that takes too long, runs out of memory or
 * crashes is ended, the file is refused (`import.unreadable`), and the next file gets a new worker.
 * @param entry the worker's entry file
 */
export function createImportsClient(
  entry: URL,
  log: Log,
  limits: ImportsLimits = defaultLimits,
): ImportsClient {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let lastSeq = 0;
  let closed = false;

  return {
    parse(name, content) {
      const parsed = queue.then(() => parseNow(name, content));
      queue = parsed.catch(() => {});
      return parsed;
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };

  async function parseNow(name: string, content: Uint8Array | string): Promise<ParsedDocument> {
    assertNotTooLarge(name, content);
    if (closed) throw unreadable(name, 'the app is closing');
    const isReady = worker !== null;
    worker ??= startWorker(entry, limits);
    lastSeq += 1;
    const request = typeof content === 'string' ? { name, text: content } : { name, bytes: content };
    const outcome = await ask(worker, isReady, { seq: lastSeq, request }, limits.milliseconds);
    if (outcome.kind === 'answered') {
      if (outcome.response.ok) return outcome.response.parsed;
      throw AppError.from(outcome.response.error);
    }
    await worker.terminate();
    worker = null;
    if (!closed) log.warn('imports worker ended', { reason: outcome.reason, detail: outcome.detail });
    throw unreadable(name, outcome.reason);
  }
}

function startWorker(entry: URL, limits: ImportsLimits): Worker {
  const worker = new Worker(entry, {
    name: 'imports',
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  // An idle worker must not keep a finished command-line run alive, nor may an error between two files end the app.
  worker.unref();
  worker.on('error', () => {});
  return worker;
}

type Outcome =
  | { readonly kind: 'answered'; readonly response: ImportsResponse }
  | { readonly kind: 'failed'; readonly reason: string; readonly detail: string };

/**
 * Sends one request and waits for its answer, the worker's end, or the time limit, whichever comes first. The time
 * begins when the worker is ready, so that loading its code on a slow machine is not held against the file.
 */
function ask(
  worker: Worker,
  isReady: boolean,
  request: ImportsRequest,
  milliseconds: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      resolve(outcome);
    };
    const fail = (reason: string, detail = '') => settle({ kind: 'failed', reason, detail });
    const send = () => {
      timer = setTimeout(
        () => fail(`reading it took longer than ${Math.round(milliseconds / 1000)} seconds`),
        milliseconds,
      );
      worker.postMessage(request);
    };
    const onMessage = (message: ImportsResponse | typeof ready) => {
      if (message === ready) send();
      else if (message.seq === request.seq) settle({ kind: 'answered', response: message });
    };
    const onError = (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(outOfMemory ? 'reading it took too much memory' : 'reading it failed', error.message);
    };
    const onExit = () => fail('reading it was stopped');
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    if (isReady) send();
  });
}

function unreadable(name: string, reason: string): AppError {
  return new AppError(
    'import.unreadable',
    `“${name}” was not imported: ${reason}. Nothing was changed. Try saving it as plain text, or copy the text and paste it.`,
    { name, reason },
  );
}
