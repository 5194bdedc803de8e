import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

export const segmentKinds = ['heading', 'paragraph', 'list-item', 'block-quote', 'caption', 'turn'] as const;

/** Why a segment does not belong to the running text. The words stay in the revision; nothing is deleted. */
export const setAsideReasons = [
  'repeated-title',
  'section-label',
  'reading-time',
  'byline',
  'author-biography',
  'interface-text',
  'promotion',
  'running-head',
  'analyst',
] as const;
export const SetAsideReason = z.enum(setAsideReasons);
export type SetAsideReason = z.infer<typeof SetAsideReason>;

/**
 * A block of a revision. `start` and `end` are UTF-16 offsets into the revision's text, half-open. Segments are in
 * order, do not overlap, and hold no line breaks at their ends; the text between two segments is white space.
 */
export const Segment = z.object({
  ordinal: z.number().int().min(0),
  kind: z.enum(segmentKinds),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** 1–6 for headings, else null. */
  level: z.number().int().min(1).max(6).nullable(),
  /** Who speaks, for turns whose speaker is known. */
  speaker: z.string().nullable(),
  setAside: SetAsideReason.nullable(),
});
export type Segment = z.infer<typeof Segment>;

/**
 * A page of a text: `number` counts from 1 in the file, `label` is what is printed on the page, '' where nothing is. Pages
 * are in order and do not overlap; one without words is empty. Offsets are UTF-16 units, half-open.
 */
export const Page = z.object({
  number: z.number().int().min(1),
  label: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Page = z.infer<typeof Page>;

/**
 * When a stretch of a transcript is spoken, in milliseconds into the recording; `endsAt` is null where only the beginning is
 * known. Cues are in order of the text and do not overlap. Offsets are UTF-16 units, half-open.
 */
export const Cue = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  beginsAt: z.number().int().min(0),
  endsAt: z.number().int().min(0).nullable(),
});
export type Cue = z.infer<typeof Cue>;

export const documentKinds = ['article', 'interview'] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** An immutable state of a document's text. */
export const Revision = z.object({
  id: Id,
  number: z.number().int().min(1),
  text: z.string(),
  /** SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal. */
  sha256: z.string(),
  createdAt: Timestamp,
  segments: z.array(Segment),
  /** None for formats without pages. */
  pages: z.array(Page),
  /** None but for transcripts with times. */
  cues: z.array(Cue),
});
export type Revision = z.infer<typeof Revision>;
