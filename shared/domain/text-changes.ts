import { z } from 'zod';

/** `length` UTF-16 units that two texts have in common, from `before` on in one and from `after` on in the other. */
export const SharedStretch = z.object({
  before: z.number().int().min(0),
  after: z.number().int().min(0),
  length: z.number().int().min(1),
});
export type SharedStretch = z.infer<typeof SharedStretch>;
