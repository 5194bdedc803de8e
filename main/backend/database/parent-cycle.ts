import type { ProjectDatabase } from './project-database.ts';

/** Whether putting `id` under `parentId` would make it its own ancestor. */
export function wouldMakeCycle(
  project: ProjectDatabase,
  table: 'code' | 'claim',
  id: string,
  parentId: string | null,
): boolean {
  const parentOf = project.prepare<{ parentId: string | null }>(
    `SELECT parent_id AS parentId FROM ${table} WHERE id = ?`,
  );
  for (let ancestor = parentId; ancestor !== null; ancestor = parentOf.get(ancestor)?.parentId ?? null) {
    if (ancestor === id) return true;
  }
  return false;
}
