import type { ErrorValue } from '../../../shared/contract/errors.ts';
import type { Segment } from '../../../shared/domain/documents.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import type { ReferenceFile } from '../../../shared/domain/references.ts';
import type { TextSketch } from '../duplicates/text-sketch.ts';
import type { ReadTable } from './table/parse-table.ts';

/** What can be asked: a document, as a file or as pasted text; the segments of an edited text; a table of claims; references; sketches of texts; how near two texts are. */
export type ImportsRequest =
  | { readonly kind: 'document'; readonly name: string; readonly content: Uint8Array | string }
  | { readonly kind: 'edited'; readonly name: string; readonly content: string }
  | { readonly kind: 'table' | 'references'; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: 'sketches'; readonly name: string; readonly texts: readonly string[] }
  | {
      readonly kind: 'similarity';
      readonly name: string;
      readonly text: string;
      readonly other: string;
    };
export type ImportsResult = ParsedDocument | Segment[] | ReadTable | ReferenceFile | TextSketch[] | number;

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
