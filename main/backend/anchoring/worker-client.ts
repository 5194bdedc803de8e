import { AppError } from '../../../shared/contract/errors.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { AnchoringRequest } from './messages.ts';
import type { AnchoringProgress, AnchoringResult, QuotedSpan, ReanchorOptions } from './reanchor.ts';

export interface AnchoringClient {
  /**
   * Finds the quotes of one text in another (see `reanchor`). Errors: `job.cancelled` after `signal`,
   * `anchoring.failed` when the worker ended.
   */
  reanchor(
    before: string,
    after: string,
    quotes: readonly QuotedSpan[],
    options?: ReanchorOptions,
  ): Promise<AnchoringResult[]>;
  /** Cancels what is under way and ends the worker. */
  close(): Promise<void>;
}

/** Talks to the anchoring worker, which is started at the first call. */
export function createAnchoringClient({
  entry,
  log,
}: {
  readonly entry: URL;
  readonly log: Log;
}): AnchoringClient {
  const worker = createWorkerCaller<AnchoringRequest, AnchoringResult[], AnchoringProgress>({
    name: 'anchoring',
    entry,
    log,
    stopped: () =>
      new AppError(
        'anchoring.failed',
        'The part of Corroborate that finds quotes in a new text stopped. Nothing was changed. Try again.',
      ),
  });
  return {
    reanchor: (before, after, quotes, { signal, onProgress } = {}) =>
      worker.call(
        { before, after, quotes },
        {
          ...(signal && { signal }),
          ...(onProgress && { onProgress: ({ done, total }) => onProgress(done, total) }),
        },
      ),
    close: () => worker.close(),
  };
}
