import type { QuotedSpan } from './reanchor.ts';

/** What the anchoring worker is asked: where the quotes of one text stand in another. */
export interface AnchoringRequest {
  readonly before: string;
  readonly after: string;
  readonly quotes: readonly QuotedSpan[];
}
