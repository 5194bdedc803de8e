import { z } from 'zod';
import { AnnotationReport, maximumAnnotationsLength } from '../../domain/annotations.ts';
import { Revision } from '../../domain/documents.ts';
import { Id } from '../../domain/ids.ts';
import { LocatorLabel } from '../../domain/locators.ts';
import { DocumentRecord, Quote } from '../../domain/records.ts';
import { AnchoredQuote, QuoteAnchoring, RevisionOutcome, RevisionSummary } from '../../domain/revisions.ts';
import { SharedStretch } from '../../domain/text-changes.ts';
import { mutation, nameTables, query } from '../define-procedure.ts';
import { byId, LongText, Nothing, Path } from '../inputs.ts';

export const documentsProcedures = {
  'documents.get': query(byId, DocumentRecord, [
    'document',
    'document_revision',
    'set_aside',
    'source',
    'origin',
    ...nameTables,
  ]),
  /**
   * The documents a person means by a name: an identifier, the title of the source, the name of the file it came from, or a
   * part of the title; the first of these that any document has. Case does not matter, and real names are understood
   * whether they are shown or not.
   */
  'documents.find': query(
    z.object({ name: z.string().max(1024) }),
    z.array(z.object({ id: Id, title: z.string() })),
    ['document', 'source', ...nameTables],
  ),
  /** Notes what the people in an interview agreed to. It is never exported. */
  'documents.setConsent': mutation(byId.extend({ consent: LongText }), Nothing, 'Edit consent note'),
  /**
   * Chooses what places in a document are told by, in citations and wherever a quote's place is shown; null for pages or times
   * where its text has them, and else paragraphs. Where the text has none of what is chosen, as before the first heading,
   * places are told as for null.
   */
  'documents.setCiteBy': mutation(
    byId.extend({ citeBy: LocatorLabel.nullable() }),
    Nothing,
    'Change what document is cited by',
  ),
  /**
   * Sets segments of the current revision aside or puts them back. Error: `revision.overtaken`, when that is not `revisionId`,
   * of which the ordinals are.
   */
  'documents.setAside': mutation(
    byId.extend({
      revisionId: Id.optional(),
      ordinals: z.array(z.number().int().min(0)).min(1),
      setAside: z.boolean(),
    }),
    Nothing,
    'Set text aside or back',
  ),
  /** The revisions of a document, newest first. */
  'documents.listRevisions': query(z.object({ documentId: Id }), z.array(RevisionSummary), [
    'document_revision',
    'quote_anchoring',
    ...nameTables,
  ]),
  /** One revision, current or earlier, with its text and segments. */
  'documents.getRevision': query(z.object({ documentId: Id, revisionId: Id }), Revision, [
    'document_revision',
    'set_aside',
  ]),
  /**
   * What the text of a revision has in common with that of another one, or of a file that was previewed, in ascending
   * order; everything else was added, cut or moved. Errors: `notFound`, `import.draftExpired`, `job.cancelled`.
   */
  'documents.compare': query(
    z.object({
      documentId: Id,
      beforeId: Id,
      after: z.union([z.object({ revisionId: Id }), z.object({ draftId: Id })]),
    }),
    z.object({ shared: z.array(SharedStretch) }),
    ['document_revision'],
  ),
  /**
   * Writes the file a revision was read from, byte for byte. Never overwrites unless told to.
   * Errors: `notFound`, `export.targetExists`, `export.folderMissing`, `export.notWritable`, `storage.full`, `storage.failed`.
   */
  'documents.saveOriginal': mutation(
    z.object({ documentId: Id, revisionId: Id, path: Path, overwrite: z.boolean().default(false) }),
    z.object({ path: z.string(), bytes: z.number().int() }),
  ),
  /**
   * Makes an edited text the document's new revision and finds its quotes there; `revisionId` is the revision the text
   * was made from. The very same words with the same speakers and times make none. A job: progress and `jobs.cancel`.
   * Errors: `revision.empty`, `revision.overtaken`, `import.tooLarge`.
   */
  'documents.revise': mutation(
    z.object({ jobId: z.uuid(), documentId: Id, revisionId: Id, text: z.string() }),
    RevisionOutcome,
    'Edit document text',
  ),
  /** The same with a new version of the document that was read from a file, which is kept. Error also: `import.draftExpired`. */
  'documents.importRevision': mutation(
    z.object({ jobId: z.uuid(), documentId: Id, revisionId: Id, draftId: Id }),
    RevisionOutcome,
    'Import new version',
  ),
  /**
   * Makes quotes of the annotations in a file of W3C Web Annotations (JSON-LD). A job: progress and `jobs.cancel`.
   * Errors: `annotations.unreadable`, `revision.overtaken`.
   */
  'annotations.import': mutation(
    z.object({ jobId: z.uuid(), documentId: Id, content: z.string().max(maximumAnnotationsLength) }),
    AnnotationReport,
    'Import annotations',
  ),
  /** What became of each quote when its document got this revision, in the order the quotes stood before. */
  'anchoring.list': query(z.object({ documentId: Id, revisionId: Id }), z.array(AnchoredQuote), [
    'quote',
    'quote_anchoring',
    'document_revision',
  ]),
  /** The same for one quote: what became of it in each revision, newest first. */
  'anchoring.listByQuote': query(z.object({ quoteId: Id }), z.array(QuoteAnchoring), [
    'quote_anchoring',
    'document_revision',
  ]),
  /**
   * Puts a quote on a place of the current revision, `revisionId`, when it was not found there or found wrongly.
   * Errors: `revision.overtaken`, `quote.whiteSpace`, `quote.outsideText`.
   */
  'anchoring.resolve': mutation(
    z.object({ quoteId: Id, revisionId: Id, start: z.number().int().min(0), end: z.number().int().min(0) }),
    Quote,
    'Choose place of quote',
  ),
} as const;
