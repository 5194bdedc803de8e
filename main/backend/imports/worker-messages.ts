import type { ErrorValue } from '../../../shared/contract/errors.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';

/** A file, or pasted text, to be read. `seq` comes back with the answer. */
export interface ImportsRequest {
  readonly seq: number;
  readonly request:
    | { readonly name: string; readonly bytes: Uint8Array }
    | { readonly name: string; readonly text: string };
}

/** The first message of a worker: its code is loaded and files can be sent. */
export const ready = 'ready';

export type ImportsResponse =
  | { readonly seq: number; readonly ok: true; readonly parsed: ParsedDocument }
  | { readonly seq: number; readonly ok: false; readonly error: ErrorValue };
