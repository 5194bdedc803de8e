import path from 'node:path';
import { type ErrorValue, toErrorValue } from '../../../shared/contract/errors.ts';
import { claimsOfTable, isTableFile, proposedColumns } from '../../../shared/domain/claim-table.ts';
import { isReferenceFile, type LineMessage } from '../../../shared/domain/references.ts';
import type { Backend } from '../../backend/backend.ts';
import type { Output } from '../output.ts';
import { readSmallFile } from '../read-small-file.ts';

type Imported =
  | {
      readonly file: string;
      readonly status: 'imported';
      readonly documentId: string;
      readonly sourceId: string;
      readonly title: string;
      readonly warnings: readonly string[];
    }
  | {
      readonly file: string;
      readonly status: 'duplicate';
      readonly documentId: string;
      readonly title: string;
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

/**
 * `import PROJECT FILE…`: imports each file with what was found in it, the claims of tables (.csv, .tsv) and references
 * (.ris, .bib, .json). A project that does not exist is made; a file whose text the project already has is left out. One file that fails does not
 * stop the others.
 */
export async function importFiles(
  backend: Backend,
  project: string,
  files: readonly string[],
  output: Output,
): Promise<number> {
  await openOrCreate(backend, project, output);
  const results: Imported[] = [];
  for (const file of files) {
    const imported = await importOne(backend, file);
    results.push(imported);
    for (const line of describe(imported)) output.notice(line);
  }
  const count = results.filter(({ status }) => status !== 'failed' && status !== 'duplicate').length;
  output.result(results, `Imported ${count} of ${files.length} ${files.length === 1 ? 'file' : 'files'}.`);
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

function importOne(backend: Backend, file: string): Promise<Imported> {
  if (isTableFile(file)) return importClaims(backend, file);
  return isReferenceFile(file) ? importReferences(backend, file) : importFile(backend, file);
}

async function importFile(backend: Backend, file: string): Promise<Imported> {
  try {
    const draft = await backend.call('imports.preview', {
      name: path.basename(file),
      content: { encoding: 'base64', data: (await readSmallFile(file)).toString('base64') },
    });
    const [same] = draft.duplicateOf.filter(({ reason }) => reason === 'text');
    if (same) {
      await backend.call('imports.discard', { draftId: draft.draftId });
      return { file, status: 'duplicate', documentId: same.documentId, title: same.title };
    }
    const ids = await backend.call('imports.commit', {
      draftId: draft.draftId,
      kind: draft.kind,
      csl: draft.csl,
      provenance: draft.provenance,
      setAside: draft.segments.filter(({ setAside }) => setAside !== null).map(({ ordinal }) => ordinal),
    });
    return { file, status: 'imported', ...ids, title: draft.csl.title ?? '', warnings: draft.warnings };
  } catch (error) {
    return { file, status: 'failed', error: toErrorValue(error) };
  }
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
      return [
        `${imported.file}: imported as “${imported.title}”`,
        ...imported.warnings.map((warning) => `${imported.file}: ${warning}`),
      ];
    case 'duplicate':
      return [`${imported.file}: left out, the project already has this text as “${imported.title}”`];
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
