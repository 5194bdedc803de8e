import type { Segment } from '../../../shared/domain/documents.ts';
import type { Speaker, SpeakerRole } from '../../../shared/domain/people.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { shownName } from './shown-names.ts';

/** Every turn of the text's revisions: where somebody begins to speak whose turn it was not before. */
const turns = `
  SELECT document_revision.document_id, segment.speaker AS name, ordinal,
    document_revision.number = (SELECT max(number) FROM document_revision AS other
                                WHERE other.document_id = document_revision.document_id) AS isCurrent,
    segment.speaker IS NOT lag(segment.speaker) OVER (PARTITION BY segment.revision_id ORDER BY ordinal) AS begins
  FROM document_revision JOIN segment ON segment.revision_id = document_revision.revision_id`;

/** Who speaks in a document, in order of their first turn; names of earlier revisions too. */
export function listSpeakers(project: ProjectDatabase, documentId: string): Speaker[] {
  return project
    .prepare<Speaker>(
      `WITH turn AS (${turns} WHERE document_revision.document_id = @documentId),
       named AS (
         SELECT name, min(ordinal) AS first, sum(begins AND isCurrent) AS turnCount FROM turn
         WHERE name IS NOT NULL GROUP BY name
       )
       SELECT @documentId AS documentId, named.name, person.id AS personId, ifnull(${shownName}, named.name) AS shownName,
         person.colour, ifnull(speaker.role, 'other') AS role, turnCount
       FROM named
       LEFT JOIN speaker ON speaker.document_id = @documentId AND speaker.name = named.name
       LEFT JOIN person ON person.id = speaker.person_id OR (speaker.person_id IS NULL AND person.name = named.name)
       ORDER BY turnCount = 0, first`,
    )
    .all({ documentId });
}

/** Turns in the current revision of every document, by document and name as JSON pairs. */
export function countTurns(project: ProjectDatabase): Map<string, number> {
  const rows = project
    .prepare<{ documentId: string; name: string; turnCount: number }>(
      `WITH turn AS (${turns} WHERE document_revision.document_id IN (SELECT document_id FROM speaker))
       SELECT document_id AS documentId, name, sum(begins) AS turnCount FROM turn
       WHERE isCurrent AND name IS NOT NULL GROUP BY document_id, name`,
    )
    .all();
  return new Map(rows.map(({ documentId, name, turnCount }) => [turnKey(documentId, name), turnCount]));
}

export const turnKey = (documentId: string, name: string): string => JSON.stringify([documentId, name]);

/** Documents with a speaker who is no person yet, and how many such speakers each has. */
export function listUnregistered(project: ProjectDatabase): { documentId: string; speakers: number }[] {
  return project
    .prepare<{ documentId: string; speakers: number }>(
      `SELECT current.document_id AS documentId, count(DISTINCT segment.speaker) AS speakers
       FROM document_revision AS current
       JOIN segment ON segment.revision_id = current.revision_id
       WHERE segment.speaker IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM document_revision AS later
                         WHERE later.document_id = current.document_id AND later.number > current.number)
         AND NOT EXISTS (SELECT 1 FROM speaker
                         WHERE speaker.document_id = current.document_id AND speaker.name = segment.speaker)
       GROUP BY current.document_id ORDER BY current.document_id`,
    )
    .all();
}

export interface StoredSpeaker {
  readonly name: string;
  readonly personId: string;
  readonly role: SpeakerRole;
}

/** What is stored of a document's speakers, by name. */
export function readSpeakers(project: ProjectDatabase, documentId: string): Map<string, StoredSpeaker> {
  const rows = project
    .prepare<StoredSpeaker>(
      'SELECT name, person_id AS personId, role FROM speaker WHERE document_id = ? ORDER BY name',
    )
    .all(documentId);
  return new Map(rows.map((row) => [row.name, row]));
}

/** A text with its segments, as far as these are spoken by somebody. */
export interface SpokenText {
  readonly text: string;
  readonly segments: readonly Pick<Segment, 'start' | 'end' | 'speaker'>[];
}

/** The revision before the current one; null where there is only one. */
export function readTextBefore(project: ProjectDatabase, documentId: string): SpokenText | null {
  const before = project
    .prepare<{ id: string; text: string }>(
      `SELECT revision.id, text FROM document_revision JOIN revision ON revision.id = document_revision.revision_id
       WHERE document_id = ? ORDER BY number DESC LIMIT 1 OFFSET 1`,
    )
    .get(documentId);
  if (!before) return null;
  const segments = project
    .prepare<SpokenText['segments'][number]>(
      'SELECT start, "end", speaker FROM segment WHERE revision_id = ? AND speaker IS NOT NULL ORDER BY ordinal',
    )
    .all(before.id);
  return { text: before.text, segments };
}

/** Says who is meant by a name in a document and what they do there. */
export function putSpeaker(
  project: ProjectDatabase,
  documentId: string,
  { name, personId, role }: StoredSpeaker,
): void {
  project
    .prepare(
      `INSERT INTO speaker (document_id, name, person_id, role) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET person_id = excluded.person_id, role = excluded.role`,
    )
    .run(documentId, name, personId, role);
}
