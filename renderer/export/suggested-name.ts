/** Characters some file system refuses in a name. */
const refused = /[/\\:*?"<>|]/g;

/** A name any file system takes. */
export function suggestedFileName(name: string): string {
  return name.replace(refused, '-');
}

/** The name to offer for an export: `Winter losses – evidence.csv`. */
export function suggestedName(projectName: string, tableName: string, ending = '.csv'): string {
  return suggestedFileName(`${projectName} – ${tableName}${ending}`);
}
