import { z } from 'zod';

/**
 * Bibliographic data in CSL-JSON (https://docs.citationstyles.org, schema csl-data.json 1.0.2): the words for every
 * field of a source. Only the variables Corroborate reads are spelled out; all others are kept as they came.
 */
export const CslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  /** An institution, or a name that must not be split. */
  literal: z.string().optional(),
});
export type CslName = z.infer<typeof CslName>;

/** One or two `[year, month?, day?]`; months 1–12, days 1–31. */
export const CslDate = z.looseObject({
  'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2).optional(),
  /** Anything true means "about". */
  circa: z.union([z.boolean(), z.string(), z.number()]).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});
export type CslDate = z.infer<typeof CslDate>;

/** Every type of CSL 1.0.2; those that analysts meet most come first. */
export const sourceTypes = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'post-weblog',
  'post',
  'report',
  'interview',
  'broadcast',
  'speech',
  'book',
  'chapter',
  'document',
  'article',
  'bill',
  'classic',
  'collection',
  'dataset',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'regulation',
  'review',
  'review-book',
  'software',
  'song',
  'standard',
  'thesis',
  'treaty',
] as const;

/** A CSL item without its `id`, which is the source's own. */
export const CslItem = z.looseObject({
  type: z.enum(sourceTypes),
  title: z.string().optional(),
  author: z.array(CslName).optional(),
  interviewer: z.array(CslName).optional(),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  section: z.string().optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  language: z.string().optional(),
  abstract: z.string().optional(),
  medium: z.string().optional(),
  'event-date': CslDate.optional(),
  'event-place': z.string().optional(),
  archive: z.string().optional(),
  /** What CSL has no variable for (csl-data.json, `custom`). Citation styles never see it. */
  custom: z
    .looseObject({
      /** The day a text was last changed by its publisher, in EDTF level 0: `2026-02-04`. */
      modified: z.string().optional(),
      /** What the analyst says the source does not have, by the variable it would stand in: `author`, for an anonymous text. */
      absent: z.array(z.string()).optional().catch(undefined),
    })
    .optional(),
});
export type CslItem = z.infer<typeof CslItem>;

/** Where a bibliographic field came from; `guess` asks the analyst to look. */
export const Provenance = z.object({
  origin: z.enum([
    'json-ld',
    'citation-meta',
    'open-graph',
    'dublin-core',
    'meta',
    'markup',
    'address',
    'front-matter',
    'document-properties',
    'book-data',
    'xmp',
    'pdf-info',
    'references',
    'text',
    'file',
    'analyst',
  ]),
  guess: z.boolean(),
  /** The words or the meta name it was read from, for display. */
  detail: z.string().optional(),
});
export type Provenance = z.infer<typeof Provenance>;
