import { z } from 'zod';

/** The formats that are read, in the order they are named in. */
export const importFormats = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'webvtt',
  'srt',
] as const;
export const ImportFormat = z.enum(importFormats);
export type ImportFormat = z.infer<typeof ImportFormat>;

interface FormatFiles {
  /** What such files are called in a sentence. */
  readonly name: string;
  /** The endings of their names, without the dot, the usual one first. */
  readonly endings: readonly string[];
}

export const formatFiles: Readonly<Record<ImportFormat, FormatFiles>> = {
  text: { name: 'plain text', endings: ['txt', 'text'] },
  markdown: { name: 'Markdown', endings: ['md', 'markdown'] },
  html: { name: 'web pages', endings: ['html', 'htm', 'xhtml'] },
  mhtml: { name: 'web archives', endings: ['mhtml', 'mht'] },
  pdf: { name: 'PDF', endings: ['pdf'] },
  docx: { name: 'Word', endings: ['docx', 'docm'] },
  odt: { name: 'OpenDocument', endings: ['odt', 'fodt'] },
  rtf: { name: 'rich text', endings: ['rtf'] },
  epub: { name: 'e-books', endings: ['epub'] },
  webvtt: { name: 'transcripts', endings: ['vtt'] },
  srt: { name: 'subtitles', endings: ['srt'] },
};

/** Every ending, without the dot. */
export const readableEndings: readonly string[] = importFormats.flatMap(
  (format) => formatFiles[format].endings,
);
