import { opendir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { BatchReport } from '../../../../shared/domain/import-reports.ts';
import { endingOf, formatOfEnding } from '../formats.ts';

export interface FoundFile {
  readonly path: string;
  /** Its name, with the folders below the one that was chosen. */
  readonly name: string;
}

export interface FoundFiles {
  /** In order of their names; no file twice. */
  readonly files: readonly FoundFile[];
  /** Folders and files that could not be looked at, and why. */
  readonly unreadable: readonly (FoundFile & { readonly reason: string })[];
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

const order = new Intl.Collator('en', { numeric: true });

class FileFinder {
  readonly #limits: Limits;
  readonly #files = new Map<string, FoundFile>();
  readonly #unreadable: (FoundFile & { reason: string })[] = [];
  readonly #leftOut = { hidden: 0, pageParts: 0, formats: {} as Record<string, number> };
  readonly #seenFolders = new Set<string>();
  #entries = 0;
  #isCut = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  found(): FoundFiles {
    return {
      files: [...this.#files.values()].sort((a, b) => order.compare(a.name, b.name)),
      unreadable: this.#unreadable,
      leftOut: this.#leftOut,
      isCut: this.#isCut,
    };
  }

  /** What a person names is tried whatever its name is. */
  async visitChosen(path: string): Promise<void> {
    const found = { path, name: basename(path) };
    const kind = await this.#kindOf(found);
    if (kind === 'file') this.#files.set(path, found);
    if (kind === 'folder') await this.#visitFolder({ path, name: '' });
  }

  async #kindOf(found: FoundFile): Promise<'file' | 'folder' | null> {
    try {
      const facts = await stat(found.path);
      if (facts.isDirectory()) return 'folder';
      if (facts.isFile()) return 'file';
      this.#unreadable.push({ ...found, reason: 'it is neither a file nor a folder' });
    } catch (thrown) {
      this.#unreadable.push({ ...found, reason: reasonOf(thrown) });
    }
    return null;
  }

  async #visitFolder(folder: FoundFile): Promise<void> {
    const names = await this.#namesIn(folder);
    const pages = new Set(names.map(pageOf).filter((page) => page !== null));
    for (const name of names.sort(order.compare)) {
      if (this.#isStopped()) return;
      this.#entries += 1;
      const found = {
        path: join(folder.path, name),
        name: folder.name ? `${folder.name}${sep}${name}` : name,
      };
      if (name.startsWith('.')) this.#leftOut.hidden += 1;
      else await this.#visitEntry(found, pages);
    }
  }

  async #visitEntry(found: FoundFile, pages: ReadonlySet<string>): Promise<void> {
    const kind = await this.#kindOf(found);
    const page = /^(.+)_files$/.exec(basename(found.path))?.[1];
    if (kind === 'folder' && page !== undefined && pages.has(page)) {
      this.#leftOut.pageParts += (await this.#namesIn(found)).length;
    } else if (kind === 'folder') {
      if (this.#limits.recursive) await this.#visitFolder(found);
    } else if (kind === 'file' && mayBeRead(found.path)) {
      this.#files.set(found.path, found);
    } else if (kind === 'file') {
      const ending = endingOf(found.path) ?? '';
      this.#leftOut.formats[ending] = (this.#leftOut.formats[ending] ?? 0) + 1;
    }
  }

  /** The names in a folder, as many as there is room for; none where it was seen already. */
  async #namesIn(folder: FoundFile): Promise<string[]> {
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
      this.#unreadable.push({
        ...folder,
        name: folder.name || basename(folder.path),
        reason: reasonOf(thrown),
      });
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

/** `Page` for `Page.html`: what the folder of its parts is named after. */
function pageOf(name: string): string | null {
  return /^(.+)\.x?html?$/i.exec(name)?.[1] ?? null;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
  ELOOP: 'it is a link that leads nowhere',
};

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return reasons[code] ?? `it cannot be read${code && ` (${code})`}`;
}
