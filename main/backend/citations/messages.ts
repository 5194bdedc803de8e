import type { CitedItem } from './source-renderer.ts';

/** What starts the worker (`workerData`). */
export interface CitationsWorkerData {
  readonly cslDirectory: string;
}

export interface CitationsRequest {
  readonly style: string;
  readonly locale: string;
  readonly items: readonly CitedItem[];
}
