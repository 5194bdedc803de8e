/** Characters some file system refuses in a name. */
const refused = /[/\\:*?"<>|]/g;

/** The name to offer for an export: `Winter losses – evidence.csv`. */
export function suggestedName(projectName: string, tableName: string): string {
  return `${projectName} – ${tableName}.csv`.replace(refused, '-');
}
