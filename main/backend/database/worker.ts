import { workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { isProcedureName, type ProcedureInput, procedures } from '../../../shared/contract/procedures.ts';
import { storeAnnotations } from '../annotations/store-annotations.ts';
import { readProvenances } from '../citations/check-citations.ts';
import { readCitationBasis, readSampleBasis } from '../citations/citation-basis.ts';
import { readQuotesToCite } from '../citations/quotes-to-cite.ts';
import { readPlace } from '../documents/read-place.ts';
import { getCurrentText, getDocumentText, getOriginal } from '../documents/revision-repository.ts';
import { readRevisionBasis, storeRevision } from '../documents/store-revision.ts';
import { sha256 } from '../documents/text-hash.ts';
import { findMatches, insertSketch, listUnsketched } from '../duplicates/duplicate-repository.ts';
import { storeInBatch } from '../imports/batch/batch-repository.ts';
import { showReport } from '../imports/batch/show-report.ts';
import { draftExpired } from '../imports/drafts.ts';
import { storeImport } from '../imports/import-repository.ts';
import { playedPath } from '../media/media-handlers.ts';
import { describeProject, projectId } from '../project/project-repository.ts';
import { sampleProject } from '../project/sample/sample-project.ts';
import { storeSample } from '../project/sample-store.ts';
import { importStep, matchReferences, storeReferences } from '../references/reference-store.ts';
import { setChosenStyle, storeStyle } from '../styles/style-repository.ts';
import { compareTable } from '../table-updates/compare-table.ts';
import { readTable } from '../tables/read-table.ts';
import { serveCalls } from '../worker-threads/serve-calls.ts';
import { backUpNow, backupFolder, backupIsDue, newestBackup } from './backups.ts';
import { databaseHandlers } from './database-procedures.ts';
import { historyStatus, type Recorded, recordStep, redo, touchedByStep, undo } from './history.ts';
import type { Changes, DatabaseAnswer, DatabaseRequest, DatabaseWorkerData } from './messages.ts';
import { createProject, type OpenProject, openExistingProject } from './open.ts';
import type { OperationName, Operations } from './operations.ts';
import type { ProjectDatabase } from './project-database.ts';
import { describeSqliteError } from './sqlite-errors.ts';

/**
 * The database worker: owns the only writing connection of the open project and answers one request at a time, each
 * synchronously from beginning to end.
 */
const { actor, backupsDirectory } = workerData as DatabaseWorkerData;

let project: OpenProject | null = null;

interface Outcome<Output = unknown> {
  readonly output: Output;
  readonly changes: Changes | null;
}

/** The outcome of something that changed nothing the interface shows. */
function plain<Output>(output: Output): Outcome<Output> {
  return { output, changes: null };
}

function requireProject(): OpenProject {
  if (!project) throw new AppError('project.notOpen', 'No project is open. Open or create one first.');
  return project;
}

/** The project for which a draft was made. Error: `import.draftExpired`, when another one is open now. */
function requireProjectAt(path: string): OpenProject {
  const open = requireProject();
  if (open.path !== path) throw draftExpired();
  return open;
}

const operations: {
  readonly [N in OperationName]: (input: Operations[N]['input']) => Outcome<Operations[N]['output']>;
} = {
  'project.open': ({ path, mode }) => {
    const options = {
      path,
      actor,
      newestBackup: (id: string) => newestBackup(backupFolder(backupsDirectory, id)),
      beforeMigration: (connection: OpenProject['connection'], version: number) => {
        const id = connection.prepare('SELECT id FROM project').pluck().get() as string;
        backUpNow(connection, backupFolder(backupsDirectory, id), `before migration from version ${version}`);
      },
    };
    const opened = mode === 'create' ? createProject(options) : openExistingProject(options);
    closeProject();
    project = opened;
    return plain(describeProject(opened));
  },
  'project.close': () => {
    closeProject();
    return plain(null);
  },
  'project.describe': () => plain(project ? describeProject(project) : null),
  'project.storeSample': ({ parsed }) => {
    const open = requireProject();
    storeSample(open, sampleProject, parsed);
    return plain(describeProject(open));
  },
  'duplicates.find': ({ text, ...wanted }) => {
    const open = requireProject();
    const unsketched = listUnsketched(open);
    const isReady = unsketched.length === 0;
    const matches = isReady ? findMatches(open, { ...wanted, textSha256: sha256(text) }) : [];
    return plain({ projectPath: open.path, matches, unsketched });
  },
  'duplicates.keepSketches': ({ sketches }) => {
    const open = requireProject();
    open.connection.transaction(() => {
      for (const { revisionId, sketch } of sketches) insertSketch(open, revisionId, sketch);
    })();
    return plain(null);
  },
  'imports.store': ({ projectPath, content }) => {
    const open = requireProjectAt(projectPath);
    return record(open, 'imports.commit', () => storeImport(open, content));
  },
  'imports.storeInBatch': ({ projectPath, stepId, content }) => {
    const open = requireProjectAt(projectPath);
    open.requireInPlace();
    return plain(storeInBatch(open, stepId, content));
  },
  'imports.showReport': ({ files }) => plain(project ? showReport(project, files) : [...files]),
  'imports.compareTable': ({ table }) => plain(compareTable(requireProject(), table)),
  'imports.tellOfBatch': ({ projectPath, stepId }) => {
    const open = requireProject();
    return open.path === projectPath ? withChanges(open, touchedByStep(open, stepId)) : plain(null);
  },
  'documents.readRevisionBasis': (input) => plain(readRevisionBasis(requireProject(), input)),
  'documents.storeRevision': ({ procedure, content }) => {
    const open = requireProject();
    return record(open, procedure, () => storeRevision(open, content));
  },
  'documents.readText': ({ documentId, revisionId }) =>
    plain(getDocumentText(requireProject(), documentId, revisionId)),
  'documents.readCurrentText': ({ documentId }) => {
    const { id: revisionId, text } = getCurrentText(requireProject(), documentId);
    return plain({ revisionId, text });
  },
  'media.readPath': ({ documentId }) => plain(playedPath(requireProject(), documentId)),
  'documents.readOriginal': ({ documentId, revisionId }) =>
    plain(getOriginal(requireProject(), documentId, revisionId)),
  'annotations.store': (content) => {
    const open = requireProject();
    return record(open, 'annotations.import', () => storeAnnotations(open, content));
  },
  'documents.readPlace': (place) => plain(readPlace(requireProject(), place)),
  'references.match': ({ references }) => {
    const open = requireProject();
    return plain({ projectPath: open.path, matches: matchReferences(open, references) });
  },
  'references.store': ({ projectPath, references }) => {
    const open = requireProjectAt(projectPath);
    open.requireInPlace();
    const step = { label: importStep(references), procedure: 'references.import' };
    return withChanges(
      open,
      recordStep(open, step, () => storeReferences(open, references)),
    );
  },
  'citations.readCheck': ({ cited }) => {
    const project = requireProject();
    return plain({ ...readCitationBasis(project, cited), provenances: readProvenances(project) });
  },
  'citations.readQuotes': ({ cited, quoteIds }) => {
    const project = requireProject();
    return plain({ ...readCitationBasis(project, cited), quotes: readQuotesToCite(project, quoteIds) });
  },
  'citations.readBasis': ({ cited, edited }) => plain(readCitationBasis(requireProject(), cited, edited)),
  'styles.readSample': ({ cited, sourceId }) => plain(readSampleBasis(requireProject(), cited, sourceId)),
  'styles.choose': (chosen) => {
    const open = requireProject();
    return record(open, 'styles.choose', () => setChosenStyle(open, chosen));
  },
  'styles.store': (examined) => {
    const open = requireProject();
    return record(open, 'styles.add', () => storeStyle(open, examined));
  },
  'tables.read': (request) => plain(readTable(requireProject(), request)),
};

function closeProject(): void {
  const closing = project;
  if (!closing) return;
  project = null;
  backUpIfDue(closing);
  closing.close();
}

/** A daily copy, made when a project is closed so that nobody waits for it at work. A failing backup stops nobody. */
function backUpIfDue(closing: OpenProject): void {
  const folder = backupFolder(backupsDirectory, projectId(closing));
  try {
    const hasWork = historyStatus(closing).undo !== null;
    if (!hasWork || !backupIsDue(folder)) return;
    backUpNow(closing.connection, folder, 'daily');
  } catch (thrown) {
    process.stderr.write(`backup failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  }
}

function withChanges<Result>(
  open: ProjectDatabase,
  { result, tables, quoteIds }: Recorded<Result>,
): Outcome<Result> {
  const didChange = tables.length > 0;
  return { output: result, changes: didChange ? { tables, quoteIds, history: historyStatus(open) } : null };
}

/** Runs a procedure's work as a step of the history where the contract names one. */
function record<Result>(
  open: OpenProject,
  procedure:
    | 'imports.commit'
    | 'annotations.import'
    | 'styles.choose'
    | 'styles.add'
    | Operations['documents.storeRevision']['input']['procedure']
    | keyof typeof databaseHandlers,
  change: () => Result,
): Outcome<Result> {
  const contract = procedures[procedure];
  if (contract.kind === 'query') return plain(change());
  open.requireInPlace();
  if (contract.step === null) return plain(change());
  return withChanges(open, recordStep(open, { label: contract.step, procedure }, change));
}

function callProcedure(name: string, input: unknown): Outcome {
  const open = requireProject();
  if (name === 'history.undo' || name === 'history.redo') {
    open.requireInPlace();
    const { stepId } = input as ProcedureInput<'history.undo'>;
    return withChanges(open, name === 'history.undo' ? undo(open, stepId) : redo(open));
  }
  if (!isProcedureName(name) || !(name in databaseHandlers))
    throw new Error(`“${name}” does not run in the database worker`);
  const procedure = name as keyof typeof databaseHandlers;
  const handler = databaseHandlers[procedure] as (project: ProjectDatabase, input: unknown) => unknown;
  return record(open, procedure, () => handler(open, input));
}

function callOperation(name: string, input: unknown): Outcome {
  const operation = operations[name as OperationName] as ((input: unknown) => Outcome) | undefined;
  if (!operation) throw new Error(`there is no operation “${name}”`);
  return operation(input);
}

serveCalls<DatabaseRequest, DatabaseAnswer>(({ target, name, input }) => {
  const started = performance.now();
  try {
    const outcome = target === 'procedure' ? callProcedure(name, input) : callOperation(name, input);
    return { ...outcome, milliseconds: performance.now() - started };
  } catch (thrown) {
    throw describeSqliteError(thrown, project?.path ?? '');
  }
});
