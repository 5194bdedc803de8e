import { z } from 'zod';
import { CslItem } from './csl.ts';
import { Id } from './ids.ts';

/** Bibliographies as other programs keep them: what they are called, how their files end and what can be said of them. */
export const referenceFormats = ['ris', 'bibtex', 'biblatex', 'csl-json'] as const;
export const ReferenceFormat = z.enum(referenceFormats);
export type ReferenceFormat = z.infer<typeof ReferenceFormat>;

export const referenceFormatNames: Readonly<Record<ReferenceFormat, string>> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  'csl-json': 'CSL-JSON',
};

export const referenceFileEndings: Readonly<Record<ReferenceFormat, string>> = {
  ris: '.ris',
  bibtex: '.bib',
  biblatex: '.bib',
  'csl-json': '.json',
};

/** References that are read of one file. */
export const maximumReferences = 100_000;
/** References that are shown before they are imported; the others come in as they are found. */
export const previewedReferences = 1000;

/** Whether a file holds references, by its name. */
export function isReferenceFile(name: string): boolean {
  return /\.(ris|bib|bibtex|json)$/iu.test(name);
}

/** Something worth knowing about one place of a file. */
export const LineMessage = z.object({ line: z.number().int().min(1), message: z.string() });
export type LineMessage = z.infer<typeof LineMessage>;

/** A reference as a file has it. */
export const ReadReference = z.object({
  /** Where it begins, from 1. */
  line: z.number().int().min(1),
  csl: CslItem,
  warnings: z.array(LineMessage),
});
export type ReadReference = z.infer<typeof ReadReference>;

/** What a file of references was found to hold. */
export interface ReferenceFile {
  readonly format: ReferenceFormat;
  readonly references: readonly ReadReference[];
  /** What could not be read as a reference. */
  readonly problems: readonly LineMessage[];
  /** About the file as a whole. */
  readonly warnings: readonly string[];
}

/** How a reference was found to be one of the project's sources. */
export const matchReasons = ['DOI', 'ISBN', 'URL', 'title'] as const;
export const ReferenceMatch = z.object({
  sourceId: Id,
  by: z.enum(matchReasons),
  /** What the source is called in the project. */
  title: z.string(),
  /** Variables that are empty in the source and not in the reference. */
  fills: z.array(z.string()),
  /** Variables that both have, and differently, as words to read. */
  differences: z.array(z.object({ variable: z.string(), present: z.string(), imported: z.string() })),
});
export type ReferenceMatch = z.infer<typeof ReferenceMatch>;

/** A reference before it is imported. */
export const ReferenceDraftItem = ReadReference.extend({
  /** Its place in the file, from 0. */
  ordinal: z.number().int().min(0),
  match: ReferenceMatch.nullable(),
});
export type ReferenceDraftItem = z.infer<typeof ReferenceDraftItem>;

export const ReferenceDraft = z.object({
  draftId: Id,
  format: ReferenceFormat,
  /** The first of them, see `previewedReferences`. */
  items: z.array(ReferenceDraftItem),
  counts: z.object({
    all: z.number().int(),
    /** Those that are sources of the project already. */
    matched: z.number().int(),
    /** Those whose source has something different. */
    differing: z.number().int(),
  }),
  problems: z.array(LineMessage),
  warnings: z.array(z.string()),
});
export type ReferenceDraft = z.infer<typeof ReferenceDraft>;
