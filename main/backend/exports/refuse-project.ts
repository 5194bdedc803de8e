import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';

/** An export must not replace the files of the project it reads, whatever name it reaches them by. */
export async function refuseProjectItself(path: string, databasePath: string): Promise<void> {
  const target = await stat(path).catch(() => null);
  if (!target) return;
  for (const suffix of ['', '-wal', '-shm', '-lock']) {
    const own = await stat(`${databasePath}${suffix}`).catch(() => null);
    if (own && own.ino === target.ino && own.dev === target.dev) {
      throw new AppError(
        'export.notWritable',
        `“${path}” is the project itself. Nothing was written. Choose another name.`,
        { path },
      );
    }
  }
}
