import { z } from 'zod';
import { CslItem } from './csl.ts';
import { Cue, DocumentKind, Page, Segment } from './documents.ts';
import { Id } from './ids.ts';
import { ImportFormat } from './import-formats.ts';
import { ProvenanceByField } from './records.ts';

/** The largest file that is read, in bytes. */
export const maximumFileSize = 50 * 1024 * 1024;

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

/** Why a document of the project may be the same as a new one, the surest reason first. */
export const duplicateReasons = ['text', 'doi', 'url', 'near'] as const;

/** A document of the project that may be the same as one that is to be imported. */
export const Duplicate = z.object({
  documentId: Id,
  sourceId: Id,
  /** Title of its source; '' for none. */
  title: z.string(),
  /** `text`: the very same text; `near`: much of it; else the same DOI or web address. */
  reason: z.enum(duplicateReasons),
  /** The share of the words of both texts that stand in both, 0 to 1. */
  similarity: z.number().min(0).max(1),
});
export type Duplicate = z.infer<typeof Duplicate>;

/** Whether a document is taken for the very one that is to be imported, where nobody is asked. */
export function isSameDocument({ reason }: Duplicate): boolean {
  return reason !== 'near';
}

/** From this share on, texts are called nearly the same. */
export const nearSimilarity = 0.5;

export const ImportDraft = ParsedDocument.extend({
  draftId: Id,
  name: z.string(),
  /** The surest first. */
  duplicateOf: z.array(Duplicate),
});
export type ImportDraft = z.infer<typeof ImportDraft>;

const duplicateWords: Readonly<Record<Duplicate['reason'], (title: string, percent: number) => string>> = {
  text: (title) => `The very same text is in this project already, as ${title}.`,
  doi: (title, percent) => `${title} has the same DOI; ${percent} % of the words are the same.`,
  url: (title, percent) => `${title} has the same web address; ${percent} % of the words are the same.`,
  near: (title, percent) => `${percent} % of the words are the same as in ${title}.`,
};

/** Why a document may be the same, as a sentence. Percent are rounded down, so that 100 % is all. */
export function duplicateInWords({
  reason,
  title,
  similarity,
}: Omit<Duplicate, 'documentId' | 'sourceId'>): string {
  return duplicateWords[reason](`“${title || 'Untitled'}”`, Math.floor(similarity * 100));
}
