import { randomBytes } from 'node:crypto';
import { copyFile, type FileHandle, link, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { describeFileError } from './file-errors.ts';

/** Adds text to the file, as UTF-8, or bytes. Resolves when the next may follow. */
export type Append = (content: string | Uint8Array) => Promise<void>;

/** A file to write. */
export interface WholeFile {
  readonly path: string;
  readonly overwrite: boolean;
  readonly write: (append: Append) => Promise<void>;
}

/**
 * Writes a file that is there whole or not at all: `write` fills a temporary file beside it, which is flushed to the
 * disk and then takes its name. When anything fails the temporary file is removed and what was there before stays.
 * Resolves to the number of bytes. Errors: `export.targetExists` (unless `overwrite`), `export.folderMissing`,
 * `export.notWritable`, `storage.full`, `storage.failed`, and what `write` throws.
 */
export async function writeWholeFile(
  path: string,
  { overwrite }: { readonly overwrite: boolean },
  write: WholeFile['write'],
): Promise<number> {
  const [bytes = 0] = await writeWholeFiles([{ path, overwrite, write }]);
  return bytes;
}

/**
 * Writes files that belong together: all of them are there whole, or what was there before stays. They are filled in
 * their order. Resolves to their numbers of bytes. Errors: those of `writeWholeFile`.
 */
export async function writeWholeFiles(files: readonly WholeFile[]): Promise<number[]> {
  const begun: BegunFile[] = [];
  const bytes: number[] = [];
  try {
    for (const file of files)
      begun.push(await describing(file.path, async () => beginFile(file, await checkTarget(file))));
    for (const { file, partial } of begun)
      bytes.push(await describing(file.path, () => writePartial(partial, file.write)));
    await placeAll(begun.toReversed());
    return bytes;
  } finally {
    // Where even this fails, the error that led here says more.
    for (const { partial, previous } of begun)
      for (const left of [partial, previous]) await rm(left, { force: true }).catch(() => {});
  }
}

/** A file under way: where it will stand, what it is filled in, and where the one before it waits. */
interface BegunFile {
  readonly file: WholeFile;
  readonly target: string;
  readonly partial: string;
  readonly previous: string;
}

function beginFile(file: WholeFile, target: string): BegunFile {
  const beside = () => join(dirname(target), partialName(basename(target)));
  return { file, target, partial: beside(), previous: beside() };
}

/** Gives each its name. When one of them cannot have it, those before are taken back. */
async function placeAll(begun: readonly BegunFile[]): Promise<void> {
  const placed: BegunFile[] = [];
  try {
    for (const each of begun) {
      const { file, target, partial } = each;
      const isLast = placed.length === begun.length - 1;
      await describing(file.path, async () => {
        if (file.overwrite && !isLast) await keepPrevious(each);
        await (file.overwrite ? rename(partial, target) : placeNew(partial, target));
      });
      placed.push(each);
    }
  } catch (thrown) {
    for (const { target, previous } of placed) await rename(previous, target).catch(() => rm(target));
    throw thrown;
  }
}

/** Lets the file that is to be replaced be found again; there may be none. */
async function keepPrevious({ target, previous }: BegunFile): Promise<void> {
  const isThere = await stat(target).catch(() => null);
  if (isThere) await link(target, previous).catch(() => copyFile(target, previous));
}

async function describing<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw describeFileError(thrown, path);
  }
}

/** Refuses at once what would only fail after the work. Follows a link to the file that is to be replaced. */
async function checkTarget({ path, overwrite }: WholeFile): Promise<string> {
  await stat(dirname(path));
  const existing = await lstat(path).catch(() => null);
  if (!existing) return path;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder)
    throw new AppError('export.notWritable', `“${path}” is a folder. Nothing was written. Add a file name.`, {
      path,
    });
  if (!overwrite) throw targetExists(path);
  await (await open(path, 'r+')).close();
  return realpath(path);
}

function targetExists(path: string): AppError {
  return new AppError(
    'export.targetExists',
    `There is already a file at “${path}”. It was left as it is. Choose another name, or say that it may be replaced.`,
    { path },
  );
}

/** Hidden on Unix, and short enough beside a name of any length. */
function partialName(name: string): string {
  return `.${[...name].slice(0, 40).join('')}.${randomBytes(6).toString('hex')}.partial`;
}

/** Text is gathered, as UTF-8, in a buffer of this many bytes before it is written. */
const bufferBytes = 1024 * 1024;
/** No UTF-16 unit takes more bytes in UTF-8. */
const bytesPerUnit = 3;

async function writePartial(partial: string, write: (append: Append) => Promise<void>): Promise<number> {
  const file: FileHandle = await open(partial, 'wx');
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let gathered = 0;
  let bytes = 0;
  const writeOut = async (encoded: Uint8Array) => {
    await file.writeFile(encoded);
    bytes += encoded.length;
  };
  const flush = async () => {
    await writeOut(buffer.subarray(0, gathered));
    gathered = 0;
  };
  try {
    await write(async (text) => {
      if (typeof text !== 'string') {
        await flush();
        return writeOut(text);
      }
      const most = text.length * bytesPerUnit;
      if (gathered + most > bufferBytes) await flush();
      if (most > bufferBytes) await writeOut(Buffer.from(text, 'utf8'));
      else gathered += buffer.write(text, gathered, 'utf8');
    });
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/** Gives a file a name that nothing has. A second link fails where there is a file, even one made this instant. */
async function placeNew(partial: string, target: string): Promise<void> {
  try {
    await link(partial, target);
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') throw targetExists(target);
    await placeNewWithoutLink(partial, target);
  }
}

/** The same where the disk knows no links (FAT, some network drives): takes the name with an empty file, then replaces that. */
export async function placeNewWithoutLink(partial: string, target: string): Promise<void> {
  try {
    await (await open(target, 'wx')).close();
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') throw targetExists(target);
    throw thrown;
  }
  try {
    await rename(partial, target);
  } catch (thrown) {
    await rm(target, { force: true });
    throw thrown;
  }
}

function errorCode(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}
