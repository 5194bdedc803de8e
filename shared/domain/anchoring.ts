import { z } from 'zod';

/**
 * What became of a quote when its document got a new revision: `unchanged` has the same words at the same offsets,
 * `moved` the same words elsewhere, `altered` is anchored but its words differ; `ambiguous` (several places are as
 * likely) and `removed` are not anchored.
 */
export const anchoringLabels = ['unchanged', 'moved', 'altered', 'ambiguous', 'removed'] as const;
export const AnchoringLabel = z.enum(anchoringLabels);
export type AnchoringLabel = z.infer<typeof AnchoringLabel>;

/** A place that may be meant: UTF-16 offsets, half-open; `score` 0 to 1, where 1 is the same words. */
export const AnchoringCandidate = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  score: z.number().min(0).max(1),
});
export type AnchoringCandidate = z.infer<typeof AnchoringCandidate>;
