import { AppError } from '../../../shared/contract/errors.ts';
import type { AnchoringClient } from '../anchoring/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly anchoring: AnchoringClient;
  readonly jobs: Jobs;
}

/**
 * Imports annotations: reads and places them in the anchoring worker and stores them as one step. Until that last moment
 * nothing is written, so cancelling leaves no trace.
 */
export function annotationHandlers({ database, anchoring, jobs }: Parts): Handlers<'annotations.import'> {
  return {
    'annotations.import': ({ jobId, documentId, content }) =>
      jobs.run(jobId, async (signal, progress) => {
        const { revisionId, text } = await database.operate('documents.readCurrentText', { documentId });
        const onProgress = (done: number, total: number) =>
          progress(done, total, 'Finding the words in the text');
        const found = await anchoring.placeAnnotations(text, content, { signal, onProgress });
        if (signal.aborted) throw cancelled();
        return database.operate('annotations.store', { documentId, revisionId, ...found });
      }),
  };
}

function cancelled(): AppError {
  return new AppError('job.cancelled', 'Importing the annotations was cancelled. Nothing was changed.');
}
