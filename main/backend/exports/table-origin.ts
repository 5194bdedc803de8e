import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Commit = z.object({ repository: z.string(), commit: z.string() });
const CslVersion = z.object({ styles: Commit, locales: Commit });

/** What a table was made with: enough to make the same one again. */
export interface TableOrigin {
  readonly appVersion: string;
  /** The CSL style of its citations. */
  readonly style: string;
  /** Their CSL locale; null for the style's own. */
  readonly locale: string | null;
  /** Which state of the Citation Style Language project’s styles and locales. */
  readonly csl: z.infer<typeof CslVersion>;
}

/** Reads which styles and locales the build put in the folder of CSL files. */
export function readCslVersion(cslDirectory: string): TableOrigin['csl'] {
  return CslVersion.parse(JSON.parse(readFileSync(join(cslDirectory, 'VERSION.json'), 'utf8')));
}
