import { mkdir, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { FileEntry } from '../../../shared/contract/values.ts';

/**
 * Lists a folder for the interface's own file chooser: folders first, then files with one of the endings (`.csv`;
 * none: all), each in order of name. Hidden entries and those that cannot be read are left out.
 * Error: `files.unreadable`.
 */
export async function listFolder(
  path: string | null,
  extensions: readonly string[],
  documentsDirectory: string,
): Promise<ProcedureOutput<'files.listFolder'>> {
  const folder = resolve(path ?? documentsDirectory);
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (thrown) {
    throw new AppError(
      'files.unreadable',
      `The folder “${folder}” cannot be read (${(thrown as NodeJS.ErrnoException).code ?? 'unknown reason'}). Choose another one.`,
      { path: folder },
    );
  }
  const found = await Promise.all(
    names.filter((name) => !name.startsWith('.')).map((name) => describeEntry(folder, name)),
  );
  const wanted = (entry: FileEntry) =>
    entry.kind === 'folder' ||
    extensions.length === 0 ||
    extensions.some((extension) => entry.name.toLowerCase().endsWith(extension));
  const order = new Intl.Collator(undefined, { numeric: true });
  const entries = found
    .filter((entry) => entry !== null)
    .filter(wanted)
    .sort((a, b) => (a.kind === b.kind ? order.compare(a.name, b.name) : a.kind === 'folder' ? -1 : 1));
  const parent = dirname(folder);
  return {
    path: folder,
    parent: parent === folder ? null : parent,
    entries,
    places: places(documentsDirectory),
  };
}

async function describeEntry(folder: string, name: string): Promise<FileEntry | null> {
  const path = join(folder, name);
  try {
    const facts = await stat(path);
    if (!facts.isDirectory() && !facts.isFile()) return null;
    const kind = facts.isDirectory() ? 'folder' : 'file';
    return {
      name,
      path,
      kind,
      size: kind === 'file' ? facts.size : null,
      modifiedAt: facts.mtime.toISOString(),
    };
  } catch {
    return null;
  }
}

function places(documentsDirectory: string): { label: string; path: string }[] {
  const home = homedir();
  return [
    { label: 'Documents', path: documentsDirectory },
    ...(home === documentsDirectory ? [] : [{ label: 'Home', path: home }]),
  ];
}

/** Makes a folder. Error: `files.unreadable`, when the name is taken or cannot be used. */
export async function createFolder(parent: string, name: string): Promise<{ path: string }> {
  const path = join(parent, name);
  if (dirname(path) !== resolve(parent))
    throw new AppError(
      'files.unreadable',
      `“${name}” cannot be the name of a folder. Leave out slashes and dots.`,
      { field: 'name' },
    );
  try {
    await mkdir(path);
    return { path };
  } catch (thrown) {
    const taken = (thrown as NodeJS.ErrnoException).code === 'EEXIST';
    throw new AppError(
      'files.unreadable',
      taken
        ? `There is already something named “${name}” here.`
        : `The folder “${name}” could not be made here. Choose another place.`,
      { path, field: 'name' },
    );
  }
}
