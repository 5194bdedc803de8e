import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../shared/contract/errors.ts';
import { maximumFileSize } from '../../shared/domain/imports.ts';

/** Reads a file that is to be imported. Errors: `import.tooLarge`, `files.unreadable`. */
export async function readSmallFile(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maximumFileSize) {
      const limit = maximumFileSize / 1024 / 1024;
      throw new AppError(
        'import.tooLarge',
        `The file is larger than ${limit} MB, the most that can be imported. Nothing was imported from it.`,
        { size },
      );
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'does not exist'
        : 'cannot be read';
    throw new AppError(
      'files.unreadable',
      `The file ${reason}. Nothing was imported from it.`,
      { path: file },
      { cause: error },
    );
  }
}
