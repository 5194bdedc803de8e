import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { writeCslResources } from '../../main/launcher/csl-resources.ts';

/** A folder with the CSL styles and locales as the build writes them, for one test file; removed when its tests end. */
export function cslDirectory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-csl-'));
  writeCslResources(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
