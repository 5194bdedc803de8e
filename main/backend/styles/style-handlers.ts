import { basename } from 'node:path';
import { unreadableStyle } from '../citations/read-style-xml.ts';
import { unknownStyle } from '../citations/unknown-style.ts';
import type { CitationsClient } from '../citations/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import { readFileUpTo } from '../read-file-up-to.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import type { StyleCatalogue } from './style-catalogue.ts';
import { isAddedStyle } from './style-repository.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
  readonly catalogue: () => Promise<StyleCatalogue>;
}

/** The largest style of the CSL repository has a third of a megabyte. */
const maximumBytes = 4 * 1024 * 1024;

export function styleHandlers({
  database,
  citations,
  catalogue,
}: Parts): Handlers<'styles.catalogue' | 'styles.choose' | 'styles.add' | 'styles.sample'> {
  return {
    'styles.catalogue': () => catalogue(),
    'styles.choose': async (chosen) => {
      const { styles } = await catalogue();
      if (!isAddedStyle(chosen.style) && !styles.some(({ id }) => id === chosen.style))
        throw unknownStyle(chosen.style);
      return database.operate('styles.choose', chosen);
    },
    'styles.add': async ({ path }) => {
      const examined = await citations.examine(basename(path), await readStyleFile(path));
      return database.operate('styles.store', examined);
    },
    'styles.sample': async ({ style: cited, sourceId }) => {
      const basis = await database.operate('styles.readSample', { cited, sourceId });
      if (!basis) return null;
      const { style, item } = basis;
      return {
        sourceId: item.id,
        title: item.csl.title ?? '',
        rendered: await citations.sample(style, item),
      };
    },
  };
}

/** Errors: `files.unreadable`, `style.unreadable`. */
function readStyleFile(path: string): Promise<Uint8Array> {
  return readFileUpTo(path, maximumBytes, () =>
    unreadableStyle(
      basename(path),
      `it is larger than ${maximumBytes / 1024 / 1024} MB, and no citation style is.`,
    ),
  );
}
