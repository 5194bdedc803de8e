import { z } from 'zod';
import { CitationStyle } from '../styles.ts';
import type { TableView } from '../tables.ts';
import { filterOfColumn } from './column-filters.ts';
import { isColumnAcross } from './crossing-tables.ts';
import { type SavedTableState, shownColumnsOf } from './saved-table-state.ts';
import { canHaveColumn, fixedColumnIds } from './table-definitions.ts';
import { TableKind } from './table-kinds.ts';

/** A view as a file holds it, to be shared and to be used from the command line. Columns are called as exports call them. */
export const ViewFile = z.object({
  format: z.literal('corroborate-view'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(200),
  table: TableKind,
  /** Those that are shown, left to right; with a width in pixels where it was changed. */
  columns: z.array(z.object({ id: z.string(), width: z.number().positive().optional() })).min(1),
  /** Of a crossing table those of its data that are hidden: others that come in are shown. */
  hidden: z.array(z.string()).optional(),
  sort: z.array(z.object({ column: z.string(), direction: z.enum(['ascending', 'descending']) })).default([]),
  /** By column, as AG Grid keeps them. */
  filters: z.record(z.string(), z.unknown()).default({}),
  search: z.string().max(1000).default(''),
  /** The style it is cited in; null for the project's. */
  style: CitationStyle.nullable().default(null),
});
export type ViewFile = z.infer<typeof ViewFile>;

/** A view without an identifier: one that is not saved in a project. */
export type ViewContent = Omit<TableView, 'id'>;

/** The file of a view. `state` says of all columns in which order they stand, and which are hidden. */
export function fileOfView({
  name,
  table,
  state,
  quickFilter,
  cited,
}: ViewContent & { state: SavedTableState }): ViewFile {
  const across = (state.columnVisibility?.hiddenColIds ?? []).filter(isColumnAcross);
  const widths = new Map(
    (state.columnSizing?.columnSizingModel ?? []).map(({ colId, width }) => [colId, width]),
  );
  return {
    format: 'corroborate-view',
    version: 1,
    name,
    table,
    columns: shownColumnsOf(state).map((id) => {
      const width = widths.get(id);
      return width === undefined ? { id } : { id, width };
    }),
    ...(across.length > 0 ? { hidden: across } : {}),
    sort: (state.sort?.sortModel ?? []).map(({ colId, sort }) => ({
      column: colId,
      direction: sort === 'asc' ? 'ascending' : 'descending',
    })),
    filters: state.filter?.filterModel ?? {},
    search: quickFilter,
    style: cited,
  };
}

/** What is wrong with a file of a view, and the view it holds. */
export type ReadViewFile =
  | { readonly view: ViewContent & { readonly state: SavedTableState }; readonly problem: null }
  | { readonly view: null; readonly problem: string };

/** Reads the text of a file. Columns are checked, and filters too: a view means all that it says, or it is refused. */
export function readViewFile(text: string): ReadViewFile {
  const refuse = (problem: string) => ({ view: null, problem });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse('It is not JSON.');
  }
  const parsed = ViewFile.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue && issue.path.length > 0 ? ` at “${issue.path.join('.')}”` : '';
    return refuse(`It is not a view of Corroborate, or one of a later version${place}.`);
  }
  const file = parsed.data;
  const named = [
    ...(file.hidden ?? []),
    ...file.columns.map(({ id }) => id),
    ...file.sort.map(({ column }) => column),
    ...Object.keys(file.filters),
  ];
  const unknown = named.find((id) => !canHaveColumn(file.table, id));
  if (unknown !== undefined) return refuse(`It names a column “${unknown}”, which its table does not have.`);
  const filter = Object.entries(file.filters).find(([id, model]) => filterOfColumn(id, model) === null);
  if (filter) return refuse(`Its filter of the column “${filter[0]}” is none that this column can have.`);
  return { view: viewOfFile(file), problem: null };
}

/** The view in a file. Columns it does not name are hidden; those that come from data it does not know are shown. */
export function viewOfFile(file: ViewFile): ViewContent & { readonly state: SavedTableState } {
  const shown = file.columns.map(({ id }) => id);
  const hidden = [
    ...fixedColumnIds(file.table).filter((id) => !shown.includes(id)),
    ...(file.hidden ?? []).filter((id) => !shown.includes(id)),
  ];
  const widths = file.columns.flatMap(({ id, width }) => (width === undefined ? [] : [{ colId: id, width }]));
  return {
    name: file.name,
    table: file.table,
    quickFilter: file.search,
    cited: file.style,
    state: {
      columnOrder: { orderedColIds: [...shown, ...hidden] },
      columnVisibility: { hiddenColIds: hidden },
      ...(widths.length > 0 ? { columnSizing: { columnSizingModel: widths } } : {}),
      ...(file.sort.length > 0
        ? {
            sort: {
              sortModel: file.sort.map(({ column, direction }) => ({
                colId: column,
                sort: direction === 'ascending' ? 'asc' : 'desc',
              })),
            },
          }
        : {}),
      ...(Object.keys(file.filters).length > 0 ? { filter: { filterModel: file.filters } } : {}),
    },
  };
}
