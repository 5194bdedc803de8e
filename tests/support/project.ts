import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { reanchor } from '../../main/backend/anchoring/reanchor.ts';
import {
  databaseHandlers,
  type databaseHandlers as Handlers,
} from '../../main/backend/database/database-procedures.ts';
import { type Recorded, recordStep } from '../../main/backend/database/history.ts';
import { createProject, type OpenProject, openExistingProject } from '../../main/backend/database/open.ts';
import { trackedTables } from '../../main/backend/database/tracked-tables.ts';
import { withFormerPlaces } from '../../main/backend/documents/found-quotes.ts';
import { readRevisionBasis, storeRevision } from '../../main/backend/documents/store-revision.ts';
import { storeImport } from '../../main/backend/imports/import-repository.ts';
import { tableNames } from '../../shared/contract/define-procedure.ts';
import {
  type ProcedureCallInput,
  type ProcedureInput,
  type ProcedureOutput,
  procedures,
} from '../../shared/contract/procedures.ts';
import type { Segment } from '../../shared/domain/documents.ts';
import type { RevisionSummary } from '../../shared/domain/revisions.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A new project in a folder of its own, closed when the test ends. */
export function newProject(path = join(temporaryFolder(), 'Test.corroborate')): OpenProject {
  const project = createProject({ path, actor: 'Test Analyst', beforeMigration: () => {} });
  onTestFinished(() => project.close());
  return project;
}

/** Opens a project again, as a second start of the app would. */
export function reopen(path: string): OpenProject {
  const project = openExistingProject({ path, actor: 'Test Analyst', beforeMigration: () => {} });
  onTestFinished(() => project.close());
  return project;
}

/** Calls a procedure on a project the way the database worker does: input parsed, mutation recorded. */
export function call<N extends keyof typeof Handlers>(
  project: OpenProject,
  procedure: N,
  input: ProcedureCallInput<N>,
): ProcedureOutput<N> {
  return callRecorded(project, procedure, input).result;
}

/** The same, with what the call touched. A query touches nothing. */
export function callRecorded<N extends keyof typeof Handlers>(
  project: OpenProject,
  procedure: N,
  input: ProcedureCallInput<N>,
): Recorded<ProcedureOutput<N>> {
  const contract = procedures[procedure];
  const parsed = contract.input.parse(input) as ProcedureInput<N>;
  const handler = databaseHandlers[procedure] as unknown as (
    project: OpenProject,
    input: ProcedureInput<N>,
  ) => ProcedureOutput<N>;
  if (contract.kind === 'query' || contract.step === null)
    return { result: handler(project, parsed), tables: [], quoteIds: [] };
  return recordStep(project, { label: contract.step, procedure }, () => handler(project, parsed));
}

/** Stores a text as a document, one segment per non-empty line. */
export function importText(
  project: OpenProject,
  text: string,
  title = 'A title',
): { sourceId: string; documentId: string } {
  const stored = () =>
    storeImport(project, {
      name: `${title}.txt`,
      original: Buffer.from(text),
      kind: 'article',
      csl: { type: 'article-newspaper', title, author: [{ family: 'Okafor', given: 'Ada' }] },
      provenance: {},
      setAside: [],
      text,
      segments: lineSegments(text),
      pages: [],
      cues: [],
    });
  return recordStep(project, { label: 'Import document', procedure: 'imports.commit' }, stored).result;
}

/**
 * Makes a text the new revision of a document, as “Edit text” does: quotes are found with `reanchor`, and all is one
 * step. Null when the text is the same.
 */
export function reviseText(project: OpenProject, documentId: string, text: string): RevisionSummary | null {
  const { revision } = call(project, 'documents.get', { id: documentId });
  const basis = readRevisionBasis(project, { documentId, revisionId: revision.id });
  if (basis.text === text) return null;
  const anchored = basis.standing.flatMap(({ text: before, quotes }) =>
    withFormerPlaces(quotes, reanchor(before, text, quotes)),
  );
  const content = {
    documentId,
    basedOn: revision.id,
    text,
    segments: lineSegments(text),
    pages: [],
    cues: [],
    edited: null,
    anchored,
    file: null,
  };
  const step = { label: 'Edit document text', procedure: 'documents.revise' };
  return recordStep(project, step, () => storeRevision(project, content)).result.revision;
}

/** Every row of every table the history keeps, to tell whether anything differs. */
export function trackedRows(project: OpenProject): Record<string, unknown[]> {
  return Object.fromEntries(
    tableNames.map((table) => [
      table,
      project.prepare(`SELECT * FROM ${table} ORDER BY ${trackedTables[table].primaryKey.join(', ')}`).all(),
    ]),
  );
}

function lineSegments(text: string): Segment[] {
  return [...text.matchAll(/[^\n]+/g)].map((line, ordinal) => ({
    ordinal,
    kind: 'paragraph',
    start: line.index,
    end: line.index + line[0].length,
    level: null,
    speaker: null,
    setAside: null,
  }));
}
