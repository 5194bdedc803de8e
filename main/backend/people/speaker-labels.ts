import type { CslName } from '../../../shared/domain/csl.ts';
import { formatName } from '../../../shared/domain/names.ts';
import { askers } from '../imports/transcript/speaker-labels.ts';
import { nameKey } from './name-finder.ts';

/** Labels for whoever answers. */
const answerers = new Set(
  'a,answer,answers,interviewee,respondent,guest,befragter,befragte,antwort,respuesta,réponse'.split(','),
);
/** “Speaker 1”, “SPEAKER_00”, “Participant 3”, “Unknown speaker”: another person in every interview. */
const numbered =
  /^(?:unknown |unidentified )?(?:speaker|participant|person|voice|sprecher(?:in)?|teilnehmer(?:in)?|respondent|interviewee|befragte[r]?|p|s|b)[ _-]?\d*$/iu;

/** Whether a label says that somebody asks: `Q`, `Interviewer`, `I`. */
export function isAskerLabel(label: string): boolean {
  return /^(?:i|int)$/iu.test(label) || askers.has(label.toLowerCase());
}

/** Whether a label says that somebody answers: `A`, `Respondent`. */
export function isAnswererLabel(label: string): boolean {
  return answerers.has(label.toLowerCase());
}

/** Whether a label names nobody, so that the same label elsewhere is another person: `Speaker 1`. */
export function isAnonymousLabel(label: string): boolean {
  return isAnswererLabel(label) || numbered.test(label);
}

/** Whether a label says nothing of who somebody is. */
export function isGenericLabel(label: string): boolean {
  return isAskerLabel(label) || isAnonymousLabel(label);
}

/** Whether a label is a name or short for it: the whole name, its last or first word, its initials. */
export function isLabelOf(label: string, name: CslName): boolean {
  const short = nameKey(label);
  const words = nameKey(formatName(name)).split(' ');
  const initials = words.map((word) => word[0]).join('');
  return [words.join(' '), nameKey(name.family ?? ''), words.at(-1), words[0], initials].includes(short);
}
