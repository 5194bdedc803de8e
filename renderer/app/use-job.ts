import { useCallback, useState } from 'react';
import { v4 as uuid } from 'uuid';
import type { AppError } from '../../shared/contract/errors.ts';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { ProcedureCallInput, ProcedureName, ProcedureOutput } from '../../shared/contract/procedures.ts';
import { useBackend, useBackendEvent, useProcedureMutation } from '../transport/react.tsx';

/** Procedures that run as a job: they take its identifier. */
export type JobProcedure = {
  [N in ProcedureName]: 'jobId' extends keyof ProcedureCallInput<N> ? N : never;
}[Exclude<ProcedureName, 'jobs.cancel'>];

interface RunningJob {
  readonly jobId: string;
  /** 0–1; null while the backend has not said how much there is. */
  readonly progress: number | null;
}

/** Runs a procedure as a job: how far it is, how to cancel it, and its error if it failed. */
export function useJob<N extends JobProcedure>(procedure: N) {
  const client = useBackend();
  const run = useProcedureMutation(procedure);
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
    error: run.error?.code === 'job.cancelled' ? null : run.error,
    forgetError: run.reset,
    /** Starts the job. `onCancelled` is called instead of showing an error when the person cancelled. */
    start(
      input: Omit<ProcedureCallInput<N>, 'jobId'>,
      callbacks: {
        onDone: (output: ProcedureOutput<N>) => void;
        onCancelled?: () => void;
        onFailed?: (error: AppError) => void;
      },
    ) {
      const jobId = uuid();
      setJob({ jobId, progress: null });
      run.mutate({ ...input, jobId } as unknown as ProcedureCallInput<N>, {
        onSuccess: callbacks.onDone,
        onError: (error: AppError) => {
          if (error.code === 'job.cancelled') callbacks.onCancelled?.();
          else callbacks.onFailed?.(error);
        },
        onSettled: () => setJob(null),
      });
    },
    cancel() {
      if (job) void client.call('jobs.cancel', { jobId: job.jobId });
    },
  };
}
