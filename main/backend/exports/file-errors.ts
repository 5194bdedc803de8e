import { dirname } from 'node:path';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';

const unchanged = 'Nothing was written, and the project is as it was.';

/** What each error of the operating system means for an export: code and message. */
const meanings: Readonly<Record<string, (path: string) => [ErrorCode, string]>> = {
  ENOENT: folderMissing,
  ENOTDIR: folderMissing,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  EBUSY: notWritable,
  ETXTBSY: notWritable,
  EISDIR: notWritable,
  ENAMETOOLONG: unusableName,
  EINVAL: unusableName,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EFBIG: (path) => [
    'storage.failed',
    `The disk that holds “${path}” does not take files this large. ${unchanged} Choose another place, or export fewer columns or rows.`,
  ],
};

function folderMissing(path: string): [ErrorCode, string] {
  return [
    'export.folderMissing',
    `There is no folder “${dirname(path)}”. ${unchanged} Make it, or choose another place.`,
  ];
}

function notWritable(path: string): [ErrorCode, string] {
  return [
    'export.notWritable',
    `“${path}” cannot be written. ${unchanged} If it is open in another program, close it there; otherwise choose a folder of your own.`,
  ];
}

function unusableName(path: string): [ErrorCode, string] {
  return [
    'export.notWritable',
    `A file cannot be named “${path}” here. ${unchanged} Choose a shorter or simpler name.`,
  ];
}

function diskFull(path: string): [ErrorCode, string] {
  return [
    'storage.full',
    `The disk that holds “${path}” is full. ${unchanged} Free some space and export again.`,
  ];
}

/** Says in a person's words why a file could not be written. Errors that are not about files come back as they are. */
export function describeFileError(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return thrown;
  const reason = String(thrown.code);
  const [code, message] = meanings[reason]?.(path) ?? [
    'storage.failed',
    `“${path}” could not be written (${reason}). ${unchanged} Choose another place, or try again.`,
  ];
  return new AppError(code, message, { path, reason }, { cause: thrown });
}
