import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The app's version, from the package.json two folders above a shell's entry file (built or source). */
export function appVersion(entry: string): string {
  const content: unknown = JSON.parse(readFileSync(new URL('../../package.json', entry), 'utf8'));
  return z.object({ version: z.string() }).parse(content).version;
}
