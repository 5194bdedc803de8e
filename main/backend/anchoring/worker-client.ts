import { AppError } from '../../../shared/contract/errors.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import type { SharedStretch } from '../../../shared/domain/text-changes.ts';
import type { PlacedAnnotations } from '../annotations/place-annotations.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { AnchoringOutput, AnchoringRequest, AnchoringTask, AnchoringTasks } from './messages.ts';
import type { AnchoringProgress, AnchoringResult, QuotedSpan, ReanchorOptions } from './reanchor.ts';

/** Errors of all: `job.cancelled` after `signal`, at once; `anchoring.failed` when the worker ended. */
export interface AnchoringClient {
  /** Finds the quotes of one text in another (see `reanchor`). */
  reanchor(
    before: string,
    after: string,
    quotes: readonly QuotedSpan[],
    options?: ReanchorOptions,
  ): Promise<AnchoringResult[]>;
  /** Finds the annotations in a file in a text (see `placingAnnotations`). Error also: `annotations.unreadable`. */
  placeAnnotations(text: string, content: string, options?: ReanchorOptions): Promise<PlacedAnnotations>;
  /** Finds where spans that cover a text went in another (see `carrySpans`). */
  carry(
    before: string,
    after: string,
    spans: readonly Span[],
    options?: Pick<ReanchorOptions, 'signal'>,
  ): Promise<(Span | null)[]>;
  /** Finds what two texts have in common (see `sharedStretches`). */
  compare(before: string, after: string): Promise<SharedStretch[]>;
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
  const worker = createWorkerCaller<AnchoringRequest, AnchoringOutput, AnchoringProgress>({
    name: 'anchoring',
    entry,
    log,
    // A step can take a second in a large text, and the worker holds nothing that must be put away.
    cancelled: () => new AppError('job.cancelled', 'Finding the quotes was cancelled. Nothing was changed.'),
    stopped: () =>
      new AppError(
        'anchoring.failed',
        'The part of Corroborate that finds quotes in a new text stopped. Nothing was changed. Try again.',
      ),
  });

  function ask<Task extends AnchoringTask>(
    task: Task,
    input: AnchoringTasks[Task]['request'],
    { signal, onProgress }: ReanchorOptions = {},
  ): Promise<AnchoringTasks[Task]['output']> {
    return worker.call({ task, input } as AnchoringRequest, {
      ...(signal && { signal }),
      ...(onProgress && { onProgress: ({ done, total }) => onProgress(done, total) }),
    });
  }

  return {
    reanchor: (before, after, quotes, options) => ask('reanchor', { before, after, quotes }, options),
    placeAnnotations: (text, content, options) => ask('placeAnnotations', { text, content }, options),
    carry: (before, after, spans, options) => ask('carry', { before, after, spans }, options),
    compare: (before, after) => ask('compare', { before, after }),
    close: () => worker.close(),
  };
}
