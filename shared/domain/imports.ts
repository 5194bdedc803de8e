import { z } from 'zod';
import { CslItem } from './csl.ts';
import { Cue, DocumentKind, Page, Segment } from './documents.ts';
import { Id } from './ids.ts';
import { ProvenanceByField } from './records.ts';

/** The largest file that is read, in bytes. */
export const maximumFileSize = 50 * 1024 * 1024;

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

/** What a file was found to hold, before anything is stored. */
export const ParsedDocument = z.object({
  format: ImportFormat,
  kind: DocumentKind,
  /**
   * The encoding the bytes were read with, as the WHATWG Encoding Standard names it, e.g. `windows-1252`; null for formats
   * that are not text files.
   */
  encoding: z.string().nullable(),
  csl: CslItem,
  provenance: ProvenanceByField,
  /** The text to be stored; segment offsets point into it. */
  text: z.string(),
  segments: z.array(Segment),
  pages: z.array(Page),
  cues: z.array(Cue),
  /** Plain sentences for the person: what looked odd and what was done about it. */
  warnings: z.array(z.string()),
});
export type ParsedDocument = z.infer<typeof ParsedDocument>;

export const ImportDraft = ParsedDocument.extend({
  draftId: Id,
  name: z.string(),
  /** A document of this project with the very same text, if any. */
  duplicateOf: z.object({ documentId: Id, title: z.string() }).nullable(),
});
export type ImportDraft = z.infer<typeof ImportDraft>;
