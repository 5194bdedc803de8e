import path from 'node:path';

/**
 * The file that a command line of the app names, as an absolute path; null when it names none. In an app that is not
 * packaged the first argument is the app's own folder. Arguments that begin with a dash are Chromium's or Electron's.
 */
export function fileArgument(
  argv: readonly string[],
  { packaged, folder }: { packaged: boolean; folder: string },
): string | null {
  const named = argv.slice(packaged ? 1 : 2).find((argument) => argument !== '' && !argument.startsWith('-'));
  return named === undefined ? null : path.resolve(folder, named);
}
