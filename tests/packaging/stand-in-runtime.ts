import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Marks the fuses in Electron's executable (@electron/fuses): then come the version of the wire, its length, the fuses. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;

/**
 * Writes a folder with the form of Electron's runtime for Linux but nothing to run: enough for electron-builder to
 * pack with, fuses included, where the real one cannot be downloaded.
 */
export async function writeStandInRuntime(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await mkdir(path.join(folder, 'locales'));
  await writeFile(path.join(folder, 'locales', 'en-US.pak'), '');
  await writeFile(path.join(folder, 'version'), '');
  const executable = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 1\n'),
    Buffer.from(fuseSentinel),
    Buffer.from([1, fuseCount]),
    Buffer.from('0'.repeat(fuseCount).replace('0', '1')),
  ]);
  await writeFile(path.join(folder, 'electron'), executable, { mode: 0o755 });
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler'])
    await writeFile(path.join(folder, name), '', { mode: 0o755 });
}

/** The fuses of an executable, in the order of the wire: `1` on, `0` off. */
export function readFuses(executable: Buffer): string {
  const start = executable.indexOf(fuseSentinel) + fuseSentinel.length + 2;
  return executable.subarray(start, start + fuseCount).toString('latin1');
}
