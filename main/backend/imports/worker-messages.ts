import type { ErrorValue } from '../../../shared/contract/errors.ts';
import type { ClaimTable } from '../../../shared/domain/claim-table.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';

/** What can be asked: a document, as a file or as pasted text, or a table of claims; and what each is answered with. */
export type ImportsRequest =
  | { readonly kind: 'document'; readonly name: string; readonly content: Uint8Array | string }
  | { readonly kind: 'table'; readonly name: string; readonly content: Uint8Array };
export type ImportsResult = ParsedDocument | ClaimTable;

/** A request on its way to the worker. `seq` comes back with the answer. */
export interface ImportsMessage {
  readonly seq: number;
  readonly request: ImportsRequest;
}

/** The first message of a worker: its code is loaded and files can be sent. */
export const ready = 'ready';

export type ImportsResponse =
  | { readonly seq: number; readonly ok: true; readonly result: ImportsResult }
  | { readonly seq: number; readonly ok: false; readonly error: ErrorValue };
