import type { Cue, Segment } from './documents.ts';

/** What makes a version of a text. */
interface Version {
  readonly text: string;
  readonly segments: readonly Pick<Segment, 'start' | 'speaker'>[];
  readonly cues: readonly Cue[];
}

/**
 * Whether a new version would change nothing: it has the same words and, as far as it names speakers and has times, the
 * same of these.
 */
export function isSameVersion(current: Version, version: Version): boolean {
  if (current.text !== version.text) return false;
  const hasSpeakers = version.segments.some(({ speaker }) => speaker !== null);
  if (hasSpeakers && !isSame(turnsOf(current), turnsOf(version))) return false;
  return version.cues.length === 0 || isSame(timesOf(current), timesOf(version));
}

function turnsOf({ segments }: Version): (string | number | null)[] {
  return segments.flatMap(({ start, speaker }, index) =>
    speaker === (segments[index - 1]?.speaker ?? null) ? [] : [start, speaker],
  );
}

function timesOf({ cues }: Version): (number | null)[] {
  return cues.flatMap(({ start, end, beginsAt, endsAt }) => [start, end, beginsAt, endsAt]);
}

function isSame<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
