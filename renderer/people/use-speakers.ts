import { useMemo } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import { segmentIndexAt } from '../../shared/domain/locators.ts';
import type { Speaker } from '../../shared/domain/people.ts';
import { useProcedure } from '../transport/react.tsx';

/** Who is meant by the names in a document's text, by name. */
export type SpeakerLookup = ReadonlyMap<string, Speaker>;

/** The speakers of a document, in order of their first turn, kept up to date. */
export function useSpeakers(documentId: string): SpeakerLookup {
  const { data } = useProcedure('speakers.list', { documentId });
  return useMemo(() => new Map((data ?? []).map((speaker) => [speaker.name, speaker])), [data]);
}

/** The name to show for a speaker: the person's, or their pseudonym; as the text has it while nothing is known of them. */
export function shownNameOf(speakers: SpeakerLookup, name: string): string {
  return speakers.get(name)?.shownName ?? name;
}

/** The name to show for whoever speaks at `offset` (UTF-16 units); '' where nobody is said to. */
export function shownSpeakerAt(
  speakers: SpeakerLookup,
  segments: readonly Segment[],
  offset: number,
): string {
  return shownNameOf(speakers, segments[segmentIndexAt(segments, offset)]?.speaker ?? '');
}
