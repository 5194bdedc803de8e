import type { CslItem, CslName } from '../../../shared/domain/csl.ts';
import type { Segment } from '../../../shared/domain/documents.ts';
import { formatName } from '../../../shared/domain/names.ts';
import type { SpeakerRole } from '../../../shared/domain/people.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { correctedLabels } from './corrected-labels.ts';
import { mergePeople } from './merge-people.ts';
import {
  findOrInsertPerson,
  findPersonByName,
  getPerson,
  insertPerson,
  isUsedElsewhere,
  moveQuotesToPerson,
  updatePerson,
} from './person-repository.ts';
import { proposeRoles, type SpokenTurns } from './propose-roles.ts';
import { isAnonymousLabel, isAnswererLabel, isAskerLabel, isLabelOf } from './speaker-labels.ts';
import { putSpeaker, readSpeakers, readTextBefore, type StoredSpeaker } from './speaker-repository.ts';

/** A text and who speaks in it. */
export interface SpokenDocument {
  readonly documentId: string;
  readonly csl: CslItem;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Makes persons of those speakers of a document who are none yet, each with a role proposed. Returns how many were new. */
export function registerSpeakers(project: ProjectDatabase, document: SpokenDocument): number {
  const { documentId, csl } = document;
  const spoken = spokenTurns(document);
  const known = readSpeakers(project, documentId);
  const missing = spoken.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return 0;
  const roles = proposeRoles(spoken, csl);
  for (const { name } of missing) {
    const role = roles.get(name) ?? 'other';
    putSpeaker(project, documentId, { name, personId: personFor(project, name, role, document), role });
  }
  return missing.length;
}

/**
 * The same for a document's new revision. Where a name has taken the place of another there (a label was corrected), it is
 * the same person; one who was called as the label said is called as it says now.
 */
export function registerRevisedSpeakers(project: ProjectDatabase, document: SpokenDocument): void {
  const { documentId } = document;
  const before = readTextBefore(project, documentId);
  for (const [label, formerLabel] of before ? correctedLabels(before, document) : []) {
    const known = readSpeakers(project, documentId);
    const former = known.get(formerLabel);
    const stored = known.get(label);
    if (!former || (stored && stored.personId !== former.personId)) continue;
    const personId = personAfterCorrection(project, { former, label, document });
    putSpeaker(project, documentId, { ...former, name: label, personId });
  }
  registerSpeakers(project, document);
}

interface Correction {
  readonly former: StoredSpeaker;
  readonly label: string;
  readonly document: SpokenDocument;
}

/**
 * Whom a corrected label means: the person it meant before, who is called as it says now if they were called as it said
 * before. A named one who is known from elsewhere too stays there as they were; where the name is somebody's already, both
 * are one.
 */
function personAfterCorrection(project: ProjectDatabase, { former, label, document }: Correction): string {
  const { documentId } = document;
  const person = getPerson(project, former.personId);
  if (!isCalledByLabel(person.name, former.name)) return person.id;
  if (speaksAsAnother(project, person.id, { label, document })) return personNamed(project, label, document);
  const namesake = isAnonymousLabel(label) ? null : findPersonByName(project, label);
  if (!isAnonymousLabel(former.name) && isUsedElsewhere(project, person.id, documentId)) {
    const toId = namesake ?? personNamed(project, label, document);
    moveQuotesToPerson(project, documentId, { fromId: person.id, toId });
    return toId;
  }
  if (namesake === person.id) return namesake;
  if (namesake !== null) {
    mergePeople(project, person.id, namesake);
    return namesake;
  }
  const name = isAnonymousLabel(label) ? nameOfAnonymous(project, label, document) : label;
  updatePerson(project, { ...person, name });
  return person.id;
}

/** Whether a person's name is what was made of the label. */
function isCalledByLabel(name: string, label: string): boolean {
  return name === label || (isAnonymousLabel(label) && name.startsWith(`${label} (`));
}

/** Whether a text has a person under another name than this one. */
function speaksAsAnother(
  project: ProjectDatabase,
  personId: string,
  { label, document }: { readonly label: string; readonly document: SpokenDocument },
): boolean {
  const known = readSpeakers(project, document.documentId);
  return document.segments.some(
    ({ speaker }) => speaker !== null && speaker !== label && known.get(speaker)?.personId === personId,
  );
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
  document: SpokenDocument,
): string {
  const named = nameInData(label, role, document.csl);
  if (named) return findOrInsertPerson(project, formatName(named));
  return personNamed(project, label, document);
}

function personNamed(project: ProjectDatabase, label: string, document: SpokenDocument): string {
  if (!isAnonymousLabel(label)) return findOrInsertPerson(project, label);
  return insertPerson(project, nameOfAnonymous(project, label, document));
}

/** “Speaker 1” of another interview is somebody else. */
function nameOfAnonymous(project: ProjectDatabase, label: string, { csl }: SpokenDocument): string {
  const title = csl.title?.trim();
  return unusedName(project, title ? `${label} (${shortened(title)})` : label);
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
