import { AppError } from '../../../shared/contract/errors.ts';
import {
  previewedReferences,
  type ReferenceDraft,
  type ReferenceFile,
  type ReferenceMatch,
} from '../../../shared/domain/references.ts';
import { newId } from '../database/project-database.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { ExportsClient } from '../exports/worker-client.ts';
import { draftExpired } from '../imports/drafts.ts';
import type { ImportsClient } from '../imports/worker-client.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
  readonly exports: ExportsClient;
  readonly jobs: Jobs;
}

interface Draft {
  readonly draftId: string;
  readonly projectPath: string;
  readonly file: ReferenceFile;
  readonly matches: readonly (ReferenceMatch | null)[];
}

/** References come in as documents do: read, looked at, and only then stored. The draft read last is kept. */
export function referenceHandlers({
  database,
  imports,
  exports,
  jobs,
}: Parts): Handlers<
  'references.read' | 'references.discard' | 'references.import' | 'references.preview' | 'references.write'
> {
  let kept: Draft | null = null;

  async function projectPath(): Promise<string> {
    const project = await database.operate('project.describe', {});
    if (!project) throw new AppError('project.notOpen', 'No project is open. Open or create one first.');
    return project.path;
  }

  return {
    'references.read': async ({ name, data }) => {
      const file = await imports.parseReferences(name, Buffer.from(data, 'base64'));
      const { projectPath, matches } = await database.operate('references.match', {
        references: file.references.map(({ csl }) => csl),
      });
      kept = { draftId: newId(), projectPath, file, matches };
      return describeDraft(kept);
    },
    'references.discard': ({ draftId }) => {
      if (kept?.draftId === draftId) kept = null;
      return {};
    },
    'references.import': async ({ draftId, leaveOut, asNew, replace }) => {
      const draft = kept;
      if (draft?.draftId !== draftId) throw draftExpired();
      kept = null;
      const leftOut = new Set(leaveOut);
      const fresh = new Set(asNew);
      const replaced = new Map(replace.map(({ ordinal, variables }) => [ordinal, variables]));
      const references = draft.file.references.flatMap(({ csl }, ordinal) => {
        if (leftOut.has(ordinal)) return [];
        const match = fresh.has(ordinal) ? null : (draft.matches[ordinal] ?? null);
        return [{ csl, target: match && { sourceId: match.sourceId, replace: replaced.get(ordinal) ?? [] } }];
      });
      try {
        return await database.operate('references.store', { projectPath: draft.projectPath, references });
      } catch (thrown) {
        kept ??= draft;
        throw thrown;
      }
    },
    'references.preview': async (input) =>
      exports.previewReferences({ ...input, databasePath: await projectPath() }),
    'references.write': ({ jobId, ...input }) =>
      jobs.run(jobId, async (signal, progress) =>
        exports.writeReferences(
          { ...input, databasePath: await projectPath() },
          ({ done, total }) => progress(done, total, 'Writing references'),
          signal,
        ),
      ),
  };
}

function describeDraft({ draftId, file, matches }: Draft): ReferenceDraft {
  const { format, references, problems, warnings } = file;
  return {
    draftId,
    format,
    items: references
      .slice(0, previewedReferences)
      .map((reference, ordinal) => ({ ...reference, ordinal, match: matches[ordinal] ?? null })),
    counts: {
      all: references.length,
      matched: matches.filter((match) => match !== null).length,
      differing: matches.filter((match) => (match?.differences.length ?? 0) > 0).length,
    },
    problems: problems.slice(0, previewedReferences),
    warnings: [...warnings],
  };
}
