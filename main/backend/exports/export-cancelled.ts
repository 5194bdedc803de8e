import { AppError } from '../../../shared/contract/errors.ts';

/** What is said of an export that was stopped before its file was whole. */
export function exportCancelled(path: string): AppError {
  return new AppError(
    'job.cancelled',
    `The export was cancelled. “${path}” was not written, and the project is as it was.`,
    { path },
  );
}
