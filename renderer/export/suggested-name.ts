/** Characters some file system refuses in a name. */
const refused = /[/\\:*?"<>|]/g;

/** The name to offer for an export: `Winter losses – evidence.csv`. */
export function suggestedName(projectName: string, viewName: string | null): string {
  return `${projectName} – ${viewName ?? 'evidence'}.csv`.replace(refused, '-');
}
