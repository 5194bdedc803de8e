import { opendir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { BatchReport } from '../../../../shared/domain/import-reports.ts';
import { foldersOfPageParts } from '../../../../shared/domain/saved-pages.ts';
import { endingOf, formatOfEnding } from '../formats.ts';

export interface FoundFile {
  readonly path: string;
  /** Its name, with the folders below the one that was chosen. */
  readonly name: string;
  /** Why it, or the folder it is, could not be looked at; null for a file that can be tried. */
  readonly problem: AppError | null;
}

export interface FoundFiles {
  /** In order of the paths chosen, and of names within a folder; no file twice. */
  readonly files: readonly FoundFile[];
  readonly leftOut: BatchReport['leftOut'];
  /** Whether there were more than the limit. */
  readonly isCut: boolean;
}

interface Limits {
  /** Whether folders inside the chosen ones are looked into. */
  readonly recursive: boolean;
  /** Entries looked at, of whatever kind. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Finds the files to import at these paths: a file stands for itself, a folder for the files in it. Left out and counted
 * are hidden files, files of formats that are not read, and what belongs to a saved web page (`Page_files` beside
 * `Page.html`). Links are followed; a folder that was seen already, as in a loop of links, is not looked into again.
 */
export async function findFiles(paths: readonly string[], limits: Limits): Promise<FoundFiles> {
  const finder = new FileFinder(limits);
  for (const path of paths) await finder.visitChosen(path);
  return finder.found();
}

type Place = Pick<FoundFile, 'path' | 'name'>;

const order = new Intl.Collator('en', { numeric: true });

class FileFinder {
  readonly #limits: Limits;
  readonly #files = new Map<string, FoundFile>();
  readonly #leftOut = { hidden: 0, pageParts: 0, formats: {} as Record<string, number> };
  readonly #seenFolders = new Set<string>();
  #entries = 0;
  #isCut = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  found(): FoundFiles {
    return {
      files: [...this.#files.values()],
      leftOut: this.#leftOut,
      isCut: this.#isCut,
    };
  }

  /** What a person names is tried whatever its name is. */
  async visitChosen(path: string): Promise<void> {
    const found = { path, name: basename(path) };
    const kind = await this.#kindOf(found);
    if (kind === 'file') this.#take(found);
    if (kind === 'folder') await this.#visitFolder({ path, name: '' });
  }

  #take(place: Place, problem: AppError | null = null): void {
    this.#files.set(place.path, { ...place, problem });
  }

  async #kindOf(found: Place): Promise<'file' | 'folder' | null> {
    try {
      const facts = await stat(found.path);
      if (facts.isDirectory()) return 'folder';
      if (facts.isFile()) return 'file';
      this.#take(found, unreadable(found, 'is neither a file nor a folder'));
    } catch (thrown) {
      this.#take(found, unreadable(found, reasonOf(thrown)));
    }
    return null;
  }

  async #visitFolder(folder: Place): Promise<void> {
    const names = await this.#namesIn(folder);
    const pageParts = foldersOfPageParts(names);
    for (const name of names.sort(order.compare)) {
      if (this.#isStopped()) return;
      this.#entries += 1;
      const found = {
        path: join(folder.path, name),
        name: folder.name ? `${folder.name}${sep}${name}` : name,
      };
      if (name.startsWith('.')) this.#leftOut.hidden += 1;
      else await this.#visitEntry(found, pageParts.has(name));
    }
  }

  async #visitEntry(found: Place, holdsPageParts: boolean): Promise<void> {
    const kind = await this.#kindOf(found);
    if (kind === 'folder' && holdsPageParts) {
      this.#leftOut.pageParts += (await this.#namesIn(found)).length;
    } else if (kind === 'folder') {
      if (this.#limits.recursive) await this.#visitFolder(found);
    } else if (kind === 'file' && mayBeRead(found.path)) {
      this.#take(found);
    } else if (kind === 'file') {
      const ending = endingOf(found.path) ?? '';
      this.#leftOut.formats[ending] = (this.#leftOut.formats[ending] ?? 0) + 1;
    }
  }

  /** The names in a folder, as many as there is room for; none where it was seen already. */
  async #namesIn(folder: Place): Promise<string[]> {
    const names: string[] = [];
    try {
      const real = await realpath(folder.path);
      if (this.#seenFolders.has(real)) return [];
      this.#seenFolders.add(real);
      for await (const { name } of await opendir(folder.path)) {
        if (this.#isStopped(names.length)) break;
        names.push(name);
      }
    } catch (thrown) {
      const place = { path: folder.path, name: folder.name || basename(folder.path) };
      this.#take(place, unreadable(place, reasonOf(thrown)));
    }
    return names;
  }

  #isStopped(more = 0): boolean {
    if (this.#entries + more >= this.#limits.limit) this.#isCut = true;
    return this.#isCut || this.#limits.signal.aborted;
  }
}

/** By its name; one without an ending may be a text. */
function mayBeRead(name: string): boolean {
  return endingOf(name) === null || formatOfEnding(name) !== null;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this account',
  EPERM: 'may not be read by this account',
  ELOOP: 'is a link that leads nowhere',
};

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return reasons[code] ?? `cannot be read${code && ` (${code})`}`;
}

function unreadable({ path, name }: Place, reason: string): AppError {
  return new AppError('files.unreadable', `“${name}” ${reason}. Nothing was imported from it.`, { path });
}

/** The error of a file that could not be read from the disk after it was found. */
export function unreadableFile(place: Place, thrown: unknown): AppError {
  return unreadable(place, reasonOf(thrown));
}
