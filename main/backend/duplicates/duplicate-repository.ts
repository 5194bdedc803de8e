import type { Duplicate } from '../../../shared/domain/imports.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentText, getRevisionText, listSegments } from '../documents/revision-repository.ts';
import { readShownNames } from '../people/shown-names.ts';
import { nameOfDoi, pageOfAddress } from '../sources/source-identity.ts';
import { runningText } from './running-text.ts';
import { sketchFromBytes, sketchResemblance, sketchToBytes, type TextSketch } from './text-sketch.ts';

/** What a new document is known by. */
export interface Wanted {
  /** SHA-256 of its text. */
  readonly textSha256: string;
  readonly url: string;
  readonly doi: string;
  readonly sketch: TextSketch;
}

/** A document that may be the same, with the words to compare. */
export type Match = Omit<Duplicate, 'similarity'> & { readonly text: string };

type Found = Pick<Duplicate, 'documentId' | 'sourceId' | 'title'>;

/** Estimated resemblance from which a text is compared word for word. Texts half the same are well above. */
const resemblanceCompared = 0.1;
/** So many texts are compared word for word, those that resemble most. */
const textsCompared = 8;
/** Texts sketched at a time, so that no worker is kept busy for long. */
const sketchedAtATime = 100;
/** So many documents are named for one reason, the oldest first. */
const namedPerReason = 5;

/**
 * The documents that may be the same as a new one: with its very text in any revision, its DOI, its address, or a current
 * text that resembles it. Each is named once, for the first of these reasons.
 */
export function findMatches(project: ProjectDatabase, wanted: Wanted): Match[] {
  const matches = new Map<string, Match>();
  const names = readShownNames(project.connection);
  const add = (reason: Match['reason'], found: readonly Found[]) => {
    for (const one of found) {
      if (matches.has(one.documentId)) continue;
      const { id, text } = getCurrentText(project, one.documentId);
      const title = names.title(one.title);
      matches.set(one.documentId, {
        ...one,
        title,
        reason,
        text: runningText(text, listSegments(project, id)),
      });
    }
  };
  add('text', documentsByText(project, wanted.textSha256));
  add('doi', documentsByDoi(project, wanted.doi));
  add('url', documentsByAddress(project, wanted.url));
  add('near', documentsResembling(project, wanted.sketch));
  return [...matches.values()];
}

interface FoundRow extends Found {
  doi: string | null;
  url: string | null;
}

const found = `SELECT document.id AS documentId, source.id AS sourceId, ifnull(source.csl ->> 'title', '') AS title,
    source.csl ->> 'DOI' AS doi, source.csl ->> 'URL' AS url
  FROM document JOIN source ON source.id = document.source_id`;

function toFound({ documentId, sourceId, title }: FoundRow): Found {
  return { documentId, sourceId, title };
}

/** The documents that have, or had in an earlier revision, exactly this text. */
export function documentsByText(project: ProjectDatabase, textSha256: string): Found[] {
  return project
    .prepare<FoundRow>(
      `${found} WHERE document.id IN (
         SELECT document_id FROM revision JOIN document_revision ON document_revision.revision_id = revision.id
         WHERE sha256 = ?
       ) ORDER BY document.id LIMIT ${namedPerReason}`,
    )
    .all(textSha256)
    .map(toFound);
}

function documentsByDoi(project: ProjectDatabase, doi: string): Found[] {
  const wanted = nameOfDoi(doi);
  if (wanted === '') return [];
  return project
    .prepare<FoundRow>(`${found} WHERE instr(lower(source.csl ->> 'DOI'), ?) > 0 ORDER BY document.id`)
    .all(wanted)
    .filter((row) => nameOfDoi(row.doi ?? '') === wanted)
    .slice(0, namedPerReason)
    .map(toFound);
}

function documentsByAddress(project: ProjectDatabase, url: string): Found[] {
  const wanted = pageOfAddress(url);
  if (wanted === '') return [];
  // Whatever else is written differently in the address of one page, its host is the same.
  const host = new URL(`https://${wanted}`).hostname;
  return project
    .prepare<FoundRow>(`${found} WHERE instr(lower(source.csl ->> 'URL'), ?) > 0 ORDER BY document.id`)
    .all(host)
    .filter((row) => pageOfAddress(row.url ?? '') === wanted)
    .slice(0, namedPerReason)
    .map(toFound);
}

interface SketchRow {
  revisionId: string;
  minhash: Uint8Array;
}

function documentsResembling(project: ProjectDatabase, sketch: TextSketch): Found[] {
  const resembling: { revisionId: string; resemblance: number }[] = [];
  const sketches = project.prepare<SketchRow>('SELECT revision_id AS revisionId, minhash FROM sketch');
  for (const { revisionId, minhash } of sketches.iterate()) {
    const resemblance = sketchResemblance(sketch, sketchFromBytes(minhash));
    if (resemblance >= resemblanceCompared) resembling.push({ revisionId, resemblance });
  }
  resembling.sort((a, b) => b.resemblance - a.resemblance);
  const documentOf = project.prepare<FoundRow>(
    `${found} JOIN document_revision ON document_revision.document_id = document.id
     WHERE revision_id = ? AND number = (
       SELECT max(number) FROM document_revision AS its WHERE its.document_id = document.id
     )`,
  );
  const documents: Found[] = [];
  for (const { revisionId } of resembling) {
    const document = documentOf.get(revisionId);
    if (document) documents.push(toFound(document));
    if (documents.length === textsCompared) break;
  }
  return documents;
}

/** Revisions without a sketch, a hundred at most, with the words to make it of. */
export function listUnsketched(project: ProjectDatabase): { revisionId: string; text: string }[] {
  const ids = project
    .prepare(
      `SELECT revision_id FROM document_revision
       WHERE NOT EXISTS (SELECT 1 FROM sketch WHERE sketch.revision_id = document_revision.revision_id)
       LIMIT ${sketchedAtATime}`,
    )
    .pluck()
    .all() as unknown as string[];
  return ids.map((revisionId) => ({
    revisionId,
    text: runningText(getRevisionText(project, revisionId), listSegments(project, revisionId)),
  }));
}

/** Keeps the sketch of a revision. Content, like the text it is made of: nothing of it is undone. */
export function insertSketch(project: ProjectDatabase, revisionId: string, sketch: TextSketch): void {
  project
    .prepare('INSERT INTO sketch (revision_id, minhash) VALUES (?, ?) ON CONFLICT DO NOTHING')
    .run(revisionId, sketchToBytes(sketch));
}
