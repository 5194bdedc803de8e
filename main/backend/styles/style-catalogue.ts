import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';

export type StyleCatalogue = ProcedureOutput<'styles.catalogue'>;

/** Reads, at the first call, what the build wrote of the styles and locales in a folder; not the styles themselves. */
export function createStyleCatalogue(directory: string): () => Promise<StyleCatalogue> {
  let read: Promise<StyleCatalogue> | null = null;
  const readCatalogue = async (): Promise<StyleCatalogue> => {
    const [styles, locales] = await Promise.all(
      ['styles.json', 'locales.json'].map(async (name) =>
        JSON.parse(await readFile(join(directory, name), 'utf8')),
      ),
    );
    const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
    return {
      styles: (styles as StyleCatalogue['styles']).toSorted((a, b) => byTitle.compare(a.title, b.title)),
      locales,
    };
  };
  return () => {
    read ??= readCatalogue().catch((thrown) => {
      read = null;
      throw thrown;
    });
    return read;
  };
}
