import type { CslItem, CslName } from '../../../shared/domain/csl.ts';
import type { Segment } from '../../../shared/domain/documents.ts';
import { formatName } from '../../../shared/domain/names.ts';
import type { SpeakerRole } from '../../../shared/domain/people.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import {
  countUses,
  findOrInsertPerson,
  findPersonByName,
  getPerson,
  insertPerson,
  updatePerson,
} from './person-repository.ts';
import { proposeRoles, type SpokenTurns } from './propose-roles.ts';
import { isAnonymousLabel, isAnswererLabel, isAskerLabel, isLabelOf } from './speaker-labels.ts';
import { putSpeaker, readSpeakers, type StoredSpeaker, speakersBefore } from './speaker-repository.ts';

/** A text and who speaks in it. */
export interface SpokenDocument {
  readonly documentId: string;
  readonly csl: CslItem;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/**
 * Makes persons of those speakers of a document who are none yet, each with a role proposed. Where one name has taken the
 * place of one other since (a label was corrected), it is the same person; one who was called as the label said is called
 * as it says now. Returns how many were new.
 */
export function registerSpeakers(project: ProjectDatabase, document: SpokenDocument): number {
  const { documentId, csl } = document;
  const spoken = spokenTurns(document);
  const known = readSpeakers(project, documentId);
  const missing = spoken.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return 0;
  const gone = speakersBefore(project, documentId).flatMap((name) => {
    const stored = spoken.some((each) => each.name === name) ? undefined : known.get(name);
    return stored ? [stored] : [];
  });
  const [former, ...others] = gone;
  const [corrected] = missing;
  if (former && corrected && others.length === 0 && missing.length === 1) {
    const personId = personAfterCorrection(project, former, corrected.name);
    putSpeaker(project, documentId, { ...former, name: corrected.name, personId });
    return 1;
  }
  const roles = proposeRoles(spoken, csl);
  for (const { name } of missing) {
    const role = roles.get(name) ?? 'other';
    putSpeaker(project, documentId, { name, personId: personFor(project, name, role, document), role });
  }
  return missing.length;
}

/**
 * Whom a corrected label means: whoever has that name, else the person it meant before. A name that came from the label is
 * corrected with it, unless the person speaks in another document too.
 */
function personAfterCorrection(project: ProjectDatabase, former: StoredSpeaker, label: string): string {
  const person = getPerson(project, former.personId);
  if (person.name !== former.name) return person.id;
  const namesake = isAnonymousLabel(label) ? null : findPersonByName(project, label);
  if (namesake) return namesake;
  if (countUses(project, person.id).documents > 1) return findOrInsertPerson(project, label);
  updatePerson(project, { ...person, name: label });
  return person.id;
}

function spokenTurns({ text, segments }: SpokenDocument): SpokenTurns[] {
  const turns = new Map<string, string[]>();
  for (const { speaker, start, end } of segments) {
    if (speaker === null || speaker.trim() === '') continue;
    const own = turns.get(speaker);
    if (own) own.push(text.slice(start, end));
    else turns.set(speaker, [text.slice(start, end)]);
  }
  return [...turns].map(([name, own]) => ({ name, turns: own }));
}

/** The person behind a label: somebody the interview's own data name, else whoever has that name. */
function personFor(
  project: ProjectDatabase,
  label: string,
  role: SpeakerRole,
  { csl }: SpokenDocument,
): string {
  const named = nameInData(label, role, csl);
  if (named) return findOrInsertPerson(project, formatName(named));
  if (!isAnonymousLabel(label)) return findOrInsertPerson(project, label);
  // “Speaker 1” of another interview is somebody else.
  const title = csl.title?.trim();
  return insertPerson(project, unusedName(project, title ? `${label} (${shortened(title)})` : label));
}

function nameInData(label: string, role: SpeakerRole, csl: CslItem): CslName | null {
  const names = (role === 'interviewer' ? csl.interviewer : csl.author) ?? [];
  const meant = names.filter((name) => isLabelOf(label, name));
  const [only, ...others] = meant.length > 0 ? meant : names;
  if (!only || others.length > 0) return null;
  return meant.length > 0 || isAskerLabel(label) || isAnswererLabel(label) ? only : null;
}

function unusedName(project: ProjectDatabase, wanted: string): string {
  let name = wanted;
  for (let number = 2; findPersonByName(project, name) !== null; number += 1) name = `${wanted} ${number}`;
  return name;
}

/** Characters of a title that tell persons apart. */
const titleLength = 40;

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= titleLength ? title : `${characters.slice(0, titleLength).join('').trimEnd()}…`;
}
