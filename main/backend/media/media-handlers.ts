import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { mediaTypeOf, mediaTypes } from '../../../shared/domain/media.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { findRecording } from './find-recording.ts';
import { getMedia, getTranscriptFile, putMedia, removeMedia } from './media-repository.ts';
import { mayLookFor } from './network-path.ts';

export const mediaHandlers: DatabaseHandlers<'media.get' | 'media.attach' | 'media.detach'> = {
  'media.get': (project, { documentId }) => {
    const media = getMedia(project, documentId);
    if (media) {
      const { path, offset } = media;
      const isOnServer = !mayLookFor(path, project.path);
      const isThere = !isOnServer && isFile(path);
      return { recording: { path, offset, name: basename(path), isThere, isOnServer }, found: null };
    }
    const { kind, originalName } = getTranscriptFile(project, documentId);
    const isOffered = kind === 'interview' && originalName !== null;
    return { recording: null, found: isOffered ? findRecording(dirname(project.path), originalName) : null };
  },
  'media.attach': (project, { documentId, path: given, offset }) => {
    const path = resolve(given);
    getTranscriptFile(project, documentId);
    if (!mayLookFor(given, project.path)) {
      throw new AppError(
        'media.onServer',
        `“${basename(path)}” lies on a server. Nothing was changed. A project only plays recordings on this computer, so that one from somebody else cannot make it contact a server: copy the file here, or give the server's folder a drive letter.`,
        { path: given },
      );
    }
    if (!isFile(path)) {
      throw new AppError(
        'media.notFound',
        `There is no file “${basename(path)}” in “${dirname(path)}”. Nothing was changed. Choose another file.`,
        { path },
      );
    }
    if (mediaTypeOf(path) === null) {
      throw new AppError(
        'media.notARecording',
        `“${basename(path)}” is no recording by its name. Nothing was changed. Recordings end in ${Object.keys(mediaTypes).join(', ')}.`,
        { path },
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

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
