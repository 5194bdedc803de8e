import { randomUUID } from 'node:crypto';
import type { CsvProfile, EvidenceColumnId } from '../../../shared/domain/tables.ts';
import type { Backend } from '../../backend/backend.ts';
import type { Output } from '../output.ts';

export interface ExportOptions {
  readonly columns: readonly EvidenceColumnId[];
  readonly profile: CsvProfile;
  readonly out: string;
  readonly overwrite: boolean;
}

/** `export PROJECT --table evidence --format csv --out FILE`: writes the evidence table. */
export async function exportTable(
  backend: Backend,
  project: string,
  options: ExportOptions,
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const written = await backend.call('exports.write', {
    jobId: randomUUID(),
    columns: [...options.columns],
    rowIds: null,
    profile: options.profile,
    path: options.out,
    overwrite: options.overwrite,
  });
  output.result(
    written,
    `Wrote ${written.rowCount} ${written.rowCount === 1 ? 'row' : 'rows'} to ${written.path}`,
  );
  return 0;
}
