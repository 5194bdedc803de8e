import { speakerLabelLength } from '../../../shared/domain/speaker-label.ts';
import type { SpokenText } from './speaker-repository.ts';

/**
 * Which new label took the place of which former one, new to former: the words of one are the words of the other, and
 * nobody else's. A single new label takes the place of a single former one even where its words were changed too.
 */
export function correctedLabels(before: SpokenText, after: SpokenText): Map<string, string> {
  const former = labelsIn(before);
  const present = labelsIn(after);
  const gone = [...former].filter((label) => !present.has(label));
  const added = [...present].filter((label) => !former.has(label));
  const { takenFrom, givenTo } = sameWords(before, after);
  const corrected = new Map<string, string>();
  for (const label of added) {
    const [from, ...others] = takenFrom.get(label) ?? [];
    if (from === undefined || others.length > 0 || !gone.includes(from)) continue;
    if (givenTo.get(from)?.size === 1) corrected.set(label, from);
  }
  const [onlyGone, ...othersGone] = gone;
  const [onlyAdded, ...othersAdded] = added;
  if (onlyGone === undefined || onlyAdded === undefined || othersGone.length + othersAdded.length > 0)
    return corrected;
  const isSameTalk = takenFrom.size > 0 && !takenFrom.has(onlyAdded) && !givenTo.has(onlyGone);
  return isSameTalk ? new Map([[onlyAdded, onlyGone]]) : corrected;
}

interface SameWords {
  /** By label after, the labels that its words had before. */
  readonly takenFrom: ReadonlyMap<string, ReadonlySet<string>>;
  /** By label before, the labels that its words have after. */
  readonly givenTo: ReadonlyMap<string, ReadonlySet<string>>;
}

function sameWords(before: SpokenText, after: SpokenText): SameWords {
  const speakerOf = speakersByWords(before);
  const takenFrom = new Map<string, Set<string>>();
  const givenTo = new Map<string, Set<string>>();
  for (const [words, label] of spokenWords(after)) {
    const from = speakerOf.get(words);
    if (!from) continue;
    takenFrom.set(label, (takenFrom.get(label) ?? new Set()).add(from));
    givenTo.set(from, (givenTo.get(from) ?? new Set()).add(label));
  }
  return { takenFrom, givenTo };
}

function labelsIn({ segments }: SpokenText): Set<string> {
  return new Set(segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
}

/** By the words of a turn, without a name before them, who says them; null for words that several say. */
export function speakersByWords(text: SpokenText): Map<string, string | null> {
  const speakers = new Map<string, string | null>();
  for (const [words, label] of spokenWords(text)) {
    const other = speakers.get(words);
    speakers.set(words, other === undefined || other === label ? label : null);
  }
  return speakers;
}

/** The words of each turn without the name before them, and who says them. */
function spokenWords({ text, segments }: SpokenText): [words: string, label: string][] {
  return segments.flatMap((segment): [string, string][] => {
    if (segment.speaker === null) return [];
    const words = text.slice(segment.start + speakerLabelLength(text, segment), segment.end).trim();
    return [[words, segment.speaker]];
  });
}
