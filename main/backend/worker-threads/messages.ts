import type { ErrorValue } from '../../../shared/contract/errors.ts';

/** What crosses to and from a worker that answers calls. `seq` names a call. Values cross by structured clone. */
export type ToWorker<Request> =
  | { readonly seq: number; readonly request: Request }
  | { readonly seq: number; readonly cancel: true };

export type FromWorker<Output, Progress> =
  | { readonly seq: number; readonly progress: Progress }
  | { readonly seq: number; readonly ok: true; readonly output: Output }
  | { readonly seq: number; readonly ok: false; readonly error: ErrorValue };
