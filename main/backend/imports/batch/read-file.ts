import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../../shared/contract/errors.ts';
import { maximumFileSize, type ParsedDocument } from '../../../../shared/domain/imports.ts';
import type { ImportsClient } from '../worker-client.ts';

/** A file that was read, or why not. */
export type ReadFile =
  | { readonly bytes: Uint8Array; readonly parsed: ParsedDocument }
  | { readonly problem: string };

/** Reads a file from the disk and makes a document of it. Never rejects. */
export async function readFileAt(imports: ImportsClient, path: string, name: string): Promise<ReadFile> {
  try {
    const { size } = await stat(path);
    if (size > maximumFileSize) {
      return { problem: `It is larger than ${maximumFileSize / 1024 / 1024} MB, the most that can be read.` };
    }
    return await parseBytes(imports, name, await readFile(path));
  } catch (thrown) {
    return { problem: `It cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.` };
  }
}

/** Makes a document of a file's bytes. Never rejects. */
export async function parseBytes(imports: ImportsClient, name: string, bytes: Uint8Array): Promise<ReadFile> {
  try {
    return { bytes, parsed: await imports.parse(name, bytes) };
  } catch (thrown) {
    if (thrown instanceof AppError) return { problem: thrown.message };
    return { problem: `It cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.` };
  }
}
