import { useCallback, useState } from 'react';
import { v4 as uuid } from 'uuid';
import type { AppError } from '../../shared/contract/errors.ts';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { ProcedureCallInput, ProcedureOutput } from '../../shared/contract/procedures.ts';
import { useBackend, useBackendEvent, useProcedureMutation } from '../transport/react.tsx';

type WriteInput = Omit<ProcedureCallInput<'exports.write'>, 'jobId'>;
type WriteOutput = ProcedureOutput<'exports.write'>;

interface RunningJob {
  readonly jobId: string;
  /** 0–1; null while the backend has not said how much there is. */
  readonly progress: number | null;
}

/** Writes an export file as a job: how far it is, how to cancel it, and its error if it failed. */
export function useExportJob() {
  const client = useBackend();
  const write = useProcedureMutation('exports.write');
  const [job, setJob] = useState<RunningJob | null>(null);

  const followProgress = useCallback((event: EventPayload<'job.didProgress'>) => {
    setJob((current) => {
      if (current?.jobId !== event.jobId) return current;
      return { ...current, progress: event.total ? event.done / event.total : null };
    });
  }, []);
  useBackendEvent('job.didProgress', followProgress);

  return {
    job,
    error: write.error?.code === 'job.cancelled' ? null : write.error,
    forgetError: write.reset,
    /** Starts writing. `onCancelled` is called instead of showing an error when the person cancelled. */
    start(input: WriteInput, callbacks: { onWritten: (file: WriteOutput) => void; onCancelled: () => void }) {
      const jobId = uuid();
      setJob({ jobId, progress: null });
      write.mutate(
        { ...input, jobId },
        {
          onSuccess: callbacks.onWritten,
          onError: (error: AppError) => {
            if (error.code === 'job.cancelled') callbacks.onCancelled();
          },
          onSettled: () => setJob(null),
        },
      );
    },
    cancel() {
      if (job) void client.call('jobs.cancel', { jobId: job.jobId });
    },
  };
}
