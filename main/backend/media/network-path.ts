/**
 * The server whose share a path names (`\\server\share\a.mp3`), in lower case; null for paths on this computer. Windows goes
 * to the server, and logs in there, as soon as it is asked whether such a file exists.
 */
function serverOf(path: string): string | null {
  const named = /^[\\/]{2}(?:[?.][\\/]unc[\\/])?([^\\/]*)/iu.exec(path)?.[1];
  return named?.toLowerCase() ?? null;
}

/**
 * Whether a file may be looked for. A project can come from anybody, so a path in it does not make the app ask a server,
 * but for the one the project itself was opened from.
 */
export function mayLookFor(path: string, projectPath: string): boolean {
  const server = serverOf(path);
  return server === null || server === serverOf(projectPath);
}
