import type { CslItem, CslName } from '../../../shared/domain/csl.ts';
import type { SpeakerRole } from '../../../shared/domain/people.ts';
import { isAnswererLabel, isAskerLabel, isLabelOf } from './speaker-labels.ts';

/** What one name in a text says. */
export interface SpokenTurns {
  /** The name as the text has it. */
  readonly name: string;
  readonly turns: readonly string[];
}

/**
 * Proposes what each speaker of an interview does there, by name: from the interview's own data, from labels such as `Q`,
 * else the one who asks most is taken for the interviewer. The others are then interviewees; where nobody asks, it is
 * not known.
 */
export function proposeRoles(
  speakers: readonly SpokenTurns[],
  csl: Pick<CslItem, 'author' | 'interviewer'>,
): Map<string, SpeakerRole> {
  const roles = new Map<string, SpeakerRole>();
  for (const { name } of speakers) {
    if (isAmong(name, csl.interviewer) || isAskerLabel(name)) roles.set(name, 'interviewer');
    else if (isAmong(name, csl.author) || isAnswererLabel(name)) roles.set(name, 'interviewee');
  }
  const hasInterviewer = () => [...roles.values()].includes('interviewer');
  if (!hasInterviewer()) {
    const asker = mostAsking(speakers.filter(({ name }) => !roles.has(name)));
    if (asker !== null && speakers.length > 1) roles.set(asker, 'interviewer');
  }
  const rest = hasInterviewer() ? 'interviewee' : 'other';
  for (const { name } of speakers) if (!roles.has(name)) roles.set(name, rest);
  return roles;
}

function isAmong(label: string, names: readonly CslName[] | undefined): boolean {
  return (names ?? []).some((name) => isLabelOf(label, name));
}

/** The one speaker at least half of whose turns ask, if there is exactly one. */
function mostAsking(speakers: readonly SpokenTurns[]): string | null {
  const asking = speakers.filter(
    ({ turns }) => turns.filter((words) => /[?？؟]/u.test(words)).length >= turns.length / 2,
  );
  const [only, ...others] = asking;
  return only && others.length === 0 ? only.name : null;
}
