import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { maximumReferences, ReferenceDraft, ReferenceFormat } from '../../domain/references.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { Nothing, Path } from '../inputs.ts';

const Ordinal = z.number().int().min(0).max(maximumReferences);
const exported = {
  format: ReferenceFormat,
  /** Null for every source of the project. */
  sourceIds: z.array(Id).max(maximumReferences).nullable(),
};

export const referencesProcedures = {
  /** Reads a file of references (RIS, BibTeX, BibLaTeX, CSL-JSON) and says which are sources already; nothing is stored yet. */
  'references.read': query(z.object({ name: z.string().max(1024), data: z.base64() }), ReferenceDraft),
  'references.discard': mutation(z.object({ draftId: Id }), Nothing),
  /**
   * Stores the references of a draft: new ones as sources without a document, of those that are sources already what is
   * empty there. Exceptions are told by ordinal.
   */
  'references.import': mutation(
    z.object({
      draftId: Id,
      leaveOut: z.array(Ordinal).default([]),
      /** References that are another thing than the source they look like. */
      asNew: z.array(Ordinal).default([]),
      /** Variables of matched sources that are to be replaced by what the reference has. */
      replace: z.array(z.object({ ordinal: Ordinal, variables: z.array(z.string()) })).default([]),
    }),
    z.object({
      made: z.number().int(),
      /** Sources that were there and got something new. */
      completed: z.number().int(),
      unchanged: z.number().int(),
    }),
    'Import references',
  ),
  /** The first references as they will stand in the file, and what the format cannot keep of all of them. */
  'references.preview': query(
    z.object({ ...exported, limit: z.number().int().min(1).max(100).default(10) }),
    z.object({ text: z.string(), count: z.number().int(), warnings: z.array(z.string()) }),
    [...tableNames],
  ),
  /** Writes a file of references. Never overwrites unless told to: `export.targetExists`. A job: progress and `jobs.cancel`. */
  'references.write': mutation(
    z.object({ ...exported, jobId: z.uuid(), path: Path, overwrite: z.boolean().default(false) }),
    z.object({ path: z.string(), count: z.number().int(), bytes: z.number().int() }),
  ),
} as const;
