import type { Backend } from '../backend.ts';

/** Long work that tells of its progress and can be cancelled, under the identifier its caller chose. */
export interface Jobs {
  run<Result>(
    jobId: string,
    work: (
      signal: AbortSignal,
      progress: (done: number, total: number | null, label: string) => void,
    ) => Promise<Result>,
  ): Promise<Result>;
  /** Cancels a job; nothing happens when it has ended already. */
  cancel(jobId: string): void;
  /** Cancels every job. Resolves when all of them have ended and cleaned up. */
  cancelAll(): Promise<void>;
}

export function createJobs(emit: Backend['emit']): Jobs {
  const running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>();
  return {
    async run(jobId, work) {
      const controller = new AbortController();
      const result = work(controller.signal, (done, total, label) =>
        emit('job.didProgress', { jobId, done, total, label }),
      );
      running.set(jobId, { controller, ended: result.catch(() => {}) });
      try {
        return await result;
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.controller.abort(),
    async cancelAll() {
      const jobs = [...running.values()];
      for (const { controller } of jobs) controller.abort();
      await Promise.all(jobs.map(({ ended }) => ended));
    },
  };
}
