import type { RenderedSource } from '../../../shared/domain/tables.ts';
import type { Cite } from './cite-together.ts';
import type { ExaminedStyle } from './examine-style.ts';
import type { CitedItem, CitedTogether, RenderedSources } from './source-renderer.ts';
import type { StyleInUse } from './style-in-use.ts';

/** What starts the worker (`workerData`). */
export interface CitationsWorkerData {
  readonly cslDirectory: string;
}

/** What the citations worker is asked. */
export type CitationsRequest =
  | { readonly kind: 'render'; readonly style: StyleInUse; readonly items: readonly CitedItem[] }
  | {
      readonly kind: 'cite';
      readonly style: StyleInUse;
      readonly items: readonly CitedItem[];
      readonly cites: readonly Cite[];
    }
  | { readonly kind: 'sample'; readonly style: StyleInUse; readonly item: CitedItem }
  | { readonly kind: 'examine'; readonly name: string; readonly bytes: Uint8Array };

export type CitationsOutput = RenderedSources | CitedTogether | RenderedSource | ExaminedStyle;
