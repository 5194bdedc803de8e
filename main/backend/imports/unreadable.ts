import { AppError } from '../../../shared/contract/errors.ts';

/**
 * The error for a file that its format's reader refuses.
 * @param reason what is wrong and what to do, as the rest of a sentence: `it is protected with a password. …`
 */
export function unreadableError(name: string, reason: string): AppError {
  return new AppError('import.unreadable', `“${name}” was not imported: ${reason}`, { name, reason });
}
