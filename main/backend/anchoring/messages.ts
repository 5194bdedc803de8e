import type { Span } from '../../../shared/domain/selectors.ts';
import type { SharedStretch } from '../../../shared/domain/text-changes.ts';
import type { PlacedAnnotations } from '../annotations/place-annotations.ts';
import type { AnchoringResult, QuotedSpan } from './reanchor.ts';

/** What the anchoring worker can be asked, and what it answers. */
export interface AnchoringTasks {
  /** Where the quotes of one text stand in another. */
  reanchor: {
    request: { readonly before: string; readonly after: string; readonly quotes: readonly QuotedSpan[] };
    output: AnchoringResult[];
  };
  /** Where the annotations in a file belong in a text. Error: `annotations.unreadable`. */
  placeAnnotations: {
    request: { readonly text: string; readonly content: string };
    output: PlacedAnnotations;
  };
  /** Where the spans that cover one text went in another. */
  carry: {
    request: { readonly before: string; readonly after: string; readonly spans: readonly Span[] };
    output: (Span | null)[];
  };
  /** What two texts have in common. */
  compare: { request: { readonly before: string; readonly after: string }; output: SharedStretch[] };
}

export type AnchoringTask = keyof AnchoringTasks;

/** A task with what it needs. */
export type AnchoringRequest<Task extends AnchoringTask = AnchoringTask> = {
  readonly [T in Task]: { readonly task: T; readonly input: AnchoringTasks[T]['request'] };
}[Task];

export type AnchoringOutput = AnchoringTasks[AnchoringTask]['output'];
