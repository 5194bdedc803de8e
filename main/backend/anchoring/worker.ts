import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { placingAnnotations } from '../annotations/place-annotations.ts';
import { type CallContext, serveCalls } from '../worker-threads/serve-calls.ts';
import { carrySpans } from './carry-spans.ts';
import type { AnchoringOutput, AnchoringRequest } from './messages.ts';
import { type AnchoringProgress, reanchoring } from './reanchor.ts';
import { sharedStretches } from './shared-stretches.ts';

/** The anchoring worker: compares texts away from the interface and the database. */
serveCalls<AnchoringRequest, AnchoringOutput, AnchoringProgress>(async (request, { signal, progress }) => {
  switch (request.task) {
    case 'carry':
      return carrySpans(request.input.before, request.input.after, request.input.spans);
    case 'compare':
      return sharedStretches(request.input.before, request.input.after);
    case 'placeAnnotations':
      return inSteps(placingAnnotations(request.input.text, request.input.content), { signal, progress });
    case 'reanchor': {
      const { before, after, quotes } = request.input;
      return inSteps(reanchoring(before, after, quotes), { signal, progress });
    }
  }
});

/** Goes through the steps, tells of each, and stops between two when nobody waits any more. */
async function inSteps<Output>(
  steps: Generator<AnchoringProgress, Output>,
  { signal, progress }: CallContext<AnchoringProgress>,
): Promise<Output> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    progress(value);
    await setImmediate();
    if (signal.aborted) throw new AppError('job.cancelled', 'Cancelled. Nothing was changed.');
  }
}
