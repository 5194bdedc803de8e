import { AppError } from '../../../shared/contract/errors.ts';
import type { RevisionOutcome } from '../../../shared/domain/revisions.ts';
import { isSameVersion } from '../../../shared/domain/same-version.ts';
import type { AnchoringClient } from '../anchoring/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import { type Drafts, draftExpired } from '../imports/drafts.ts';
import { toStoredText } from '../imports/stored-text.ts';
import type { ImportsClient } from '../imports/worker-client.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import { carryCues, carryPages, cuesOfFile } from './carried-places.ts';
import { giveSpeakers, readEditedSpeakers } from './edited-speakers.ts';
import { findQuotes, type Progress } from './find-quotes.ts';
import { readLastFile } from './last-file.ts';
import type { RevisionBasis, StoreRevision } from './store-revision.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
  readonly drafts: Drafts;
  readonly anchoring: AnchoringClient;
  readonly jobs: Jobs;
}

/** A new text of a document, cut into segments. */
type NewText = Pick<
  StoreRevision,
  'documentId' | 'basedOn' | 'text' | 'segments' | 'pages' | 'cues' | 'edited' | 'file'
>;

/**
 * Makes new revisions: cuts the text into segments in the imports worker, finds the quotes in the anchoring worker, and
 * stores everything as one step. Until that last moment nothing is written, so cancelling leaves no trace.
 */
export function reviseHandlers({
  database,
  imports,
  drafts,
  anchoring,
  jobs,
}: Parts): Handlers<'documents.revise' | 'documents.importRevision'> {
  async function store(
    procedure: 'documents.revise' | 'documents.importRevision',
    basis: RevisionBasis,
    content: NewText,
    { signal, progress }: { signal: AbortSignal; progress: Progress },
  ): Promise<RevisionOutcome> {
    const anchored = await findQuotes(anchoring, basis, content.text, { signal, progress });
    if (signal.aborted) throw cancelled();
    return database.operate('documents.storeRevision', { procedure, content: { ...content, anchored } });
  }

  return {
    'documents.revise': ({ jobId, documentId, revisionId, text: typed }) =>
      jobs.run(jobId, async (signal, progress) => {
        const basis = await database.operate('documents.readRevisionBasis', { documentId, revisionId });
        const edited = readEditedSpeakers(toStoredText(typed).text, basis);
        const { text } = edited;
        if (text.trim() === '') throw emptyText();
        const unchanged = { text, segments: giveSpeakers(basis.segments, edited), cues: basis.cues };
        if (isSameVersion(basis, unchanged)) return { revision: null };
        progress(0, null, 'Reading the text');
        const segments = await imports.cut(text);
        // What an analyst writes herself is never set aside unasked.
        const content = {
          documentId,
          basedOn: revisionId,
          text,
          segments: segments.map((segment) => ({ ...segment, setAside: null })),
          pages: await carryPages(anchoring, basis, { text, signal }),
          cues: await carryCues(anchoring, basis, { text, signal }),
          edited,
          file: null,
        };
        return store('documents.revise', basis, content, { signal, progress });
      }),
    'documents.importRevision': ({ jobId, documentId, revisionId, draftId }) =>
      jobs.run(jobId, async (signal, progress) => {
        const draft = drafts.take(draftId);
        try {
          const { path } = (await database.operate('project.describe', {})) ?? {};
          if (path !== draft.projectPath) throw draftExpired();
          const basis = await database.operate('documents.readRevisionBasis', { documentId, revisionId });
          const { text, segments, pages, cues } = draft.parsed;
          if (isSameVersion(basis, draft.parsed)) return { revision: null };
          const last = await readLastFile({ database, imports }, { documentId, basis }, draft.parsed);
          const file = { name: draft.name, bytes: draft.original, last };
          const content = {
            documentId,
            basedOn: revisionId,
            text,
            segments,
            pages,
            cues: await cuesOfFile(anchoring, basis, { text, cues, signal }),
            edited: null,
            file,
          };
          return await store('documents.importRevision', basis, content, { signal, progress });
        } catch (thrown) {
          drafts.putBack(draftId, draft);
          throw thrown;
        }
      }),
  };
}

function cancelled(): AppError {
  return new AppError('job.cancelled', 'Saving was cancelled. Nothing was changed.');
}

function emptyText(): AppError {
  return new AppError(
    'revision.empty',
    'A document cannot be without words. Nothing was changed. To take the document away, remove its source.',
  );
}
