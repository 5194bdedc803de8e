import path from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  shownValue,
  type TableUpdate,
  updatedFieldWords,
  updatedKindWords,
} from '../../../shared/domain/table-update.ts';
import { effectiveDifferences } from '../../../shared/domain/table-update-choices.ts';
import type { Backend } from '../../backend/backend.ts';
import type { Output } from '../output.ts';
import { readSmallFile } from '../read-small-file.ts';

interface ImportTableOptions {
  readonly file: string;
  /** Whether nothing is changed and the differences are only told. */
  readonly isDryRun: boolean;
  /** Whether codes that no code of the project is called are made; else they are left out. */
  readonly makesCodes: boolean;
}

/**
 * `import-table PROJECT FILE`: takes over what a table that was exported here has otherwise, as one step. Exit code 1 when
 * something in it could not be followed; all else is taken.
 */
export async function importTable(
  backend: Backend,
  project: string,
  { file, isDryRun, makesCodes }: ImportTableOptions,
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const update = await backend.call('imports.readTableUpdate', {
    name: path.basename(file),
    data: (await readSmallFile(file)).toString('base64'),
  });
  if (!update) throw withoutIdentifiers(file);
  tell(update, makesCodes, output);
  const newCodes = makesCodes ? update.newCodes.map(({ name }) => name) : [];
  const differences = effectiveDifferences(update, new Set(newCodes));
  if (!isDryRun && differences.length > 0) {
    await backend.call('imports.applyTableUpdate', { differences, newCodes });
  }
  const count = `${differences.length} ${differences.length === 1 ? 'change' : 'changes'}`;
  output.result(
    { applied: !isDryRun, differences, newCodes, problems: update.problems },
    isDryRun ? `${count} would be made. Nothing was changed.` : `${count} made.`,
  );
  return update.problems.length > 0 ? 1 : 0;
}

/** Each difference on lines of its own, as `git diff` has it; then what could not be followed. */
function tell(update: TableUpdate, makesCodes: boolean, output: Output): void {
  for (const { kind, label, differences } of update.records) {
    output.notice(`${updatedKindWords[kind]} “${label}”`);
    for (const { field, before, after } of differences) {
      output.notice(`  ${updatedFieldWords[field]}`);
      for (const line of lines(shownValue(field, before))) output.notice(`  - ${line}`);
      for (const line of lines(shownValue(field, after))) output.notice(`  + ${line}`);
    }
  }
  for (const { message, rows } of update.problems) {
    output.notice(`${rows.length === 1 ? 'Row' : 'Rows'} ${rows.join(', ')}: ${message}`);
  }
  for (const { name } of update.newCodes) {
    output.notice(
      makesCodes
        ? `New code: ${name}`
        : `“${name}” is no code of the project and is left out; with --new-codes it is made.`,
    );
  }
  for (const warning of update.warnings) output.notice(warning);
}

function lines(value: string): string[] {
  return value === '' ? [] : value.split('\n');
}

function withoutIdentifiers(file: string): AppError {
  return new AppError(
    'import.unreadable',
    `“${path.basename(file)}” has no column “Claim ID”, “Quote ID” or “Evidence ID”, so nothing in it can be found again. Nothing was changed. Export the table with its identifiers; claims from elsewhere come in with “corroborate import”.`,
    { name: path.basename(file) },
  );
}
