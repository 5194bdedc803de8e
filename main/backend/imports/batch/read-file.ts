import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, toErrorValue } from '../../../../shared/contract/errors.ts';
import { maximumFileSize, type ParsedDocument } from '../../../../shared/domain/imports.ts';
import type { ImportsClient } from '../worker-client.ts';
import { type FoundFile, unreadableFile } from './find-files.ts';

/** A file that was read, or why not. */
export type ReadFile =
  | { readonly bytes: Uint8Array; readonly parsed: ParsedDocument }
  | { readonly problem: AppError };

/** Reads a file from the disk and makes a document of it. Never rejects. */
export async function readFoundFile(imports: ImportsClient, file: FoundFile): Promise<ReadFile> {
  if (file.problem) return { problem: file.problem };
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file.path);
    if (size > maximumFileSize) return { problem: tooLarge(file.name, size) };
    bytes = await readFile(file.path);
  } catch (thrown) {
    return { problem: unreadableFile(file, thrown) };
  }
  return parseBytes(imports, basename(file.path), bytes);
}

/** Makes a document of a file's bytes. Never rejects. */
export async function parseBytes(imports: ImportsClient, name: string, bytes: Uint8Array): Promise<ReadFile> {
  try {
    return { bytes, parsed: await imports.parse(name, bytes) };
  } catch (thrown) {
    return { problem: thrown instanceof AppError ? thrown : AppError.from(toErrorValue(thrown)) };
  }
}

function tooLarge(name: string, size: number): AppError {
  const limit = maximumFileSize / 1024 / 1024;
  return new AppError(
    'import.tooLarge',
    `“${name}” is larger than ${limit} MB, the most that can be imported. Nothing was imported from it.`,
    { name, size },
  );
}
