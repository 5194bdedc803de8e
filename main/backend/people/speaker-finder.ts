import type { Span } from '../../../shared/domain/selectors.ts';
import type { ProjectDatabase } from '../database/project-database.ts';

/** Who speaks all of a span of a revision, by the name the text has; null for nobody, or for several. */
export type FindSpeaker = (revisionId: string, span: Span) => string | null;

interface SpokenSegment extends Span {
  readonly speaker: string | null;
}

/** A finder that reads each revision's segments once. */
export function createSpeakerFinder(project: ProjectDatabase): FindSpeaker {
  const isSpoken = project.prepare(
    'SELECT 1 FROM segment WHERE revision_id = ? AND speaker IS NOT NULL LIMIT 1',
  );
  const read = project.prepare<SpokenSegment>(
    'SELECT start, "end", speaker FROM segment WHERE revision_id = ? ORDER BY ordinal',
  );
  const revisions = new Map<string, readonly SpokenSegment[]>();
  return (revisionId, { start, end }) => {
    const segments = revisions.get(revisionId) ?? (isSpoken.get(revisionId) ? read.all(revisionId) : []);
    revisions.set(revisionId, segments);
    const first = firstEndingAfter(segments, start);
    const speaker = segments[first]?.speaker ?? null;
    for (let index = first; index < segments.length; index += 1) {
      const segment = segments[index];
      if (!segment || segment.start >= end) break;
      if (segment.speaker !== speaker) return null;
    }
    return speaker;
  };
}

function firstEndingAfter(segments: readonly Span[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
