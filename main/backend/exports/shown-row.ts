import type { CitationAssessment } from '../../../shared/domain/citation-status.ts';
import type { QuoteStatus } from '../../../shared/domain/records.ts';

/** A row as the screen shows it, or a whole record as JSON in one cell, and what is worth knowing of its quotes. */
export interface ShownRow {
  readonly cells: readonly string[];
  readonly quotes: readonly { readonly quoteId: string; readonly status: QuoteStatus }[];
  /** The source and how complete its reference is, where references are asked for; else null. */
  readonly referenced:
    | (Pick<CitationAssessment, 'status' | 'missing'> & { readonly sourceId: string })
    | null;
}
