import { readableEndings } from '../../../shared/domain/import-formats.ts';
import { type BatchReport, maximumBatchFiles } from '../../../shared/domain/import-reports.ts';
import { foldersOfPageParts } from '../../../shared/domain/saved-pages.ts';

/** Files that were handed to the page, those in folders among them. */
export interface DroppedFiles {
  /** In order of their names. */
  readonly files: readonly DroppedFile[];
  readonly leftOut: BatchReport['leftOut'];
  /** Whether there were more than can be imported at once. */
  readonly isCut: boolean;
}

export interface DroppedFile {
  /** Its name, with the folders it lies in. */
  readonly name: string;
  read(): Promise<File>;
}

/** Files picked or dropped without a folder: each is tried, whatever its name. */
export function filesAsDropped(files: readonly File[]): DroppedFiles {
  const dropped = files.map((file) => ({ name: file.name, read: () => Promise.resolve(file) }));
  return { files: dropped, leftOut: { hidden: 0, pageParts: 0, formats: {} }, isCut: false };
}

/**
 * Files and folders dropped together, by the same rules as a folder that the backend reads: hidden files, formats that are
 * not read and the parts of saved web pages are left out and counted.
 */
export async function findDroppedFiles(entries: readonly FileSystemEntry[]): Promise<DroppedFiles> {
  const files: DroppedFile[] = [];
  const leftOut = { hidden: 0, pageParts: 0, formats: {} as Record<string, number> };
  let isCut = false;

  async function visit(siblings: readonly FileSystemEntry[]): Promise<void> {
    const pageParts = foldersOfPageParts(siblings.map(({ name }) => name));
    for (const entry of siblings) {
      if (files.length >= maximumBatchFiles) isCut = true;
      if (isCut) return;
      if (entry.name.startsWith('.')) leftOut.hidden += 1;
      else if (isFolder(entry)) {
        const inside = await entriesIn(entry);
        if (pageParts.has(entry.name)) leftOut.pageParts += inside.length;
        else await visit(inside);
      } else if (isFile(entry)) take(entry);
    }
  }

  function take(entry: FileSystemFileEntry): void {
    const ending = /\.([^.]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? '';
    if (ending !== '' && !readableEndings.includes(ending)) {
      leftOut.formats[ending] = (leftOut.formats[ending] ?? 0) + 1;
      return;
    }
    const read = () => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    files.push({ name: entry.fullPath.replace(/^\//, ''), read });
  }

  await visit(entries);
  const order = new Intl.Collator('en', { numeric: true });
  return { files: files.sort((a, b) => order.compare(a.name, b.name)), leftOut, isCut };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** Browsers tell of a folder's entries a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
