import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Segment } from '../../../shared/domain/documents.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import type { ReferenceFile } from '../../../shared/domain/references.ts';
import type { TextSketch } from '../duplicates/text-sketch.ts';
import type { Log } from '../log.ts';
import { assertNotTooLarge } from './formats.ts';
import type { ReadTable } from './table/parse-table.ts';
import {
  type ImportsMessage,
  type ImportsRequest,
  type ImportsResponse,
  type ImportsResult,
  ready,
} from './worker-messages.ts';

/** PDFs can have thousands of pages, and each takes a while. */
const timesForPdf = 4;
/** How often it is looked how much memory a worker uses. */
const watchMilliseconds = 100;
const tooMuchMemory = 'reading it took too much memory';

/** Reads files in a worker thread, one after the other. */
export interface ImportsClient {
  /** Reads a file's bytes or pasted text. Throws `AppError` with a code that begins with `import.`. */
  parse(name: string, content: Uint8Array | string): Promise<ParsedDocument>;
  /** The segments of a text that was edited here and stays as it is. Throws as `parse` does. */
  cut(text: string): Promise<Segment[]>;
  /** Reads a file's bytes as a table. Throws `AppError` with a code that begins with `import.`. */
  parseTable(name: string, content: Uint8Array): Promise<ReadTable>;
  /** Sketches of texts, in their order, to find texts that resemble them. `name` is for the error: `import.unreadable`. */
  sketch(name: string, texts: readonly string[]): Promise<TextSketch[]>;
  /** How much of two texts is the same (`textSimilarity`). Error: `import.unreadable`. */
  compare(name: string, text: string, other: string): Promise<number>;
  /** Reads a file's bytes as references. Throws `AppError` with a code that begins with `import.`. */
  parseReferences(name: string, content: Uint8Array): Promise<ReferenceFile>;
  /** Ends the worker. Files that wait are refused. */
  close(): Promise<void>;
}

export interface ImportsLimits {
  /** Longest time for one file, in milliseconds; for a PDF several times as long. */
  readonly milliseconds: number;
  /** Largest heap of the worker, in MB, and as much again for what it unpacks to buffers outside of it. */
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
    parse: (name, content) => inTurn<ParsedDocument>({ kind: 'document', name, content }),
    cut: (text) => inTurn<Segment[]>({ kind: 'edited', name: 'Edited text', content: text }),
    parseTable: (name, content) => inTurn<ReadTable>({ kind: 'table', name, content }),
    sketch: (name, texts) => inTurn<TextSketch[]>({ kind: 'sketches', name, texts }),
    compare: (name, text, other) => inTurn<number>({ kind: 'similarity', name, text, other }),
    parseReferences: (name, content) => inTurn<ReferenceFile>({ kind: 'references', name, content }),
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };

  function inTurn<Result extends ImportsResult>(request: ImportsRequest): Promise<Result> {
    const result = queue.then(() => readNow(request));
    queue = result.catch(() => {});
    return result as Promise<Result>;
  }

  async function readNow(request: ImportsRequest): Promise<ImportsResult> {
    const { name } = request;
    if ('content' in request) assertNotTooLarge(name, request.content);
    if (closed) throw unreadable(name, 'the app is closing');
    const isReady = worker !== null;
    worker ??= startWorker(entry, limits);
    lastSeq += 1;
    const outcome = await ask(worker, isReady, { seq: lastSeq, request }, limits);
    if (outcome.kind === 'answered') {
      if (outcome.response.ok) return outcome.response.result;
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
  message: ImportsMessage,
  limits: ImportsLimits,
): Promise<Outcome> {
  const { heapMegabytes } = limits;
  const milliseconds = limits.milliseconds * (isPdf(message.request.name) ? timesForPdf : 1);
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watch = setInterval(watchBuffers, watchMilliseconds);
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      resolve(outcome);
    };
    const fail = (reason: string, detail = '') => settle({ kind: 'failed', reason, detail });
    const send = () => {
      timer = setTimeout(
        () => fail(`reading it took longer than ${Math.round(milliseconds / 1000)} seconds`),
        milliseconds,
      );
      worker.postMessage(message);
    };
    const onMessage = (answer: ImportsResponse | typeof ready) => {
      if (answer === ready) send();
      else if (answer.seq === message.seq) settle({ kind: 'answered', response: answer });
    };
    const onError = (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(outOfMemory ? tooMuchMemory : 'reading it failed', error.message);
    };
    // The heap's limit does not count buffers, to which a small file can unpack without end.
    async function watchBuffers() {
      const statistics = await worker.getHeapStatistics().catch(() => null);
      if ((statistics?.external_memory ?? 0) > heapMegabytes * 1024 * 1024) fail(tooMuchMemory);
    }
    const onExit = () => fail('reading it was stopped');
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    if (isReady) send();
  });
}

function isPdf(name: string): boolean {
  return /\.pdf$/i.test(name);
}

function unreadable(name: string, reason: string): AppError {
  return new AppError(
    'import.unreadable',
    `“${name}” was not imported: ${reason}. Nothing was changed. Try saving it as plain text, or copy the text and paste it.`,
    { name, reason },
  );
}
