import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';

/**
 * The bytes of a file that a person chose, of at most `maximumBytes`. Errors: `files.unreadable`, and that of `tooLarge` for
 * a larger one.
 */
export async function readFileUpTo(
  path: string,
  maximumBytes: number,
  tooLarge: () => AppError,
): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) throw tooLarge();
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(
      'files.unreadable',
      `“${basename(path)}” could not be read. Nothing was changed. Check that the file is there and may be read.`,
      { path },
      { cause: thrown },
    );
  }
}
