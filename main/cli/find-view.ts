import { AppError } from '../../shared/contract/errors.ts';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import { type PresetId, viewOfPreset } from '../../shared/domain/tables/table-presets.ts';
import type { ViewContent } from '../../shared/domain/tables/view-file.ts';
import type { Backend } from '../backend/backend.ts';

/** Which view the command line asks for. */
export type ViewWish =
  | { readonly kind: 'saved'; readonly name: string; readonly table: TableKind | null }
  | { readonly kind: 'preset'; readonly id: PresetId }
  | { readonly kind: 'file'; readonly path: string };

/** What the options ask for, of which there is one at most; null where they ask for no view. */
export function wishedView({
  view,
  preset,
  viewFile,
  table,
}: {
  readonly view: string | null;
  readonly preset: PresetId | null;
  readonly viewFile: string | null;
  /** The table the view has to be of; null for any. */
  readonly table: TableKind | null;
}): ViewWish | null {
  if (view !== null) return { kind: 'saved', name: view, table };
  if (preset !== null) return { kind: 'preset', id: preset };
  return viewFile === null ? null : { kind: 'file', path: viewFile };
}

/** The view that is asked for. Errors: `notFound`, `tableView.ambiguous`, `files.unreadable`, `tableView.unreadable`. */
export async function findView(backend: Backend, wish: ViewWish): Promise<ViewContent> {
  if (wish.kind === 'preset') return viewOfPreset(wish.id);
  if (wish.kind === 'file') return backend.call('tableViews.readFile', { path: wish.path });
  const all = await backend.call('tableViews.list', {});
  const views = all.filter(({ table }) => wish.table === null || table === wish.table);
  const name = wish.name.toLowerCase();
  const exact = views.filter((view) => view.name === wish.name);
  const found = exact.length > 0 ? exact : views.filter((view) => view.name.toLowerCase() === name);
  const [first, second] = found;
  if (first && second)
    throw new AppError(
      'tableView.ambiguous',
      `Several tables have a view “${wish.name}”. Nothing was written. Say which with --table: ${found.map(({ table }) => table).join(', ')}.`,
    );
  if (first) return first;
  const known = views.map((view) => `“${view.name}”`).join(', ');
  throw new AppError(
    'notFound',
    `There is no view “${wish.name}” in the project. Nothing was written. ${known === '' ? 'It has no saved views.' : `Its views: ${known}.`}`,
  );
}
