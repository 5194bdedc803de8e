import type { TableView } from '../../../shared/domain/tables.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, type ProjectDatabase } from '../database/project-database.ts';

interface TableViewRow extends Omit<TableView, 'state' | 'cited'> {
  state: string;
  style: string | null;
  locale: string | null;
}

const select =
  'SELECT id, table_name AS "table", name, state, quick_filter AS quickFilter, style, locale FROM table_view';

function toView({ style, locale, ...row }: TableViewRow): TableView {
  return {
    ...row,
    state: JSON.parse(row.state) as TableView['state'],
    cited: style === null ? null : { style, locale },
  };
}

/** The saved views, in order of name. */
export function listTableViews(project: ProjectDatabase): TableView[] {
  return project.prepare<TableViewRow>(`${select} ORDER BY name COLLATE NOCASE`).all().map(toView);
}

/** Saves a view; one of the same table and name is replaced. */
export function saveTableView(project: ProjectDatabase, view: Omit<TableView, 'id'>): TableView {
  project
    .prepare(
      `INSERT INTO table_view (id, table_name, name, state, quick_filter, style, locale) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (table_name, name) DO UPDATE SET state = excluded.state, quick_filter = excluded.quick_filter,
         style = excluded.style, locale = excluded.locale`,
    )
    .run(
      newId(),
      view.table,
      view.name,
      JSON.stringify(view.state),
      view.quickFilter,
      view.cited?.style ?? null,
      view.cited?.locale ?? null,
    );
  const row = project
    .prepare<TableViewRow>(`${select} WHERE table_name = ? AND name = ?`)
    .get(view.table, view.name);
  return toView(requireFound(row, 'view', view.name));
}

export function deleteTableView(project: ProjectDatabase, id: string): void {
  requireFound(
    project.prepare('DELETE FROM table_view WHERE id = ?').run(id).changes || undefined,
    'view',
    id,
  );
}
