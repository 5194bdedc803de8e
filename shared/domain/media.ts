import { z } from 'zod';

/** Recordings the reader can play, by the ending of their names; what is in them is up to the browser. */
export const mediaTypes: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
};

/** The media type of a file by its name; null when it is no recording. */
export function mediaTypeOf(path: string): string | null {
  const ending = /\.([\da-z]{2,4})$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  return mediaTypes[ending] ?? null;
}

/** The recording of a document: a file on this computer, by the names of file and folder as they are shown. */
export const Recording = z.object({
  /** The file's name without its folders. */
  name: z.string(),
  folder: z.string(),
  /** The text's time 0 is here in the recording, in milliseconds; may be negative. */
  offset: z.number().int(),
  /** False when the file was moved, renamed or is on a drive that is not connected. */
  isThere: z.boolean(),
  /** Whether the path names another computer, which is not asked for the file; then `isThere` is false. */
  isOnServer: z.boolean(),
});
export type Recording = z.infer<typeof Recording>;

/** Where the interface asks for a document's recording; the folder in which it lies is nobody's business there. */
export const mediaPathPrefix = '/media/';
