import { z } from 'zod';
import { AnchoringCandidate, AnchoringLabel } from './anchoring.ts';
import { Id, Timestamp } from './ids.ts';

/** How many quotes got each label. */
export const AnchoringCounts = z.record(AnchoringLabel, z.number().int());
export type AnchoringCounts = z.infer<typeof AnchoringCounts>;

/** A revision without its text, for lists. */
export const RevisionSummary = z.object({
  id: Id,
  number: z.number().int().min(1),
  createdAt: Timestamp,
  /** The file it was read from, which is kept; null when it was typed, pasted or edited in the app. */
  original: z.object({ name: z.string(), bytes: z.number().int() }).nullable(),
  /** What became of the document's quotes when it was made; all 0 for a first revision. */
  counts: AnchoringCounts,
});
export type RevisionSummary = z.infer<typeof RevisionSummary>;

/** What revising a document came to. */
export const RevisionOutcome = z.object({
  /** The new revision; null when words, speakers and times were the very same, and nothing was stored. */
  revision: RevisionSummary.nullable(),
});
export type RevisionOutcome = z.infer<typeof RevisionOutcome>;

const Place = z.object({ start: z.number().int().min(0), end: z.number().int().min(1), exact: z.string() });

/** A place that may be meant, with some whole words on either side of it; whether the text goes on beyond them. */
export const PlaceInContext = AnchoringCandidate.extend({
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  hasMore: z.object({ before: z.boolean(), after: z.boolean() }),
});
export type PlaceInContext = z.infer<typeof PlaceInContext>;

/** Where a quote stood before a revision, and its words there. */
const FormerPlace = Place.extend({ revisionId: Id, revisionNumber: z.number().int().min(1) });

/** What became of a quote in one revision. */
export const QuoteAnchoring = z.object({
  revisionNumber: z.number().int().min(1),
  label: AnchoringLabel,
  from: FormerPlace,
});
export type QuoteAnchoring = z.infer<typeof QuoteAnchoring>;

/** What became of one quote when its document got a revision. Offsets are UTF-16 units, half-open. */
export const AnchoredQuote = z.object({
  quoteId: Id,
  label: AnchoringLabel,
  /** Where it stood before, and its words there. */
  from: FormerPlace,
  /** Where it stands in the revision; null while it is ambiguous or removed. */
  to: Place.nullable(),
  /** Places in the revision that may be meant, best first. */
  candidates: z.array(PlaceInContext),
});
export type AnchoredQuote = z.infer<typeof AnchoredQuote>;
