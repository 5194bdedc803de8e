import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { serveCalls } from '../worker-threads/serve-calls.ts';
import type { AnchoringRequest } from './messages.ts';
import { type AnchoringProgress, type AnchoringResult, reanchoring } from './reanchor.ts';

/** The anchoring worker: compares texts away from the interface and the database. Between two steps it hears a cancel. */
serveCalls<AnchoringRequest, AnchoringResult[], AnchoringProgress>(
  async ({ before, after, quotes }, { signal, progress }) => {
    const steps = reanchoring(before, after, quotes);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      progress(value);
      await setImmediate();
      if (signal.aborted)
        throw new AppError('job.cancelled', 'Finding the quotes was cancelled. Nothing was changed.');
    }
  },
);
