import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Code, ListedQuote, Occurrence, Quote, QuoteStatus } from '../../domain/records.ts';
import { mutation, nameTables, query, tableNames } from '../define-procedure.ts';
import { byId, LongText, Nothing, ShortText } from '../inputs.ts';
import { QuoteHistoryEntry } from '../values.ts';

/** What a quote is put together from. */
const quoteTables = [
  'quote',
  'quote_code',
  'code',
  'attribution',
  'evidence',
  'claim',
  ...nameTables,
] as const;

export const quotesProcedures = {
  /** The quotes on the current revision; with `revisionId` those of an earlier one, with their places and words of then. */
  'quotes.listByDocument': query(
    z.object({ documentId: Id, revisionId: Id.nullable().default(null) }),
    z.array(Quote),
    ['document_revision', 'quote_anchoring', ...quoteTables],
  ),
  'quotes.get': query(byId, Quote, quoteTables),
  /** Those of the quotes that there are, in no particular order. */
  'quotes.getMany': query(z.object({ ids: z.array(Id).max(1000) }), z.array(Quote), quoteTables),
  /** What was done to a quote, newest first, with what changed each time: coding, links, memos, status and the rest. */
  'quotes.history': query(
    byId.extend({ limit: z.number().int().min(1).max(1000).default(100) }),
    z.array(QuoteHistoryEntry),
    [...tableNames],
  ),
  /** The quotes of the whole project, newest first; with `codeId` only those that carry the code. */
  'quotes.listLatest': query(
    z.object({
      codeId: Id.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.array(ListedQuote),
    [...quoteTables, 'document', 'source'],
  ),
  /**
   * Marks `[start, end)` of a document's current revision. White space at the ends is left out and the ends are
   * widened to grapheme boundaries. Words of one speaker alone are attributed to them. The caller may choose the identifier (UUIDv7), so that it can show the quote and
   * work on it before it is stored. With `revisionId`, of which the offsets are, it is refused when the document has another one now.
   * Errors: `quote.whiteSpace`, `quote.outsideText`, `revision.overtaken`.
   */
  'quotes.create': mutation(
    z.object({
      id: Id.optional(),
      documentId: Id,
      revisionId: Id.optional(),
      start: z.number().int().min(0),
      end: z.number().int().min(0),
      codeIds: z.array(Id).default([]),
    }),
    Quote,
    'Make quote',
  ),
  /** Finds `exact` in the document and marks it. Errors: `quote.notFoundInText`, `quote.ambiguous` (say `prefix` or `suffix`). */
  'quotes.createFromText': mutation(
    z.object({
      documentId: Id,
      exact: z.string().min(1),
      prefix: z.string().default(''),
      suffix: z.string().default(''),
    }),
    Quote,
    'Make quote',
  ),
  /** Moves the ends of a quote within its own revision; everything said about it stays. Errors: as `quotes.create`. */
  'quotes.setSpan': mutation(
    byId.extend({
      revisionId: Id.optional(),
      start: z.number().int().min(0),
      end: z.number().int().min(0),
    }),
    Quote,
    'Change quote’s extent',
  ),
  /**
   * Makes one quote of several, which covers them all and has all their codes, links, memos and comments; it keeps the
   * identity of the first, and the first attribution there is. Where words stand between them it refuses unless
   * `acrossGap`. Errors: `quote.tooFew`, `quote.otherText`, `quote.apart`.
   */
  'quotes.merge': mutation(
    z.object({ ids: z.array(Id).min(1).max(1000), acrossGap: z.boolean().default(false) }),
    Quote,
    'Merge quotes',
  ),
  /**
   * Cuts a quote in two at an offset of its revision. Both have its codes, links, attribution, comment and status;
   * memos stay with the first. Errors: `quote.splitOutside`, `revision.overtaken` as in `quotes.create`.
   */
  'quotes.split': mutation(
    byId.extend({ revisionId: Id.optional(), at: z.number().int().min(0) }),
    z.object({ first: Quote, second: Quote }),
    'Split quote',
  ),
  /**
   * Codes words with a code named after them, made where there is none of that name; the quote on exactly these words is
   * made where there is none. Errors: as `quotes.create`, and `code.nameTooLong`, `code.empty`.
   */
  'quotes.codeInVivo': mutation(
    z.object({
      id: Id.optional(),
      documentId: Id,
      revisionId: Id.optional(),
      start: z.number().int().min(0),
      end: z.number().int().min(0),
    }),
    z.object({ quote: Quote, code: Code }),
    'Code in vivo',
  ),
  /** Every place where words stand, in one document or in all (null). What is set aside is left out. */
  'quotes.findOccurrences': query(
    z.object({
      documentId: Id.nullable(),
      words: z.string().max(1000),
      matchCase: z.boolean().default(false),
      wholeWords: z.boolean().default(true),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    z.object({
      occurrences: z.array(Occurrence),
      /** Whether there are more than `limit`. */ more: z.boolean(),
    }),
    ['source', 'document', 'document_revision', 'set_aside', 'quote', 'quote_code', ...nameTables],
  ),
  /**
   * Gives a code, found or made by its name where need be, to every place: to the quote that stands on exactly these
   * words, else to a new one. Errors: `revision.overtaken`, and those of `quotes.codeInVivo`.
   */
  'quotes.codeOccurrences': mutation(
    z.object({
      code: z.union([z.object({ id: Id }), z.object({ name: ShortText })]),
      occurrences: z
        .array(Occurrence.pick({ documentId: true, revisionId: true, start: true, end: true }))
        .min(1)
        .max(5000),
    }),
    z.object({
      code: Code,
      /** New quotes. */
      made: z.number().int(),
      /** Quotes, new or not, that did not have the code before. */
      coded: z.number().int(),
    }),
    'Code words everywhere',
  ),
  'quotes.setComment': mutation(byId.extend({ comment: LongText }), Quote, 'Edit comment'),
  'quotes.setStatus': mutation(byId.extend({ status: QuoteStatus }), Quote, 'Change quote status'),
  'quotes.setCodes': mutation(byId.extend({ codeIds: z.array(Id) }), Quote, 'Code quote'),
  /** Names the speaker (found by name, or made) or, with null, takes the attribution away. */
  'quotes.attribute': mutation(
    byId.extend({
      attribution: z
        .object({
          personName: ShortText,
          addressee: ShortText.default(''),
          date: z.string().max(10).default(''),
        })
        .nullable(),
    }),
    Quote,
    'Attribute quote',
  ),
  /** Gives a code, or a new one of that name, to several quotes. Those that have it already are left as they are. */
  'quotes.addCode': mutation(
    z.object({
      ids: z.array(Id).min(1),
      code: z.union([z.object({ id: Id }), z.object({ name: ShortText })]),
    }),
    z.object({ code: Code, coded: z.number().int(), already: z.number().int() }),
    'Code quotes',
  ),
  'quotes.remove': mutation(z.object({ ids: z.array(Id).min(1) }), Nothing, 'Remove quote'),
} as const;
