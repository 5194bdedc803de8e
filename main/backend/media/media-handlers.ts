import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { mediaTypeOf, mediaTypes } from '../../../shared/domain/media.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readShownNames, type ShownNames } from '../people/shown-names.ts';
import { findRecording } from './find-recording.ts';
import { getMedia, getTranscriptFile, putMedia, removeMedia } from './media-repository.ts';
import { mayLookFor } from './network-path.ts';

export const mediaHandlers: DatabaseHandlers<'media.get' | 'media.attach' | 'media.detach'> = {
  'media.get': (project, { documentId }) => {
    const names = readShownNames(project.connection);
    const media = getMedia(project, documentId);
    if (media) {
      const { path, offset } = media;
      const isOnServer = !mayLookFor(path, project.path);
      const isThere = !isOnServer && isFile(path);
      return { recording: { ...shownPlace(path, names), offset, isThere, isOnServer }, found: null };
    }
    const found = findBeside(project, documentId);
    return { recording: null, found: found === null ? null : shownPlace(found, names) };
  },
  'media.attach': (project, { documentId, path: given, offset }) => {
    getTranscriptFile(project, documentId);
    const path = given === undefined ? recordingAtHand(project, documentId) : resolve(given);
    const { name, folder } = shownPlace(path, readShownNames(project.connection));
    if (!mayLookFor(given ?? path, project.path)) {
      throw new AppError(
        'media.onServer',
        `“${name}” lies on a server. Nothing was changed. A project only plays recordings on this computer, so that one from somebody else cannot make it contact a server: copy the file here, or give the server's folder a drive letter.`,
        { documentId },
      );
    }
    if (!isFile(path)) {
      throw new AppError(
        'media.notFound',
        `There is no file “${name}” in “${folder}”. Nothing was changed. Choose another file.`,
        { documentId },
      );
    }
    if (mediaTypeOf(path) === null) {
      throw new AppError(
        'media.notARecording',
        `“${name}” is no recording by its name. Nothing was changed. Recordings end in ${Object.keys(mediaTypes).join(', ')}.`,
        { documentId },
      );
    }
    putMedia(project, documentId, { path, offset });
    return {};
  },
  'media.detach': (project, { documentId }) => {
    removeMedia(project, documentId);
    return {};
  },
};

function shownPlace(path: string, names: ShownNames): { name: string; folder: string } {
  return { name: names.handle(basename(path)), folder: names.handle(dirname(path)) };
}

/** Where the recording lies that the reader plays; null for none, or for one on another computer. */
export function playedPath(project: ProjectDatabase, documentId: string): string | null {
  const path = getMedia(project, documentId)?.path;
  return path !== undefined && mayLookFor(path, project.path) ? path : null;
}

/** The recording a document has, else the one that would be offered. */
function recordingAtHand(project: ProjectDatabase, documentId: string): string {
  const path = getMedia(project, documentId)?.path ?? findBeside(project, documentId);
  if (path !== null) return path;
  throw new AppError(
    'media.notFound',
    'There is no recording beside this project any more. Nothing was changed. Choose a file.',
    { documentId },
  );
}

/** A recording in the project's folder that is called like the file an interview came from; null for none. */
function findBeside(project: ProjectDatabase, documentId: string): string | null {
  const { kind, originalName } = getTranscriptFile(project, documentId);
  if (kind !== 'interview' || originalName === null) return null;
  return findRecording(dirname(project.path), originalName)?.path ?? null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
