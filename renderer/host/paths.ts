/** File paths as the interface shows and builds them. The backend's machine decides the separator, not this page's. */

/** `\` for Windows paths, else `/`. */
function separatorOf(path: string): '/' | '\\' {
  return /^[a-z]:\\|^\\\\/i.test(path) ? '\\' : '/';
}

/** `/home/ada` and `notes.csv` → `/home/ada/notes.csv`. */
export function joinPath(folder: string, name: string): string {
  const separator = separatorOf(folder);
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** `/home/ada/notes.csv` → `/home/ada`; '' for a bare name. */
export function folderOf(path: string): string {
  const separator = separatorOf(path);
  const end = path.lastIndexOf(separator);
  if (end < 0) return '';
  const folder = path.slice(0, end);
  return folder === '' || /^[a-z]:$/i.test(folder) ? folder + separator : folder;
}

/** `/home/ada/notes.csv` → `notes.csv`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf(separatorOf(path)) + 1);
}

/** Adds the ending, unless the name has it already in any case. */
export function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending;
}

export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/** The folders a path leads through, outermost first: `/home/ada` → `/`, `home`, `ada`. */
export function pathCrumbs(path: string): Crumb[] {
  const separator = separatorOf(path);
  const root = /^[a-z]:\\/i.exec(path)?.[0] ?? (path.startsWith('\\\\') ? '\\\\' : '/');
  const names = path.slice(root.length).split(separator).filter(Boolean);
  const crumbs: Crumb[] = [{ label: root, path: root }];
  for (const name of names) crumbs.push({ label: name, path: joinPath(crumbs.at(-1)?.path ?? root, name) });
  return crumbs;
}

/** What a file name cannot hold on some system, in words; null when the name is fine. */
export function fileNameProblem(name: string): string | null {
  if (name.trim() === '') return 'Type a name.';
  if (/[/\\:*?"<>|]/.test(name)) return 'A file name cannot hold any of / \\ : * ? " < > |';
  if (name === '.' || name === '..') return 'Type another name.';
  return null;
}
