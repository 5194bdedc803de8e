import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { type ReferenceFormat, referenceFormatNames } from '../../../shared/domain/references.ts';
import { variableLabel } from '../../../shared/domain/variable-words.ts';
import { createItemNameFinder } from '../people/names-in-items.ts';
import { arePseudonymsShown } from '../people/project-settings.ts';
import { readShownNames } from '../people/shown-names.ts';
import { citationKeys } from '../references/citation-keys.ts';
import { findLosses } from '../references/losses.ts';
import { fileFrames, writeReference } from '../references/write-references.ts';
import type { CallContext } from '../worker-threads/serve-calls.ts';
import { exportCancelled } from './export-cancelled.ts';
import { withReadConnection } from './read-connection.ts';
import { refuseProjectItself } from './refuse-project.ts';
import { writeWholeFile } from './whole-file.ts';
import type { ExportProgress } from './write-table.ts';

export interface ReferencesExport {
  readonly databasePath: string;
  readonly format: ReferenceFormat;
  /** Null for every source; sources that are not there (any more) are left out. */
  readonly sourceIds: readonly string[] | null;
}

export type ReferencesFile = ReferencesExport & { readonly path: string; readonly overwrite: boolean };
export type ReferencesPreview = ProcedureOutput<'references.preview'>;
export type WrittenReferences = ProcedureOutput<'references.write'>;

/** References of which is looked whether the format keeps all they say; enough to warn, little enough not to wait for. */
const examined = 2000;

/** The first references as they will stand in the file, and what the format cannot keep. */
export async function previewReferences({
  limit,
  ...input
}: ReferencesExport & { limit: number }): Promise<ReferencesPreview> {
  const { references, ...names } = await readReferences(input);
  const { start, between, end } = fileFrames[input.format];
  const first = references.slice(0, limit).map(({ csl, key }) => writeReference(input.format, csl, key));
  const isWhole = references.length <= limit;
  return {
    text: `${start}${first.join(between)}${isWhole ? end : ''}`,
    count: references.length,
    warnings: [
      ...nameWarnings(references, names),
      ...lossWarnings(input.format, references.slice(0, examined)),
    ],
  };
}

function nameWarnings(
  references: References['references'],
  { pseudonyms, isNaming }: Omit<References, 'references'>,
): string[] {
  const count = references.filter(({ csl }) => isNaming(csl)).length;
  if (count === 0) return [];
  const where = count === 1 ? '1 reference' : `${count.toLocaleString('en-US')} references`;
  return [
    pseudonyms
      ? `In ${where} a real name, or a part of it, still stands in words or addresses that pseudonyms leave as they are. “Real names in text…” lists them.`
      : `Pseudonyms are not shown: ${where} will hold the real name of somebody who has one.`,
  ];
}

function lossWarnings(
  format: ReferenceFormat,
  references: readonly { readonly csl: CslItem; readonly key: string }[],
): string[] {
  const lost = new Map<string, number>();
  let affected = 0;
  for (const { csl, key } of references) {
    const variables = findLosses(format, csl, key);
    if (variables.length > 0) affected += 1;
    for (const variable of variables) lost.set(variable, (lost.get(variable) ?? 0) + 1);
  }
  if (affected === 0) return [];
  const listed = [...lost].map(([variable, count]) => `${variableLabel(variable)} (${count})`).join(', ');
  const where = affected === 1 ? 'one reference' : `${affected} references`;
  return [
    `${referenceFormatNames[format]} cannot keep everything of ${where} exactly as it stands here: ${listed}. The project keeps it.`,
  ];
}

/**
 * Writes references to a file, whole or not at all. Errors: `export.empty`, `job.cancelled`, and those of `writeWholeFile`
 * and of reading the project.
 */
export async function writeReferencesFile(
  input: ReferencesFile,
  { signal, progress }: CallContext<ExportProgress>,
): Promise<WrittenReferences> {
  const { path, overwrite, format } = input;
  await refuseProjectItself(path, input.databasePath);
  const { references } = await readReferences(input);
  const total = references.length;
  if (total === 0)
    throw new AppError(
      'export.empty',
      'There are no references to export. Nothing was written. Import a source first.',
    );
  const { start, between, end } = fileFrames[format];
  const bytes = await writeWholeFile(path, { overwrite }, async (append) => {
    await append(start);
    for (const [done, { csl, key }] of references.entries()) {
      if (signal.aborted) throw exportCancelled(path);
      await append(`${done === 0 ? '' : between}${writeReference(format, csl, key)}`);
      if (done % 500 === 499) progress({ done, total });
    }
    await append(end);
  });
  return { path, count: total, bytes };
}

interface References {
  readonly references: readonly { readonly csl: CslItem; readonly key: string }[];
  /** Whether pseudonyms stand in for names. */
  readonly pseudonyms: boolean;
  /** Whether the real name of somebody with a pseudonym can be read in a reference, whole or in part. */
  readonly isNaming: (csl: CslItem) => boolean;
}

/** The references in the order asked for, or of making, each with its key, which does not depend on what is asked for. */
function readReferences({ databasePath, sourceIds }: ReferencesExport): Promise<References> {
  return withReadConnection(databasePath, (connection) => {
    const sources = readSources(connection);
    const keys = citationKeys(sources);
    const byId = new Map(sources.map(({ id, csl }) => [id, csl]));
    const findNames = createItemNameFinder(connection);
    return {
      references: (sourceIds ?? [...byId.keys()]).flatMap((id) => {
        const csl = byId.get(id);
        const key = keys.get(id);
        return csl && key !== undefined ? [{ csl, key }] : [];
      }),
      pseudonyms: arePseudonymsShown(connection),
      isNaming: (csl) => findNames(csl).length > 0,
    };
  });
}

function readSources(connection: Database.Database): { id: string; csl: CslItem }[] {
  const names = readShownNames(connection);
  return connection
    .prepare<[], { id: string; csl: string }>('SELECT id, csl FROM source ORDER BY id')
    .all()
    .map(({ id, csl }) => ({ id, csl: names.item(JSON.parse(csl) as CslItem) }));
}
