import { fileURLToPath } from 'node:url';
import type { WorkerEntries } from './backend.ts';

/** Where the build put what a shell needs at run time. */
export interface BuiltFiles {
  readonly workers: WorkerEntries;
  /** CSL styles and locales. */
  readonly cslDirectory: string;
  /** The built interface. */
  readonly rendererDirectory: string;
  readonly preloadFile: string;
}

/**
 * Finds the built files from the address of a shell's built entry file (`dist/main/*.js`). The entry passes its own
 * `import.meta.url`: the bundler moves shared code like this to another folder.
 */
export function builtFiles(entry: string): BuiltFiles {
  const at = (relative: string) => new URL(relative, entry);
  return {
    workers: {
      database: at('./database-worker.js'),
      imports: at('./imports-worker.js'),
      citations: at('./citations-worker.js'),
      exports: at('./exports-worker.js'),
      anchoring: at('./anchoring-worker.js'),
    },
    cslDirectory: fileURLToPath(at('../csl/')),
    rendererDirectory: fileURLToPath(at('../renderer/')),
    preloadFile: fileURLToPath(at('../preload/preload.cjs')),
  };
}
