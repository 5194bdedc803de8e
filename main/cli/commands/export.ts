import { randomUUID } from 'node:crypto';
import type { CsvProfile } from '../../../shared/domain/tables.ts';
import type { Backend } from '../../backend/backend.ts';
import type { ExportedColumns } from '../option-values.ts';
import type { Output } from '../output.ts';

export type ExportOptions = ExportedColumns & {
  readonly profile: CsvProfile;
  readonly out: string;
  readonly overwrite: boolean;
};

/** `export PROJECT --table evidence --format csv --out FILE`: writes a table. */
export async function exportTable(
  backend: Backend,
  project: string,
  { out, ...options }: ExportOptions,
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const written = await backend.call('exports.write', {
    ...options,
    jobId: randomUUID(),
    rowIds: null,
    path: out,
  });
  output.result(
    written,
    `Wrote ${written.rowCount} ${written.rowCount === 1 ? 'row' : 'rows'} to ${written.path}`,
  );
  return 0;
}
