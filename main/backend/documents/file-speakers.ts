import type { Segment } from '../../../shared/domain/documents.ts';
import { speakerLabelLength } from '../../../shared/domain/speaker-label.ts';
import { correctedLabels, speakersByWords } from '../people/corrected-labels.ts';

/** A text cut into segments. */
export interface SegmentedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

interface Versions {
  /** The new version as its file has it. */
  readonly file: SegmentedText;
  /** Its segments with what was known of unchanged ones. */
  readonly carried: readonly Segment[];
  readonly current: SegmentedText;
  /** The version that was last read from a file, as that file has it. */
  readonly lastFile: SegmentedText;
}

/**
 * The segments of a new version that came from a file. One that names speakers says who speaks, but where it says what the
 * last file said and that was corrected since. One that names nobody leaves everything as it is known.
 */
export function takeFileSpeakers({ file, carried, current, lastFile }: Versions): readonly Segment[] {
  const { text, segments } = file;
  if (segments.every(({ speaker }) => speaker === null)) return carried;
  const labels = new Map([...correctedLabels(lastFile, current)].map(([label, former]) => [former, label]));
  const saidInLast = speakersByWords(lastFile);
  const known = new Map(carried.map((segment) => [segment.start, segment]));
  return segments.map((segment) => {
    const before = known.get(segment.start);
    const setAside = before ? before.setAside : segment.setAside;
    const { speaker } = segment;
    if (speaker === null || speakerLabelLength(text, segment) > 0) return { ...segment, setAside };
    const isAsInLast = saidInLast.get(text.slice(segment.start, segment.end)) === speaker;
    const corrected = isAsInLast && before?.end === segment.end ? before.speaker : null;
    return { ...segment, setAside, speaker: corrected ?? labels.get(speaker) ?? speaker };
  });
}
