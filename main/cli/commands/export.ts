import { randomUUID } from 'node:crypto';
import type { ReferenceFormat } from '../../../shared/domain/references.ts';
import { type TableFormat, tableFormatFacts } from '../../../shared/domain/table-formats.ts';
import type { TableKind } from '../../../shared/domain/tables/table-kinds.ts';
import type { CsvProfile } from '../../../shared/domain/tables.ts';
import type { Backend } from '../../backend/backend.ts';
import { findStyle, type StyleWish } from '../find-style.ts';
import { findView, type ViewWish } from '../find-view.ts';
import type { Output } from '../output.ts';

export interface ExportOptions extends StyleWish {
  readonly table: TableKind;
  /** Null for those the table shows until others are chosen. */
  readonly columns: string[] | null;
  /** In place of table and columns; null for none. */
  readonly view: ViewWish | null;
  readonly format: TableFormat;
  readonly profile: CsvProfile;
  readonly out: string;
  readonly overwrite: boolean;
  readonly metadata: boolean;
}

/** `export PROJECT --table evidence --format csv --out FILE`: writes a table, or what a view shows of one. */
export async function exportTable(
  backend: Backend,
  project: string,
  { out, metadata, style, locale, view: wish, table, columns, ...rest }: ExportOptions,
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const wished = await findStyle(backend, { style, locale });
  const view = wish && (await findView(backend, wish));
  const cited = wished ?? view?.cited ?? null;
  const shown = view && (await backend.call('tables.rowsOfView', { ...view, cited }));
  const options = {
    ...rest,
    cited,
    table: view?.table ?? table,
    columns: shown?.columns ?? columns,
    rowIds: shown?.rowIds ?? null,
  };
  const written = await backend.call('exports.write', {
    ...options,
    jobId: randomUUID(),
    path: out,
    metadata,
    overwriteMetadata: options.overwrite,
    filters: shown?.filters ?? [],
  });
  const { names, warnings } = await backend.call('exports.preview', { ...options, limit: 1 });
  for (const warning of warnings) output.notice(warning);
  const cells = names.cells === 1 ? '1 cell holds' : `${names.cells} cells hold`;
  if (names.cells > 0) output.notice(`${cells} the real name of somebody who has a pseudonym.`);
  const { one, several } = tableFormatFacts[options.format].records ?? { one: 'row', several: 'rows' };
  output.result(
    written,
    `Wrote ${written.rowCount} ${written.rowCount === 1 ? one : several} to ${written.path}${written.metadataPath === null ? '' : `, described in ${written.metadataPath}`}`,
  );
  return 0;
}

/** `export PROJECT --references --format ris --out FILE`: writes the references of every source. */
export async function exportReferences(
  backend: Backend,
  project: string,
  {
    out,
    ...options
  }: { readonly format: ReferenceFormat; readonly out: string; readonly overwrite: boolean },
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const { format } = options;
  const { warnings } = await backend.call('references.preview', { format, sourceIds: null, limit: 1 });
  const written = await backend.call('references.write', {
    ...options,
    jobId: randomUUID(),
    sourceIds: null,
    path: out,
  });
  for (const warning of warnings) output.notice(warning);
  output.result(
    { ...written, warnings },
    `Wrote ${written.count} ${written.count === 1 ? 'reference' : 'references'} to ${written.path}`,
  );
  return 0;
}
