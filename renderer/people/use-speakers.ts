import { useMemo } from 'react';
import type { Speaker } from '../../shared/domain/people.ts';
import { useProcedure } from '../transport/react.tsx';

/** Who is meant by the names in a document's text, by name. */
export type SpeakerLookup = ReadonlyMap<string, Speaker>;

/** The speakers of a document, in order of their first turn, kept up to date. */
export function useSpeakers(documentId: string): SpeakerLookup {
  const { data } = useProcedure('speakers.list', { documentId });
  return useMemo(() => new Map((data ?? []).map((speaker) => [speaker.name, speaker])), [data]);
}
