import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type ErrorValue, toErrorValue } from '../../../shared/contract/errors.ts';
import { claimsOfTable, isTableFile, proposedColumns } from '../../../shared/domain/claim-table.ts';
import {
  type DuplicateRule,
  type FileReport,
  leftOutInWords,
} from '../../../shared/domain/import-reports.ts';
import { type Duplicate, duplicateInWords } from '../../../shared/domain/imports.ts';
import { isReferenceFile, type LineMessage } from '../../../shared/domain/references.ts';
import type { Backend } from '../../backend/backend.ts';
import type { Output } from '../output.ts';
import { readSmallFile } from '../read-small-file.ts';

type Imported =
  | {
      readonly file: string;
      /** `revised`: it became the next revision of a document there was. */
      readonly status: 'imported' | 'revised';
      readonly documentId: string;
      readonly sourceId: string;
      readonly title: string;
      /** The document it is the same as, or nearly the same. */
      readonly duplicate: Duplicate | null;
      readonly warnings: readonly string[];
    }
  | {
      readonly file: string;
      readonly status: 'duplicate';
      readonly documentId: string;
      readonly title: string;
      readonly duplicate: Duplicate | null;
    }
  | {
      readonly file: string;
      readonly status: 'claims imported';
      readonly made: number;
      /** Claims of the table that the project had already. */
      readonly existing: number;
    }
  | {
      readonly file: string;
      readonly status: 'references imported';
      readonly made: number;
      /** Sources that were there and got something new, and those that had all of it. */
      readonly completed: number;
      readonly unchanged: number;
      readonly warnings: readonly string[];
      /** What could not be read as a reference, with its line. */
      readonly problems: readonly LineMessage[];
    }
  | { readonly file: string; readonly status: 'failed'; readonly error: ErrorValue };

export interface ImportOptions {
  /** Whether folders inside the given ones are looked into. */
  readonly recursive: boolean;
  readonly onDuplicate: DuplicateRule;
}

/**
 * `import PROJECT PATH…`: imports each file and the files of each folder with what was found in them, and, of files that
 * are named, the claims of tables (.csv, .tsv) and references (.ris, .bib, .json). A project that does not exist is made. One file that fails does not stop the others.
 */
export async function importFiles(
  backend: Backend,
  project: string,
  paths: readonly string[],
  options: ImportOptions,
  output: Output,
): Promise<number> {
  await openOrCreate(backend, project, output);
  const documents = paths.filter((file) => !isTableFile(file) && !isReferenceFile(file));
  const results = documents.length > 0 ? await importDocuments(backend, documents, options, output) : [];
  for (const table of paths.filter(isTableFile)) results.push(await importClaims(backend, table));
  for (const file of paths.filter(isReferenceFile)) results.push(await importReferences(backend, file));
  for (const imported of results) for (const line of describe(imported)) output.notice(line);
  const count = results.filter(({ status }) => status !== 'failed' && status !== 'duplicate').length;
  output.result(
    results,
    `Imported ${count} of ${results.length} ${results.length === 1 ? 'file' : 'files'}.`,
  );
  return results.some(({ status }) => status === 'failed') ? 1 : 0;
}

async function openOrCreate(backend: Backend, project: string, output: Output): Promise<void> {
  try {
    await backend.call('project.open', { path: project });
  } catch (error) {
    if (toErrorValue(error).code !== 'project.notFound') throw error;
    const { path: created } = await backend.call('project.create', { path: project });
    output.notice(`Made the project ${created}`);
  }
}

/** All of them are one job and one step of the history. */
async function importDocuments(
  backend: Backend,
  paths: string[],
  options: ImportOptions,
  output: Output,
): Promise<Imported[]> {
  const { files, leftOut, stopped } = await backend.call('imports.paths', {
    jobId: randomUUID(),
    paths,
    ...options,
  });
  const unread = leftOutInWords(leftOut);
  if (unread) output.notice(`Left out unread: ${unread}`);
  if (files.length === 0) output.notice('No file that can be read was found.');
  if (stopped === 'failed') output.notice('The import could not go on; the other files were not read.');
  if (stopped === 'tooMany') output.notice(`Only the first ${files.length} files were looked at.`);
  return files.map(toImported);
}

function toImported(report: FileReport): Imported {
  const { path: file, outcome, documentId, sourceId, title, duplicate, warnings, error } = report;
  if (error) return { file, status: 'failed', error };
  if (outcome === 'duplicate')
    return { file, status: outcome, documentId: documentId ?? '', title, duplicate };
  return {
    file,
    status: outcome === 'revised' ? 'revised' : 'imported',
    documentId: documentId ?? '',
    sourceId: sourceId ?? '',
    title,
    duplicate,
    warnings,
  };
}

/** Makes the claims of a table that the project does not have, formula guards taken off. */
async function importClaims(backend: Backend, file: string): Promise<Imported> {
  try {
    const table = await backend.call('claims.readTable', {
      name: path.basename(file),
      data: (await readSmallFile(file)).toString('base64'),
    });
    const { claims } = claimsOfTable(table, proposedColumns(table.columns));
    const counts = await backend.call('claims.import', { claims: [...claims] });
    return { file, status: 'claims imported', ...counts };
  } catch (error) {
    return { file, status: 'failed', error: toErrorValue(error) };
  }
}

/** Makes sources of references; in those the project has already, only what is empty is filled in. */
async function importReferences(backend: Backend, file: string): Promise<Imported> {
  try {
    const { draftId, items, warnings, problems } = await backend.call('references.read', {
      name: path.basename(file),
      data: (await readSmallFile(file)).toString('base64'),
    });
    const counts = await backend.call('references.import', { draftId });
    const ofItems = items.flatMap((item) =>
      item.warnings.map(({ line, message }) => `line ${line}: ${message}`),
    );
    return { file, status: 'references imported', ...counts, warnings: [...warnings, ...ofItems], problems };
  } catch (error) {
    return { file, status: 'failed', error: toErrorValue(error) };
  }
}

function describe(imported: Imported): string[] {
  switch (imported.status) {
    case 'imported':
    case 'revised':
      return [
        `${imported.file}: ${imported.status === 'revised' ? 'a new revision of' : 'imported as'} “${imported.title}”`,
        ...(imported.duplicate ? [`${imported.file}: ${duplicateInWords(imported.duplicate)}`] : []),
        ...imported.warnings.map((warning) => `${imported.file}: ${warning}`),
      ];
    case 'duplicate':
      return [
        `${imported.file}: left out. ${imported.duplicate ? duplicateInWords(imported.duplicate) : ''}`.trimEnd(),
      ];
    case 'claims imported':
      return [`${imported.file}: ${imported.made} claims made, ${imported.existing} already in the project`];
    case 'references imported':
      return [
        `${imported.file}: ${imported.made} sources made, ${imported.completed} completed, ${imported.unchanged} already in the project`,
        ...imported.warnings.map((warning) => `${imported.file}: ${warning}`),
        ...imported.problems.map(({ line, message }) => `${imported.file}: line ${line}: ${message}`),
      ];
    case 'failed':
      return [`${imported.file}: ${imported.error.message}`];
  }
}
