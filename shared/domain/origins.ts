import { z } from 'zod';
import { Id } from './ids.ts';

/** Sources that tell one story from one pen, such as reprints of a wire report: they count as one source. */
export const Origin = z.object({
  id: Id,
  /** What it is called; never ''. */
  name: z.string(),
});
export type Origin = z.infer<typeof Origin>;

/** What tells independent sources apart: sources of one origin have the same. */
export function independentSource(source: {
  readonly sourceId: string;
  readonly originId: string | null;
}): string {
  return source.originId ?? source.sourceId;
}
