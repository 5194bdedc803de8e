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
  cancelAll(): void;
}

export function createJobs(emit: Backend['emit']): Jobs {
  const running = new Map<string, AbortController>();
  return {
    async run(jobId, work) {
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        return await work(controller.signal, (done, total, label) =>
          emit('job.didProgress', { jobId, done, total, label }),
        );
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
